/* What is not in a list that one chooses from may be added in the same proposal: a few things are
   asked of it, and its id is made of its name. */

import { check } from "./checks.js";
import { h } from "./dom.js";
import { readParts } from "./field_frame.js";
import { freeId } from "./ids.js";
import { recordParts } from "./record_form.js";

export const NEW = "_ny_";

/* Keep those of one form. `kept` are the entries that a draft had. */
export function newcomers(kept = []) {
  const made = new Set();
  const chosen = () => [...made].filter((one) => one.isChosen());
  return {
    kept: (id) => kept.find((one) => one.id === id),
    add: (one) => made.add(one),
    drop: (one) => made.delete(one),
    entries: () => [...new Map(chosen().map((one) => [one.id(), one.entry()])).values()].filter(({ id }) => id),
    kinds: () => new Map(chosen().map((one) => [one.id(), one.kind])),
    faults: (context) => chosen().flatMap((one) => [...one.faults(context)]),
  };
}

/* Say whether a field is one whose list may lack what is meant. */
export const mayBeNew = (context, { reference }) =>
  Boolean(context.newcomers && reference?.length === 1 && reference[0] === "actor");

/* Give what knows the new ones too, as if they stood there already. */
export function withNewcomers(context) {
  const kinds = context.newcomers?.kinds() ?? new Map();
  const fresh = (context.newcomers?.entries() ?? []).map((one) => [one.id, { id: one.id, kind: kinds.get(one.id), title: one.name, area: "" }]);
  const entries = new Map([...context.entries, ...fresh]);
  return { ...context, entries, ofKinds: (wanted) => [...entries.values()].filter(({ kind }) => wanted.includes(kind)) };
}

/* Ask for a new one of a kind, in the field of that label; `isChosen` says whether it counts. */
export function newcomer(context, kind, begun, label, isChosen = () => true) {
  const record = context.schema.recordOf(kind);
  const parts = recordParts(context, record, begun, true, ({ required, name }) => required && name !== "id");
  const id = () => freeId(context, name(), context.schema.word(record)) || undefined;
  const entry = () => ({ id: id(), ...readParts(parts) });
  function* faults(around) {
    for (const fault of check(around, record, { ...entry(), id: id() ?? "ny" })) yield { ...fault, within: label, part: parts.get(fault.field[0]) };
  }
  const element = h("div", { class: "within newcomer" }, [...parts.values()].map((part) => part.element));
  const name = () => readParts(parts).name;
  const one = { element, id, name, entry, kind, isChosen, faults, focus: () => parts.get("name").focus() };
  context.newcomers.add(one);
  return one;
}
