/* What the reader wants to do, told as one task: which fields are asked for, what is known
   from before, and which changes come of it (theme/form/document.js). */

import { fetchSource } from "./context.js";
import { isSame } from "./deep_equal.js";
import { fieldsChanged } from "./document.js";
import { read } from "./yaml_positions.js";

const asks = (context, record, left) => {
  const kept = [...context.kept(record), ...left];
  return [...context.schema.fields(record).keys()].filter((name) => !kept.includes(name));
};

/* A new entry, by the row of its kind. `fixed` are the values that are not the writer's to choose. */
function fresh(context, kind, { title, fixed, begun = {}, suggest, intro, asksWhy = true }) {
  const record = context.schema.recordOf(kind);
  const finish = (values) => ({ ...values, ...fixed });
  return {
    key: `nytt:${kind}:${Object.values(fixed).join(":")}`,
    title, kind, record, begun, suggest, finish, asksWhy,
    folder: context.newOnes[kind].folder,
    names: asks(context, record, context.newOnes[kind].notAsked),
    askedOpenly: context.newOnes[kind].askedOpenly,
    intro: intro ?? "Fyll i det du vet, och lämna resten tomt.",
    isNew: true,
    before: {},
    called: (entry) => `${context.schema.word(record)}: ${nameOf(entry)}`,
    changes: (entry) => [{ what: "new", kind, entry }],
    about: (entry) => entry.id,
  };
}

const nameOf = (entry) => entry.title ?? entry.name ?? entry.term ?? entry.words?.[0] ?? entry.id;

export function newEntry(context, kind) {
  const { title, fixed, namedAfter, idPrefix } = context.newOnes[kind];
  const suggest = (values) => {
    const [name] = [values[namedAfter]].flat();
    return name ? idPrefix + name : "";
  };
  return fresh(context, kind, { title, fixed, suggest });
}

/* A reply asks neither for an id nor for a reason: it is one. */
export function reply(context, consultation, about) {
  return fresh(context, "reply", {
    title: `Svara på remissen ”${consultation.title}”`,
    intro: "Säg vem som svarar, vad svaret gäller och vad ni tycker.",
    fixed: { consultation: consultation.id },
    begun: about ? { about } : {},
    suggest: ({ actor, about: subject }) => (actor ? `svar-${actor}${subject ? `-${subject}` : ""}` : ""),
    asksWhy: false,
  });
}

/* A change of an entry that stands in a file: starts from what that file says now. What is the
   agenda's own words, or an id, is not asked for. */
export async function change(context, sources, entry) {
  const root = read(await fetchSource(sources, entry.file)).data;
  const path = wayTo(root, entry.id);
  if (!path) throw new Error(`${entry.id} is not in ${entry.file}`);
  const before = path.reduce((value, step) => value[step], root);
  const record = context.schema.recordOf(entry.kind);
  const left = ["id", ...context.kept(record), ...verbatim(context, record), ...(entry.kind === "agenda" ? proposedAlone(context, record) : [])];
  const finish = (values) => keepingEmpty(before, { ...picked(before, left), ...values });
  return {
    key: `post:${entry.id}`,
    title: `Ändra: ${entry.title}`,
    kind: entry.kind,
    record, entry, before, finish,
    names: asks(context, record, left),
    begun: before,
    intro: "Så här står det nu. Ändra det du vill. Resten rörs inte.",
    asksWhy: true,
    isNew: false,
    around: { replaced: new Set(idsIn(before)), beside: listAround(root, path) },
    called: () => `Ändring av ${entry.title}`,
    changes: (after) => [{ what: "change", kind: entry.kind, id: entry.id, fields: fieldsChanged(before, after) }],
    about: () => entry.id,
  };
}

const verbatim = (context, record) =>
  [...context.schema.fields(record).values()].filter((field) => field.verbatim).map(({ name }) => name);

/* Entries that are proposed one by one are no part of the agenda's own form. */
function proposedAlone(context, record) {
  const fields = [...context.schema.fields(record).values()];
  const hasIds = ({ record: inner }) => inner && context.schema.kind(inner) !== "record";
  return [...context.apart, ...fields.filter((field) => field.many && hasIds(field)).map(({ name }) => name)];
}

const picked = (before, names) =>
  Object.fromEntries(Object.entries(before).filter(([name]) => names.includes(name)));

/* Find the entry with an id in what a file holds. */
export function wayTo(value, id, path = []) {
  if (value === null || typeof value !== "object") return null;
  if (value.id === id) return path;
  for (const [key, one] of Object.entries(value)) {
    const found = wayTo(one, id, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return null;
}

/* The list that the record at a path stands in, if it stands in one. */
export function listAround(root, path) {
  const around = path.slice(0, -1).reduce((value, step) => value[step], root);
  return Array.isArray(around) ? around : [];
}

function idsIn(value) {
  if (value === null || typeof value !== "object") return [];
  const own = typeof value.id === "string" ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

const isNothing = (value) => value === null || value === undefined || (typeof value === "object" && !Object.keys(value).length);

/* What was written as nothing stays written so: an empty key is no change. */
function keepingEmpty(before, after) {
  if (Array.isArray(after)) {
    const old = Array.isArray(before) ? before : [];
    return after.map((one, number) => keepingEmpty(counterpart(old, one, number), one));
  }
  if (after === null || typeof after !== "object") return after;
  const old = before !== null && typeof before === "object" ? before : {};
  const found = Object.fromEntries(Object.entries(after).map(([key, one]) => [key, keepingEmpty(old[key], one)]));
  for (const [key, value] of Object.entries(old)) if (!(key in found) && isNothing(value)) found[key] = value;
  return found;
}

const counterpart = (old, one, number) =>
  one?.id ? old.find((other) => other?.id === one.id) : old.find((other) => isSame(other, one)) ?? old[number];
