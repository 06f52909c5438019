/* Words that the reader has marked on a page come along to the form, for what is said about them. */
(() => {
  const MOST = 500;
  let marked = "";
  document.addEventListener("selectionchange", () => {
    const now = getSelection();
    const words = String(now).replaceAll("\u00ad", "").trim();
    if (words && now.anchorNode.parentElement?.closest("article")) marked = words.slice(0, MOST);
  });
  document.addEventListener("click", ({ target }) => {
    const link = target.closest("a[data-marked]");
    if (!link || !marked) return;
    const address = new URL(link.href);
    address.searchParams.set("ord", marked);
    link.href = address.href;
  });
})();
