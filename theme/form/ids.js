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

/* Give an id that nothing has, nor has had. */
export function freeId(context, text, others = []) {
  const taken = (id) => context.entries.has(id) || context.removed.has(id) || context.reserved.includes(id) || others.includes(id);
  const id = idOf(text);
  if (!id || !taken(id)) return id;
  return Array.from({ length: 98 }, (_, n) => `${id.slice(0, LONGEST - 3)}-${n + 2}`).find((one) => !taken(one));
}

/* Give the folded part for the id among parts; it follows what is written beside it. */
export function addressOf(context, parts, { suggest }) {
  const part = parts.get("id");
  const input = part.element.querySelector("input");
  const said = h("span", { class: "field-line-told" });
  const element = h("details", { class: "field-line field-address" },
    h("summary", {}, h("span", { class: "field-line-name" }, "Adress"), " ", said), part.element);
  const found = () => freeId(context, suggest(readParts(parts)));
  let isOwn = Boolean(input.value) && input.value !== found();
  const tell = () => (said.textContent = input.value || "görs av namnet");
  const follow = (event) => {
    if (event?.target === input) isOwn = Boolean(input.value);
    if (!isOwn && event?.target !== input) input.value = found() ?? "";
    tell();
  };
  tell();
  queueMicrotask(() => (element.closest(".within, form") ?? element.parentElement)?.addEventListener("input", follow));
  return element;
}
