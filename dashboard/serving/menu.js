// On a narrow screen the menu lies over the page. Streamlit leaves it there once a page is chosen, and lays it over
// every page that is opened later, since it remembers that it was open.
(() => {
  Object.keys(localStorage).filter((key) => key.startsWith("stSidebarCollapsed"))
    .forEach((key) => localStorage.removeItem(key));
  document.addEventListener("click", ({target}) => {
    if (target.closest("[data-testid=stSidebarNavLink]"))
      document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
  });
})();
