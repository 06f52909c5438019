/* Sharpens what the page says of its version: what has been published since it was made. */
(() => {
  const bar = document.querySelector(".version-bar");
  if (!bar) return;
  const { root, path } = bar.dataset;
  const list = bar.querySelector(".version-list ul");
  const here = bar.querySelector("[aria-current]").closest("li").dataset.version;
  const current = bar.querySelector(".version-current");

  const order = (one) => one.properties?.order ?? 0;

  function inForce(versions) {
    const editions = versions.filter((one) => order(one) > 0);
    const newest = editions.sort((one, other) => order(other) - order(one))[0];
    return versions.find((one) => one.aliases.includes("gallande")) ?? newest;
  }

  function add(one) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    item.dataset.version = one.version;
    link.href = `${root}${one.version}/${path}`;
    link.textContent = one.title;
    item.append(link);
    list.firstElementChild.after(item);
  }

  function sharpen(versions) {
    const listed = new Set([...list.children].map((item) => item.dataset.version));
    const unknown = versions.filter((one) => order(one) > 0 && !listed.has(one.version));
    for (const one of unknown.sort((a, b) => order(a) - order(b))) add(one);
    const found = inForce(versions);
    const isInForce = found?.aliases.includes("gallande");
    const word = isInForce ? "aktuella" : bar.dataset.newest;
    if (!found || !current) return;
    if (found.version !== here) return;
    /* The words are fewer, and nothing on the page may move for that. */
    const said = current.closest("p");
    said.style.minHeight = `${said.offsetHeight}px`;
    current.replaceWith(`Det är den ${word} utgåvan.`);
  }

  fetch(`${root}versions.json`)
    .then((answer) => (answer.ok ? answer.json() : []))
    .then(sharpen)
    .catch(() => {
      /* What the page says by itself is true without this. */
    });
})();
