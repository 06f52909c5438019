/* The search field. What searches is fetched when somebody turns to the field, and not before. */
(() => {
  const root = document.documentElement;
  const search = document.querySelector(".search");
  const field = document.getElementById("sok");
  const said = search.querySelector(".search-said");
  const share = search.querySelector(".search-share");
  const home = document.querySelector(".site-name").href;
  const asked = new URLSearchParams(location.search);
  let engine;

  const show = (open) => search.toggleAttribute("data-open", open);

  function fetchEngine() {
    engine ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = search.dataset.engine;
      script.onload = () => resolve(agendaSearch);
      script.onerror = reject;
      document.head.append(script);
    }).then((found) => found.start(search));
    engine.catch(() => {
      engine = undefined;
      said.textContent = "Sökningen gick inte att hämta. Försök igen.";
    });
    return engine;
  }

  function open() {
    show(true);
    fetchEngine().then((panel) => panel.ask(field.value), () => {});
  }

  /* Who only passes by with Tab has not turned to the field. */
  field.addEventListener("click", open);
  field.addEventListener("input", () => {
    share.hidden = !field.value.trim();
    share.dataset.copyText = new URL(`?q=${encodeURIComponent(field.value)}`, home).href;
    open();
  });
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    open();
    fetchEngine().then((panel) => panel.best(), () => {});
  });
  search.addEventListener("focusout", ({ relatedTarget: to }) => {
    if (to && !search.contains(to)) show(false);
  });
  addEventListener("pointerdown", ({ target }) => {
    if (!search.contains(target)) show(false);
  });

  const isText = (part) => part.isContentEditable || part.matches("input, select, textarea");

  /* Up and down go between the field and the answers. */
  function step(event, by) {
    const stops = [field, ...search.querySelectorAll(".search-hits a")];
    const now = stops.indexOf(event.target);
    if (now < 0) return;
    event.preventDefault();
    if (!search.hasAttribute("data-open")) open();
    else stops[Math.min(Math.max(now + by, 0), stops.length - 1)].focus();
  }

  addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (search.contains(target)) {
      if (key === "ArrowDown") step(event, 1);
      if (key === "ArrowUp") step(event, -1);
      if (key !== "Escape") return;
      event.preventDefault();
      field.focus();
      show(false);
    } else if (key.length === 1 && !isText(target)) {
      if (root.dataset.keys === "off" || !"f/".includes(key)) return;
      event.preventDefault();
      field.focus();
      field.select();
      open();
    }
  });

  if (asked.has("q")) {
    field.value = asked.get("q");
    field.dispatchEvent(new Event("input"));
  }
  if (asked.has("h")) fetchEngine().then((panel) => panel.mark(asked.get("h")), () => {});
})();
