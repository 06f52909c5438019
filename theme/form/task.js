/* What the reader wants to do, told as one task: which fields are asked for, what is known
   from before, and which text comes of it. */

import { fetchSource } from "./context.js";
import { isSame } from "./deep_equal.js";
import { shapeOf } from "./shapes.js";
import { edited, newFile } from "./yaml_patch.js";
import { lineStart, read } from "./yaml_positions.js";

const asks = (context, record, left) =>
  [...context.schema.fields(record).keys()].filter((name) => !left.includes(name));

/* A new entry in a file of its own, by the row of its kind. `fixed` are the values that are not
   the writer's to choose. */
function fresh(context, kind, { title, fixed, home, begun = {}, suggest }) {
  const record = context.schema.recordOf(kind);
  const names = asks(context, record, context.newOnes[kind].notAsked);
  const finish = (values) => ({ ...fixed, ...values });
  return {
    key: `nytt:${kind}:${Object.values(fixed).join(":")}`,
    title, kind, record, names, begun, suggest, finish,
    isNew: true,
    before: {},
    outcome: (values) => {
      const entry = finish(values);
      return { file: `${home}${entry.id ?? "namnlos"}.yaml`, whole: newFile(entry, shapeOf(context.schema, record)) };
    },
  };
}

export function newEntry(context, kind) {
  const { title, fixed, folder, namedAfter } = context.newOnes[kind];
  return fresh(context, kind, { title, fixed, home: `${context.folder}/${folder}/`, suggest: (values) => values[namedAfter] });
}

export function reply(context, consultation, about) {
  return fresh(context, "reply", {
    title: `Svara på remissen ”${consultation.title}”`,
    fixed: { consultation: consultation.id },
    home: `${context.folder}/consultations/${consultation.id}/`,
    begun: about ? { about } : {},
    suggest: ({ actor, about: subject }) => (actor ? `svar-${actor}${subject ? `-${subject}` : ""}` : ""),
  });
}

/* A change of an entry that stands in a file: starts from what that file says now. */
export async function change(context, sources, entry) {
  const source = await fetchSource(sources, entry.file);
  const root = read(source).data;
  const path = wayTo(root, entry.id);
  if (!path) throw new Error(`${entry.id} is not in ${entry.file}`);
  const before = path.reduce((value, step) => value[step], root);
  const record = context.schema.recordOf(entry.kind);
  const left = entry.kind === "agenda" ? proposedAlone(context, record) : [];
  const finish = (values) => keepingEmpty(before, { ...picked(before, left), ...values });
  const shape = shapeOf(context.schema, entry.root);
  return {
    key: `post:${entry.id}`,
    title: `Ändra: ${entry.title}`,
    kind: entry.kind,
    record, entry, before, finish,
    names: asks(context, record, left),
    begun: before,
    isNew: false,
    around: { replaced: new Set(idsIn(before)), beside: listAround(root, path) },
    outcome: (values) => {
      const whole = edited(source, put(root, path, finish(values)), shape);
      return { file: entry.file, source, whole, part: partOf(whole, path) };
    },
  };
}

/* Entries that are proposed one by one are no part of the agenda's own form. */
function proposedAlone(context, record) {
  const fields = [...context.schema.fields(record).values()];
  const hasIds = ({ record: inner }) => inner && context.schema.kind(inner) !== "record";
  return [...context.apart, ...fields.filter((field) => field.many && hasIds(field)).map(({ name }) => name)];
}

const picked = (before, names) =>
  Object.fromEntries(Object.entries(before).filter(([name]) => names.includes(name)));

/* Find the entry with an id in what a file holds. */
function wayTo(value, id, path = []) {
  if (value === null || typeof value !== "object") return null;
  if (value.id === id) return path;
  for (const [key, one] of Object.entries(value)) {
    const found = wayTo(one, id, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return null;
}

/* The list that the record at a path stands in, if it stands in one. */
function listAround(root, path) {
  const around = path.slice(0, -1).reduce((value, step) => value[step], root);
  return Array.isArray(around) ? around : [];
}

function idsIn(value) {
  if (value === null || typeof value !== "object") return [];
  const own = typeof value.id === "string" ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

function put(value, [step, ...rest], wanted) {
  if (step === undefined) return wanted;
  if (!Array.isArray(value)) return { ...value, [step]: put(value[step], rest, wanted) };
  return value.map((one, number) => (number === step ? put(one, rest, wanted) : one));
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

/* The text of one entry out of a file, at the margin. */
function partOf(text, path) {
  let spot = read(text);
  for (const step of path) {
    const child = typeof step === "number" ? spot.children[step] : spot.children.find(({ name }) => name === step);
    spot = child.value;
  }
  if (!path.length) return text;
  const margin = " ".repeat(spot.column);
  const lines = text.slice(lineStart(text, spot.start), spot.end).replace(/\r\n/g, "\n").split("\n");
  lines[0] = margin + text.slice(spot.start).split(/\r?\n/)[0];
  return `${lines.map((line) => (line.startsWith(margin) ? line.slice(spot.column) : line.trimStart())).join("\n")}\n`;
}
