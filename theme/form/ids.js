/* An id for something new: the writer chooses it. What is written elsewhere may suggest one,
   and it is taken only when the writer says so. */

import { h, newId } from "./dom.js";
import { readParts } from "./record_form.js";

const LONGEST = 60;
const LETTERS = { å: "a", ä: "a", æ: "a", ö: "o", ø: "o", é: "e", ü: "u" };
const WHAT = "Namnet i adressen. Det är för alltid: det ändras aldrig, inte ens när namnet ändras. Välj ett kort som håller.";

/* Make an id of words: small letters a–z, digits and single hyphens, whole words only. */
export function idOf(text) {
  const words = [...(text ?? "").toLowerCase()]
    .map((sign) => LETTERS[sign] ?? sign)
    .join("")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  while (words.length && /^[0-9]/.test(words[0])) words.shift();
  while (words.join("-").length > LONGEST) words.pop();
  return words.join("-");
}

/* Give the part of the form for the id, with a suggestion that follows what is written. */
export function suggestion(part, parts, task, context) {
  const input = part.element.querySelector("input");
  const button = h("button", { type: "button", class: "button" });
  const told = h("p", { class: "field-help", id: newId() });
  const row = h("div", { class: "suggestion", hidden: true }, button);
  const taken = (id) => context.entries.has(id) || context.removed.has(id);
  const found = () => {
    const id = idOf(task.suggest(readParts(parts)));
    if (!id || !taken(id)) return id;
    return Array.from({ length: 98 }, (_, n) => `${id.slice(0, LONGEST - 3)}-${n + 2}`).find((one) => !taken(one));
  };
  const show = () => {
    const id = found();
    row.hidden = !id || id === input.value;
    button.textContent = `Använd ${id}`;
    button.dataset.id = id;
  };
  button.addEventListener("click", () => {
    input.value = button.dataset.id;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
    row.hidden = true;
  });
  told.textContent = WHAT;
  part.element.querySelector(".field-help")?.before(told);
  input.setAttribute("aria-describedby", `${told.id} ${input.getAttribute("aria-describedby")}`);
  part.element.append(row);
  queueMicrotask(() => part.element.closest("form")?.addEventListener("input", show));
  return part.element;
}
