/* Search: the theme's engine is fetched when somebody turns to the field, and not before.
   The theme lets Tab close the results and Escape drop the focus; here neither happens. */
(() => {
  const root = document.documentElement;
  const search = document.querySelector("[data-md-component=search]");
  const field = document.getElementById("sok");
  const list = search.querySelector("ol");
  const shown = document.getElementById("__search");
  const share = search.querySelector(".search-share");
  const home = document.querySelector(".site-name").href;
  let fetched = false;

  /* The engine turns its switch at its own pace, so what is seen has a switch of its own. */
  const show = (open) => {
    search.toggleAttribute("data-open", open);
    if (shown.checked !== open) shown.click();
  };

  function fetchEngine() {
    if (fetched) return;
    fetched = true;
    const engine = document.createElement("script");
    engine.src = search.dataset.engine;
    /* The engine waits for the page to be read, which happened long ago. */
    engine.onload = () => document.dispatchEvent(new Event("DOMContentLoaded"));
    engine.onerror = () => {
      fetched = false;
      list.previousElementSibling.textContent = "Sökningen gick inte att hämta. Försök igen.";
    };
    document.head.append(engine);
  }

  function open() {
    fetchEngine();
    show(true);
  }

  /* Who only passes by with Tab has not turned to the field. */
  field.addEventListener("click", open);
  field.addEventListener("input", () => {
    open();
    share.hidden = !field.value.trim();
    share.dataset.copyText = new URL(`?q=${encodeURIComponent(field.value)}`, home).href;
    field.dispatchEvent(new KeyboardEvent("keyup"));
  });
  search.addEventListener("focusout", ({ relatedTarget: to }) => {
    if (to && !search.contains(to)) show(false);
  });
  addEventListener("pointerdown", ({ target }) => {
    if (!search.contains(target)) show(false);
  });

  const isText = (part) => part.isContentEditable || part.matches("input, select, textarea");

  addEventListener(
    "keydown",
    (event) => {
      const { key, target } = event;
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      if (search.contains(target)) {
        if (key === "ArrowDown") open();
        if (key === "Tab" || key === "Escape") event.stopImmediatePropagation();
        if (key !== "Escape") return;
        event.preventDefault();
        field.focus();
        show(false);
      } else if (key.length === 1 && !isText(target)) {
        event.stopImmediatePropagation();
        if (root.dataset.keys === "off" || !"f/".includes(key)) return;
        event.preventDefault();
        field.focus();
        field.select();
        open();
      }
    },
    true,
  );

  /* The engine writes each hit as a page of its own, outside the order of Tab. */
  new MutationObserver(() => {
    for (const link of list.querySelectorAll("[tabindex='-1']")) link.tabIndex = 0;
    for (const part of list.querySelectorAll("article, h1, h2")) part.setAttribute("role", "none");
  }).observe(list, { childList: true, subtree: true });

  const asked = new URLSearchParams(location.search);
  if (asked.has("q") || asked.has("h")) fetchEngine();
})();
