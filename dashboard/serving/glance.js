// Streamlit draws under the glance; it is taken away in the very moment that the page stands there.
(() => {
  const glance = document.getElementById("glance"), root = document.getElementById("root");
  const drawn = "[data-testid=stMain] :is(.tz-table, .tz-hits, .tz-life, .tz-text, [data-testid=stAlert]), [role=dialog]";
  glance.querySelector("#plaats")?.scrollIntoView({block: "center"});
  const watch = new MutationObserver(() => {
    if (!root.querySelector(drawn)) return;
    watch.disconnect();
    const read = glance.scrollTop;
    glance.remove();
    root.querySelector("[data-testid=stMain]")?.scrollTo(0, read);
  });
  watch.observe(root, {childList: true, subtree: true});
})();
