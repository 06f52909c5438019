/* The strategy map: what is pointed at, focused or touched is lifted with its whole thread.
   Who belongs to whose thread was reckoned when the site was built. */
for (const drawing of document.querySelectorAll(".map-drawing")) {
  const ROOM = 60;
  const svg = drawing.querySelector(".map-svg");
  const told = drawing.querySelector(".map-told");
  const nodes = [...svg.querySelectorAll(".map-node")];
  const edges = [...svg.querySelectorAll(".map-edge")];
  let touching = false;
  let tapped = null;

  const nodeAt = (part) => (part instanceof Element && svg.contains(part) ? part.closest(".map-node") : null);

  function lift(node) {
    const keys = new Set(node?.dataset.thread.split(" "));
    svg.classList.toggle("has-thread", Boolean(node));
    for (const one of nodes) {
      one.classList.toggle("is-lifted", keys.has(one.dataset.key));
      one.classList.toggle("is-chosen", one === node);
    }
    for (const edge of edges) {
      const ends = edge.dataset.ends.split(" ");
      edge.classList.toggle("is-lifted", ends.every((key) => keys.has(key)));
    }
  }

  /* A finger can't point without touching: the first tap tells, the second follows. */
  function tell(node) {
    tapped = node;
    lift(node);
    told.hidden = !node;
    told.querySelector("p").textContent = node?.getAttribute("aria-label") ?? "";
    if (node) told.querySelector("a").setAttribute("href", node.getAttribute("href"));
  }

  addEventListener("pointerdown", ({ pointerType, target }) => {
    touching = pointerType === "touch";
    if (tapped && !drawing.contains(target)) tell(null);
  });
  svg.addEventListener("pointerover", ({ pointerType, target }) => {
    if (pointerType !== "touch") lift(nodeAt(target) ?? nodeAt(document.activeElement));
  });
  svg.addEventListener("pointerleave", ({ pointerType }) => {
    if (pointerType !== "touch") lift(nodeAt(document.activeElement));
  });
  /* Firefox lets a link in a drawing have the focus where nobody sees it, and doesn't scroll to one. */
  function see(node) {
    const { top, bottom } = node.getBoundingClientRect();
    if (top < 0) scrollBy(0, top - ROOM);
    else if (bottom > innerHeight) scrollBy(0, bottom - innerHeight + ROOM);
  }

  svg.addEventListener("focusin", ({ target }) => {
    if (touching) return;
    lift(nodeAt(target));
    see(target);
  });
  svg.addEventListener("focusout", ({ relatedTarget }) => {
    if (!touching && !nodeAt(relatedTarget)) lift(null);
  });
  svg.addEventListener("click", (event) => {
    if (!touching) return;
    const node = nodeAt(event.target);
    if (node && node === tapped) return;
    event.preventDefault();
    tell(node);
  });
  told.querySelector("button").addEventListener("click", () => tell(null));
  addEventListener("keydown", ({ key }) => {
    touching = false;
    if (key === "Escape") tell(null);
  });
  for (const link of document.querySelectorAll("a[href='#_kartans-tabell_']")) {
    link.addEventListener("click", () => {
      document.getElementById("_kartans-tabell_").open = true;
    });
  }
}
