/* Copying an address: of the page as it stands, or of a place on it. The first of the scripts, which
   stand in one file: where this runs, the engine can read them all. */
(() => {
  const said = document.getElementById("sagt");
  document.documentElement.dataset.begun = "";

  async function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const held = document.createElement("textarea");
    held.value = text;
    document.body.append(held);
    held.select();
    const copied = document.execCommand("copy");
    held.remove();
    if (!copied) throw new Error();
  }

  /* A place on the page has one address, whatever was searched for on the way to it. */
  function address({ copy: place, copyText: text }) {
    if (text) return text;
    return place ? new URL(location.pathname + place, location.href).href : location.href;
  }

  function tell(button, text) {
    const shown = button.querySelector("span") || button;
    button.dataset.before ||= shown.textContent;
    shown.textContent = text;
    said.textContent = text;
    setTimeout(() => {
      shown.textContent = button.dataset.before;
      said.textContent = "";
    }, 5000);
  }

  /* Where a heading's long words may be broken is nothing that anybody copies. */
  document.addEventListener("copy", (event) => {
    const text = String(getSelection());
    if (!text.includes("\u00ad")) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text.replaceAll("\u00ad", ""));
  });

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest(".copy");
    if (!button) return;
    try {
      await copy(address(button.dataset));
      tell(button, "Länken är kopierad");
    } catch {
      tell(button, "Det gick inte att kopiera");
    }
    button.focus();
  });
})();
