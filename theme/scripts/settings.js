/* The reader's settings: kept on the reader's own device, and only once something is chosen. */
(() => {
  const root = document.documentElement;
  const form = document.querySelector(".settings");
  form.elements.scheme.value = root.dataset.scheme || "auto";
  form.elements.keys.checked = root.dataset.keys !== "off";

  form.addEventListener("change", () => {
    const { value } = form.elements.scheme;
    const scheme = value === "auto" ? "" : value;
    const keys = form.elements.keys.checked;
    if (scheme) root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
    root.dataset.keys = keys ? "on" : "off";
    const kept = { ...(scheme && { scheme }), ...(!keys && { keys }) };
    try {
      if (Object.keys(kept).length) localStorage.setItem("agenda", JSON.stringify(kept));
      else localStorage.removeItem("agenda");
    } catch {
      /* Without storage the choice lasts as long as the page. */
    }
  });
})();
