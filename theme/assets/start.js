/* Runs before the page is drawn: the reader's own colours, and word that script is there. */
(() => {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");
  try {
    const kept = JSON.parse(localStorage.getItem("agenda") || "{}");
    if (kept.scheme === "light" || kept.scheme === "dark") root.dataset.scheme = kept.scheme;
    if (kept.keys === false) root.dataset.keys = "off";
  } catch {
    /* Storage may be closed or hold something else; the reader's system decides then. */
  }
})();
