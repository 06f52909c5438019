/* The form of a record: each field by its type, records within records, lists of them. */

import { choice, flag, line, span, text } from "./controls.js";
import { h, newId, say } from "./dom.js";
import { group, locked, readParts } from "./field_frame.js";
import { addressOf } from "./ids.js";
import { helpOf } from "./help.js";
import { mayBeNew } from "./newcomers.js";
import { pickManyOrNew, pickOrNew } from "./new_picker.js";
import { pickMany, pickOne } from "./reference_picker.js";
import { shown } from "./display.js";

const OFFICIAL = "Det här är agendans egna ord, ord för ord. De ändras bara genom ett beslut.";

/* Make the part of the form for a field. `isNew` is false for a record that stands there already. */
export function partOf(context, field, value, isNew) {
  if (!isNew && value && field.verbatim) return locked(field, value, OFFICIAL);
  if (field.many) return manyOf(context, field, value, isNew);
  if (field.record) return maybeRecord(context, field, value, isNew);
  if (field.reference) return (mayBeNew(context, field) ? pickOrNew : pickOne)(context, field, value);
  const make = { text, choice, flag, span }[field.type] ?? line;
  return make(field, value);
}

function manyOf(context, field, value, isNew) {
  if (field.record) return records(context, field, value, isNew);
  if (field.reference || field.type === "choice") return (mayBeNew(context, field) ? pickManyOrNew : pickMany)(context, field, value);
  return lines(field, value);
}

/* The fields of a record, in the model's order; sources last. */
const rank = ({ name }) => Number(name === "citations");

export function recordParts(context, name, value, isNew, only = () => true) {
  const fields = [...context.schema.fields(name).values()].filter(only).toSorted((a, b) => rank(a) - rank(b));
  return new Map(fields.map((field) => [field.name, partOf(context, asAddress(field), value?.[field.name], isNew)]));
}

const linked = (context, field) => (field.reference ? withTarget(context, field) : context);

/* Let `to` of the links in a field be picked among the kinds that the field names. */
function withTarget(context, field) {
  const fields = (name) => {
    const found = context.schema.fields(name);
    if (name !== field.record || !found.has("to")) return found;
    return new Map(found).set("to", { ...found.get("to"), reference: field.reference });
  };
  return { ...context, schema: { ...context.schema, fields } };
}

/* A record within another is called by what it says first, else by what it is and its day. */
const named = (word) => ({
  word,
  suggest: ({ title, name, term, heading, text, date }) =>
    title ?? name ?? term ?? heading ?? text?.split(/\s+/).slice(0, 5).join(" ") ?? [word, date].filter(Boolean).join(" "),
});

/* An address is told as one: only who edits a file knows of ids. */
const asAddress = (field) =>
  field.name === "id" ? { ...field, label: "Sidans adress", help: "Små bokstäver a–z, siffror och bindestreck. Den gäller för alltid." } : field;

function within(context, field, value, isNew) {
  const kept = context.kept(field.record);
  const parts = recordParts(linked(context, field), field.record, value, isNew, ({ name }) => !kept.includes(name));
  const unasked = Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => kept.includes(name)));
  const shownPart = ([name, part]) => (name !== "id" ? part.element : value?.id && !isNew ? null : addressOf(context, parts, named(context.schema.word(field.record))));
  const element = h("div", { class: "within" }, [...parts].map(shownPart));
  for (const part of parts.values()) part.element.classList.toggle("said-above", part.label === field.label);
  const spot = ([name, ...rest]) => parts.get(name)?.spot(rest);
  const read = () => {
    const found = readParts(parts);
    return Object.keys(found).length ? { ...found, ...unasked } : found;
  };
  return { element, parts, spot, read };
}

