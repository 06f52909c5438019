/* The address of something new: made of its name, by itself and out of sight, until somebody
   writes another. It is for ever, so the name may change after it without taking it along. */

import { h } from "./dom.js";
import { readParts } from "./field_frame.js";

const LONGEST = 60;
const LETTERS = { å: "a", ä: "a", æ: "a", ö: "o", ø: "o", é: "e", ü: "u" };

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

/* Give an id that nothing has, nor has had. Of words without a letter from a to z it is made of
   what the thing is: `word`. */
export function freeId(context, text, word, others = []) {
  const taken = (id) =>
    context.entries.has(id) || context.removed.has(id) || [context.reserved, context.devices, others].some((ids) => ids.includes(id));
  const id = idOf(text) || (text?.trim() ? idOf(word) : "");
  if (!id || !taken(id)) return id;
  return Array.from({ length: 98 }, (_, n) => `${id.slice(0, LONGEST - 3).replace(/-$/, "")}-${n + 2}`).find((one) => !taken(one));
}

/* Give the place of the id among parts: it follows what is written beside it. Only what gets a page
   of its own, in `folder`, has an address to choose; any other id is nobody's to see. */
export function addressOf(context, parts, { suggest, word, folder }) {
  const part = parts.get("id");
  const input = part.element.querySelector("input");
  input.dataset.made = "";
  const said = h("span", { class: "field-line-told" });
  const element = folder
    ? h("details", { class: "field-line field-address" },
      h("summary", {}, h("span", { class: "field-line-name" }, "Sidans adress"), " ", said), part.element)
    : h("div", { hidden: true }, part.element);
  const found = () => freeId(context, suggest(readParts(parts)), word, otherIds(context, input)) ?? "";
  let isOwn = Boolean(folder && input.value) && input.value !== found();
  const tell = () => (said.textContent = input.value ? `${folder}${input.value}/` : "görs av namnet");
  const follow = (event) => {
    if (event?.target === input) isOwn = Boolean(input.value);
    if (!isOwn && event?.target !== input) input.value = found();
    tell();
  };
  tell();
  queueMicrotask(() => {
    if (input.value) follow();
    (element.closest(".within, form") ?? element.parentElement)?.addEventListener("input", follow);
  });
  return element;
}

/* The ids that the same proposal makes besides. */
function otherIds(context, input) {
  const made = input.closest("form")?.querySelectorAll("input[data-made]") ?? [];
  const beside = [...made].filter((one) => one !== input).map((one) => one.value);
  return [...beside, ...(context.newcomers?.entries() ?? []).map(({ id }) => id)].filter(Boolean);
}
