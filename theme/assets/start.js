/* Runs before the page is drawn: the reader's own colours, and word that script is there. Written
   for engines that can't read the other scripts, since it says when those have not begun. */
(function () {
  var root = document.documentElement;
  root.classList.remove("no-js");
  root.classList.add("js");
  if (!("popover" in root)) root.classList.add("no-popover");
  /* Who comes to the form with a task meets that task, and no preamble that goes away under the eyes. */
  if (/[?&](post|nytt|remiss|sida|andra)\b/.test(location.search)) root.classList.add("task-begun");
  try {
    var kept = JSON.parse(localStorage.getItem("agenda") || "{}");
    if (kept.scheme === "light" || kept.scheme === "dark") root.setAttribute("data-scheme", kept.scheme);
    if (kept.keys === false) root.setAttribute("data-keys", "off");
  } catch (closed) {
    /* Storage may be closed or hold something else; the reader's system decides then. */
  }
  /* By now each script has run or failed. What can't work here goes, and what is instead of it comes. */
  addEventListener("load", function () {
    var late = document.querySelector("[data-late]");
    var way = document.querySelector(".without-script");
    if (!root.hasAttribute("data-begun")) {
      root.classList.remove("js");
      root.classList.add("no-js");
      way.insertBefore(document.createTextNode("Sökningen kan inte starta i den här webbläsaren. "), way.firstChild);
    }
    if (!late) return;
    root.classList.remove("task-begun");
    late.textContent = late.getAttribute("data-late");
    late.parentNode.classList.remove("needs-script");
  });
})();