/* A record that need not be there: a button brings it, another takes it away. */
function maybeRecord(context, field, value, isNew) {
  let inner = null;
  const place = h("div", {});
  const button = h("button", { type: "button", class: "button", on: { click: () => turn() } });
  const show = (record, isFresh) => {
    inner = record === null ? null : within(context, field, record, isFresh);
    place.replaceChildren(...(inner ? [inner.element] : []));
    button.textContent = inner ? `Ta bort ${field.label.toLowerCase()}` : `Lägg till ${field.label.toLowerCase()}`;
  };
  const turn = () => {
    show(inner ? null : {}, true);
    place.dispatchEvent(new Event("input", { bubbles: true }));
    (inner ? place.querySelector("input, select, textarea") : button)?.focus();
  };
  show(value ?? (field.required ? {} : null), isNew || !value);
  const read = () => {
    const found = inner?.read();
    return found && Object.keys(found).length ? found : undefined;
  };
  return group(field, helpOf(field), [place, field.required ? null : button], { read, spot: (path) => inner?.spot(path) });
}

/* A list whose items come and go, each with a name of its own: that of its one control, else a
   heading. What is there already is folded, and told in a few words. */
function growing(field, items, { make, called, told = () => "" }) {
  const list = h("div", { class: "items" });
  const changed = () => list.dispatchEvent(new Event("input", { bubbles: true }));
  const number = () =>
    items.forEach(({ name, remove }, n) => {
      name.textContent = `${called} ${n + 1}`;
      remove.textContent = `Ta bort ${called.toLowerCase()} ${n + 1}`;
    });
  const add = (value, isFresh) => {
    const item = make(value, isFresh);
    const remove = h("button", { type: "button", class: "quiet-button", on: { click: () => drop(item) } });
    const own = item.parts ? null : item.element.querySelector(".field-label");
    const name = own ?? h("span", { class: "item-name", id: newId() });
    const words = value === undefined ? "" : told(value);
    if (own) item.box = h("div", { class: "item" }, item.element, remove);
    else if (words) item.box = h("details", { class: "item" }, h("summary", {}, name, h("span", { class: "item-told" }, words)), item.element, remove);
    else item.box = h("div", { class: "item", role: "group", "aria-labelledby": name.id }, h("p", {}, name), item.element, remove);
    Object.assign(item, { name, remove });
    items.push(item);
    list.append(item.box);
    number();
    return item;
  };
  const drop = (item) => {
    items.splice(items.indexOf(item), 1);
    item.box.remove();
    number();
    changed();
    button.focus();
    say("Borttagen.");
  };
  const more = () => {
    add(undefined, true).box.querySelector("input, select, textarea")?.focus();
    changed();
  };
  const button = h("button", { type: "button", class: "button", on: { click: more } }, `Lägg till ${called.toLowerCase()}`);
  return { add, children: [list, button] };
}

function records(context, field, value, isNew) {
  const items = [];
  const make = (record, isFresh) => within(context, field, record, isFresh);
  const told = (record) => shown(context, { ...field, many: false }, record);
  const { add, children } = growing(field, items, { make, told, called: context.schema.word(field.record) });
  for (const record of Array.isArray(value) ? value : []) add(record, isNew);
  const { read, at } = filled(items, (one) => one && Object.keys(one).length);
  return group(field, helpOf(field), children, { read, spot: ([n, ...path]) => at(n)?.spot(path) });
}

/* Read the items that hold something, and remember which they are: a fault counts only those. */
function filled(items, holds) {
  let last = [];
  const read = () => {
    const found = items.map((item) => [item, item.read()]).filter(([, value]) => holds(value));
    last = found.map(([item]) => item);
    return found.length ? found.map(([, value]) => value) : undefined;
  };
  return { read, at: (number) => last[number] };
}

function lines(field, value) {
  const items = [];
  const make = (written) => line({ ...field, required: true }, written, { isIn: true, help: "" });
  const { add, children } = growing(field, items, { make, called: field.one });
  const first = field.required && !value?.length ? [undefined] : [];
  for (const written of Array.isArray(value) && value.length ? value : first) add(written, false);
  const { read, at } = filled(items, (one) => one !== undefined);
  return group(field, helpOf(field), children, { read, spot: ([n]) => at(n) });
}
