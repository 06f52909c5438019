/* Lets the page follow what is saved: it is fetched anew when it has changed, and what is wrong
   is shown over it, with where and what to do, until it is mended. */
(() => {
  const script = document.currentScript;
  const here = new URL(script.src);
  const most = 20;
  let line = null;
  let panel = null;
  let hidden = "";

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("live.css", here).href;
  document.head.append(style);

  const element = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  const row = (problem) => {
    const item = document.createElement("li");
    item.append(element("code", problem.place), element("p", problem.message));
    if (problem.advice) item.append(element("p", problem.advice, "live-advice"));
    return item;
  };

  const close = () => {
    panel?.remove();
    panel = null;
  };

  const show = (told, data) => {
    close();
    const count = told.problems.length;
    if (!count || hidden === data) return;
    const shown = told.problems.slice(0, most);
    panel = element("section", "", "live-problems");
    panel.setAttribute("role", "alert");
    const title = count === 1 ? "Ett problem i det du har sparat" : `${count} problem i det du har sparat`;
    const says = told.stops
      ? "Sidan visar det som senast gick att visa. Rätta det här och spara."
      : "Sidan visar din ändring, men det här måste rättas innan den kan publiceras.";
    const list = element("ol", "");
    list.append(...shown.map(row));
    if (count > most) list.append(element("li", `… och ${count - most} till. De står i terminalen.`));
    const button = element("button", "Dölj");
    button.type = "button";
    button.addEventListener("click", () => {
      hidden = data;
      close();
    });
    panel.append(element("h2", title), element("p", says), list, button);
    document.body.append(panel);
  };

  const start = () => {
    if (line) return;
    const asked = new URLSearchParams({ page: location.pathname, seen: script.dataset.seen });
    line = new EventSource(new URL(`events?${asked}`, here));
    line.addEventListener("changed", () => location.reload());
    line.addEventListener("problems", (event) => show(JSON.parse(event.data), event.data));
  };

  const stop = () => {
    line?.close();
    line = null;
  };

  /* Only a page that is seen listens: a browser has few lines to one address. */
  const follow = () => (document.visibilityState === "visible" ? start() : stop());
  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", stop);
  addEventListener("pageshow", follow);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel) panel.querySelector("button").click();
  });
})();
