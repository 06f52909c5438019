/* Copying an address: of the page as it stands, or of a place on it. */
(() => {
  async function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const held = document.createElement("textarea");
    held.value = text;
    document.body.append(held);
    held.select();
    document.execCommand("copy");
    held.remove();
  }

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest(".copy");
    if (!button) return;
    const { copy: place, copyText: text } = button.dataset;
    const told = button.querySelector("span") || button;
    button.dataset.before ||= told.textContent;
    try {
      await copy(text || new URL(place || location.href, location.href).href);
      told.textContent = "Kopierat";
    } catch {
      told.textContent = "Det gick inte att kopiera";
    }
    button.focus();
    setTimeout(() => (told.textContent = button.dataset.before), 2500);
  });
})();
