/* The search field. What searches is fetched when somebody turns to the field, and not before. */
(() => {
  const UNFETCHED = "Sökningen gick inte att hämta. Försök igen.";
  const COMPOSING = 229; /* what Safari says of the key that ends a word */
  const root = document.documentElement;
  const search = document.querySelector(".search");
  const field = document.getElementById("sok");
  const said = search.querySelector(".search-said");
  const share = search.querySelector(".search-share");
  const home = document.querySelector(".site-name").href;
  const asked = new URLSearchParams(location.search);
  const none = search.querySelector(".search-none");
  let engine;

  const show = (open) => search.toggleAttribute("data-open", open);

  /* The way round is the register, which asks for no script; other words help nobody here. */
  function fail(words) {
    engine = undefined;
    said.textContent = words;
    none.hidden = false;
    none.firstElementChild.hidden = true;
  }

  /* A script that can't be read here says nothing when it fails: what it should have made is lacking. */
  function fetchEngine() {
    engine ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = search.dataset.engine;
      script.onload = () => {
        try {
          resolve(agendaSearch.start);
        } catch {
          reject("Sökningen kan inte starta i den här webbläsaren.");
        }
      };
      script.onerror = () => reject(UNFETCHED);
      document.head.append(script);
    }).then((start) => start(search));
    engine.then(
      () => (none.firstElementChild.hidden = false),
      (why) => fail(typeof why === "string" ? why : UNFETCHED),
    );
    return engine;
  }

  /* What was typed while a fetch that failed was on its way has not been tried yet. */
  function answer() {
    const typed = field.value;
    fetchEngine().then(
      (panel) => panel.ask(field.value),
      () => field.value !== typed && answer(),
    );
  }

  /* An answer is to be seen at once: a field far down the window comes up first. */
  function open() {
    if (field.getBoundingClientRect().bottom > innerHeight / 2) search.scrollIntoView();
    show(true);
    answer();
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
    /* While a word is composed, arrows and Escape are those of the input method. */
    if (event.isComposing || event.keyCode === COMPOSING) return;
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

  /* Who comes back from an answer comes back to the answers, though the page was not kept. */
  search.addEventListener("click", ({ target }) => {
    if (target.closest(".search-hits a")) remember(field.value);
  });

  function remember(question) {
    const { searched, ...state } = history.state ?? {};
    history.replaceState(question ? { ...state, searched: question } : state, "");
  }

  /* The page at the root of all versions leads on and keeps no question; it says where it was. */
  function cameWith() {
    if (asked.has("q")) return asked.get("q");
    const from = document.referrer ? new URL(document.referrer) : null;
    const above = new URL("../", home);
    const led = from?.origin === above.origin && from.pathname.replace(/index\.html$/, "") === above.pathname;
    return led && location.pathname === new URL(home).pathname ? from.searchParams.get("q") : null;
  }

  function take(question) {
    if (!question) return;
    field.value = question;
    field.dispatchEvent(new Event("input"));
    if (history.state?.searched) remember();
  }

  take(history.state?.searched ?? cameWith());
  /* Safari keeps the page that was left, and then empties its field. */
  addEventListener("pageshow", ({ persisted }) => persisted && setTimeout(() => take(history.state?.searched)));
  if (asked.has("h")) fetchEngine().then((panel) => panel.mark(asked.get("h")), () => {});
})();
