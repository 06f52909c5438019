/* In which order a form asks, and what is folded: the field that a link leads to stands alone with
   the reason under it; of what is there already each field is a line that opens. */

import { h } from "./dom.js";
import { isSame } from "./deep_equal.js";
import { shown } from "./display.js";
import { addressOf } from "./ids.js";

/* Give the elements of a form. `wanted` is the field that it is about, if any. */
export function arranged(form, wanted) {
  const { task, why, by } = form;
  const reason = why ? h("div", { class: "fields" }, why.element) : null;
  const body = task.isNew ? [...fresh(form), reason] : wanted ? one(form, wanted, reason) : [...lines(form), reason];
  return [...body, by?.element];
}

/* One field, its reason, and the rest one press away. */
function one({ context, task, parts, begun }, wanted, reason) {
  const rest = byWords(context, task, [...parts].filter(([name]) => name !== wanted));
  return [
    h("div", { class: "fields" }, parts.get(wanted).element),
    reason,
    rest.length ? h("details", { class: "more-fields", open: rest.some(([name]) => !isSame(begun[name] ?? null, task.begun[name] ?? null)) },
      h("summary", {}, "Ändra mer"), rest.map((each) => line(context, task, begun, each))) : null,
  ];
}

/* Each field of an entry as a line with what stands there; one alone stands open. */
function lines({ context, task, parts, begun }) {
  if (parts.size === 1) return [h("div", { class: "fields" }, [...parts.values()].map(({ element }) => element))];
  const isThere = ([name]) => context.schema.fields(task.record).get(name).required || begun[name] !== undefined;
  const all = byWords(context, task, [...parts]);
  const [there, missing] = [all.filter(isThere), all.filter((each) => !isThere(each))];
  return [
    h("div", { class: "field-lines" }, there.map((each) => line(context, task, begun, each))),
    missing.length
      ? h("details", { class: "more-fields" },
        h("summary", {}, known(missing.length)),
        missing.map((each) => line(context, task, begun, each)))
      : null,
  ];
}

const known = (count) => `Vet du mer? (${count === 1 ? "1 frivillig uppgift" : `${count} frivilliga uppgifter`})`;

/* Names and texts come first: they are what most people want to change. */
function byWords(context, task, all) {
  const fields = context.schema.fields(task.record);
  const isWords = ([name]) => ["line", "text"].includes(fields.get(name).type) && !fields.get(name).many;
  return [...all.filter(isWords), ...all.filter((each) => !isWords(each))];
}

function line(context, task, begun, [name, part]) {
  const field = context.schema.fields(task.record).get(name);
  const said = h("span", { class: "field-line-told" });
  const tell = (value) => (said.textContent = shown(context, field, value) || "inte ifyllt");
  tell(begun[name]);
  const toggle = (event) => event.target === row && !row.open && tell(part.read());
  const row = h("details", { class: "field-line", on: { toggle } },
    h("summary", {}, h("span", { class: "field-line-name" }, field.label), " ", said), part.element);
  return row;
}

/* Of what is new all that must be there stands open, name first, with the few that anybody may know;
   its address is made by itself, and stands last among what is folded. What a draft has filled in is never folded. */
function fresh({ context, task, parts, begun }) {
  const fields = context.schema.fields(task.record);
  const asked = [...parts].filter(([name]) => name !== "id");
  const isOpen = ([name]) => fields.get(name).required || task.isWish || task.askedOpenly?.includes(name);
  const [open, shut] = [byNeed(asked.filter(isOpen)), asked.filter((each) => !isOpen(each))];
  const id = parts.has("id") ? addressOf(context, parts, { ...task, word: context.schema.word(task.record) }) : null;
  return [
    h("div", { class: "fields" }, open.map(([, { element }]) => element)),
    shut.length
      ? h("details", { class: "more-fields", open: shut.some(([name]) => begun[name] !== undefined) },
        h("summary", {}, known(shut.length)),
        h("div", { class: "fields" }, shut.map(([, { element }]) => element), id))
      : id,
  ];
}

function byNeed(all) {
  const first = ["title", "name", "term", "words", "actor", "about"];
  const rank = ([name]) => (first.includes(name) ? first.indexOf(name) : first.length);
  return all.toSorted((a, b) => rank(a) - rank(b));
}
