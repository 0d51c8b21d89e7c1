// What Streamlit says in English of itself, most of it only to who listens instead of looks.
(() => {
  const words = {
    "Skip to main content": "Naar de inhoud", "App pages": "Pagina’s", "Link to heading": "Link naar deze kop",
    "Choose date": "Kies een dag", "Choose an option": "Kies", "Clear entry": "Wis", "Copy to clipboard": "Kopieer",
    "Empty": "Leeg", "Expand sidebar": "Menu openen", "Collapse sidebar": "Menu sluiten",
  };
  const begins = {
    "Help for ": "Uitleg bij ", "day, ": "dag, ", "month, ": "maand, ", "year, ": "jaar, ", "Shortcut ": "Sneltoets ",
    "Page ": "Bladzijde ", "Show data": "Toon gegevens", "Download as ": "Bewaar als ", "Fullscreen": "Schermvullend",
    "Copy Vega-Lite spec": "Kopieer de beschrijving van het beeld",
  };
  const months = {
    January: "januari", February: "februari", March: "maart", May: "mei", June: "juni", July: "juli",
    August: "augustus", October: "oktober",
  };
  const names = ["aria-label", "aria-valuetext", "placeholder"];
  const where = names.map((name) => `[${name}]`).join();
  const dutch = (said) => {
    const start = Object.keys(begins).find((start) => said.startsWith(start));
    if (start) return begins[start] + said.slice(start.length);
    // "10 – October", as a field of a day says its month; the others sound the same.
    return words[said] ?? said.replace(/^(\d+ – )(\w+)$/, (all, before, month) => before + (months[month] ?? month));
  };
  const translate = (element) => {
    for (const name of names) {
      const said = element.getAttribute(name), ours = said && dutch(said);
      if (ours !== said) element.setAttribute(name, ours);
    }
  };
  // "3 more": the pages for which the bar on top has no room.
  const rest = "[data-testid=stTopNavSection] p";
  const more = (part) => {
    const found = part?.textContent.match(/^(\d+) more$/);
    if (found) part.firstChild.nodeValue = `nog ${found[1]}`;
  };
  const skip = "[data-testid=stSkipToContent]", marks = "svg.marks";
  new MutationObserver((changes) => {
    for (const {target, type, addedNodes} of changes) {
      if (type === "attributes") translate(target);
      more((target.closest ? target : target.parentElement)?.closest(rest));
      for (const added of addedNodes) {
        if (added.nodeType !== Node.ELEMENT_NODE) continue;
        translate(added);
        added.querySelectorAll(where).forEach(translate);
        [added.closest(rest), ...added.querySelectorAll(rest)].forEach(more);
        // Every mark of a picture would be read out; its words and the table beside it say it better.
        if (added.matches(marks)) added.setAttribute("aria-hidden", "true");
        added.querySelectorAll(marks).forEach((picture) => picture.setAttribute("aria-hidden", "true"));
        const first = added.matches(skip) ? added : added.querySelector(skip);
        if (first?.firstChild) first.firstChild.nodeValue = dutch(first.textContent);
      }
    }
  }).observe(document.getElementById("root"), {childList: true, characterData: true, subtree: true, attributeFilter: names});
})();
