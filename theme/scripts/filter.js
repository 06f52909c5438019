/* Choosing among entries: the choice stands in the address, so that it can be shared.
   Each entry says what it is in data attributes named as the form's fields. */
(() => {
  const form = document.querySelector(".filter-form");
  if (!form) return;
  const listing = form.closest(".filtered");
  const cards = [...listing.querySelectorAll(".card[data-id]")];
  const groups = [...listing.querySelectorAll("section")].filter((part) =>
    part.querySelector("[data-id]"),
  );
  const result = form.querySelector(".filter-result");
  const fields = [...form.querySelectorAll("select")];
  const values = new Map(
    cards.map((card) => [
      card.dataset.id,
      Object.fromEntries(fields.map(({ name }) => [name, card.dataset[name].split(" ")])),
    ]),
  );

  const fits = (found, besides) =>
    fields.every(({ name, value }) => name === besides || !value || found[name].includes(value));

  function count({ name, options }) {
    const counts = new Map();
    for (const found of values.values()) {
      if (!fits(found, name)) continue;
      for (const value of found[name]) counts.set(value, (counts.get(value) || 0) + 1);
    }
    for (const option of [...options].slice(1)) {
      const number = counts.get(option.value) || 0;
      option.text = `${option.dataset.label} (${number})`;
      option.disabled = !number && !option.selected;
    }
  }

  function chosen() {
    const asked = new URLSearchParams();
    for (const { name, value } of fields) if (value) asked.set(name, value);
    return asked;
  }

  function show() {
    const fitting = new Set([...values].filter(([, found]) => fits(found)).map(([id]) => id));
    const area = form.elements.omrade?.value;
    const picked = chosen().size > 0;
    const left = new Set(fitting);
    for (const group of groups) {
      const other = area && group.dataset.area !== area;
      for (const card of group.querySelectorAll("[data-id]")) {
        /* The whole list has an entry under each of its areas; what is picked out, once. */
        card.hidden = other || !left.has(card.dataset.id);
        if (picked && !card.hidden) left.delete(card.dataset.id);
      }
      group.hidden = !group.querySelector("[data-id]:not([hidden])");
      const heading = group.querySelector("h2").id;
      const entry = document.querySelector(`.toc a[href="#${heading}"]`)?.closest("li");
      if (entry) entry.hidden = group.hidden;
    }
    fields.forEach(count);
    result.textContent = picked
      ? `${fitting.size} av ${values.size} ${result.dataset.work} passar ditt val.`
      : "";
  }

  function keep() {
    const query = chosen().toString();
    history.replaceState(null, "", `${location.pathname}${query && `?${query}`}${location.hash}`);
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = asked.get(field.name);
      field.value = [...field.options].some((option) => option.value === value) ? value : "";
    }
    if (chosen().size) form.closest("details").open = true;
    show();
  }

  form.addEventListener("change", () => {
    show();
    keep();
  });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    for (const field of fields) field.value = "";
    show();
    keep();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", read);
  read();
})();
