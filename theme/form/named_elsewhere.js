/* What names an entry that should go: told before the proposal is written, and exchanged in the
   same proposal where something else takes its place. The same as review/proposals/removal.py says. */

import { fetchSource } from "./context.js";
import { fieldsChanged } from "./document.js";
import { h } from "./dom.js";
import { wayTo } from "./task.js";
import { read } from "./yaml_positions.js";

const MOST_FILES = 25; /* that are fetched to exchange a name; beyond them somebody has to look */
const MOST_TOLD = 8;
/* What tells of something that has been goes on naming those who were there. */
const PAST = ["reply", "consultation", "wording_proposal", "event", "correction", "source"];

/* Give what a removal has to say of those that name an entry, and what it has to change in them. */
export async function namedElsewhere(context, sources, entry) {
  const named = context.namedBy(entry.id);
  const past = named.filter(({ kind }) => PAST.includes(kind));
  const files = new Set(named.map(({ file }) => file));
  const canSwap = !past.length && files.size <= MOST_FILES;
  const values = canSwap ? await standing(sources, named, files) : new Map();
  const said = sentence(context, entry, named);
  return {
    note: named.length ? note(context, entry, named, canSwap) : null,
    faults: (other) => (!named.length || (canSwap && other) ? [] : [["replaced_by", `${said} ${canSwap ? "Välj vad som kommer i stället, eller ändra dem först." : "Ändra dem först."}`]]),
    besides: (other) => (other ? named.map((one) => called(context, one)) : []),
    changes: (other) => (other && canSwap ? named.map((one) => exchanged(context, one, values.get(one.id), entry.id, other)) : []),
  };
}

const called = (context, { kind, title }) => `${context.theKind[kind]} ”${title}”`;
const begun = (text) => text.charAt(0).toUpperCase() + text.slice(1);

function sentence(context, entry, named) {
  const rest = named.length - MOST_TOLD;
  const names = named.slice(0, MOST_TOLD).map((one) => called(context, one)).join(", ");
  return `${begun(called(context, entry))} nämns av ${names}${rest > 0 ? ` och ${rest} till` : ""}.`;
}

function note(context, entry, named, canSwap) {
  const link = (one) => h("li", {}, h("a", { href: `?post=${one.id}` }, begun(called(context, one))));
  const list = (ones) => h("ul", {}, ones.map(link));
  const rest = named.slice(MOST_TOLD);
  return h("div", { class: "note named-elsewhere" },
    h("p", {}, `${begun(called(context, entry))} nämns på fler ställen, och kan inte tas bort så länge de står kvar:`),
    list(named.slice(0, MOST_TOLD)),
    rest.length ? h("details", {}, h("summary", {}, `Visa ${rest.length} till`), list(rest)) : null,
    h("p", {}, canSwap
      ? "Välj under ”Ersätts av” vad som kommer i stället, så byts det ut överallt i samma förslag. Du kan också ändra dem först, var för sig."
      : "Ändra dem först, eller ", canSwap ? null : h("a", { href: `?post=${entry.id}&gor=anmarkning` }, "säg vad som är fel"), canSwap ? null : "."));
}

async function standing(sources, named, files) {
  const roots = new Map(await Promise.all([...files].map(async (file) => [file, read(await fetchSource(sources, file)).data])));
  const valueOf = ({ id, file }) => wayTo(roots.get(file), id).reduce((value, step) => value[step], roots.get(file));
  return new Map(named.map((one) => [one.id, valueOf(one)]));
}

function exchanged(context, { id, kind }, before, from, to) {
  const after = swapped(context.schema, context.schema.recordOf(kind), before, from, to);
  return { what: "change", kind, id, fields: fieldsChanged(before, after) };
}

/* Exchange a name in what an entry itself says; what has an id within it speaks for itself. */
function swapped(schema, record, value, from, to) {
  const fields = schema.fields(record);
  const swap = (one) => (one === from ? to : one);
  const inner = (name) => (one) => (schema.kind(name) === "record" ? swapped(schema, name, one, from, to) : one);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => {
    const field = fields.get(key);
    if (one === null || !field) return [key, one];
    if (field.record) return [key, Array.isArray(one) ? one.map(inner(field.record)) : inner(field.record)(one)];
    if (!field.reference && key !== "to") return [key, one];
    return [key, Array.isArray(one) ? [...new Set(one.map(swap))] : swap(one)];
  }));
}
