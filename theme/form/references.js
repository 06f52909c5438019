/* How an entry stands among the others: ids that are taken, references that lead nowhere,
   lines that a source does not have. As agenda/rules/ids.py and citations.py state it. */

import { either } from "./messages.js";

const MOST_LINES = 12;
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/* Give every fault of an entry that can be seen only beside the rest of the agenda. */
export function* agendaFaults(context, name, entry, isSound) {
  const inside = [...walk(context.schema, name, entry, [])];
  const own = new Map();
  yield* ids(context, inside, isSound, own);
  const unsure = unsureKinds(context.schema, inside, isSound);
  for (const one of inside) {
    yield* references(context, one, isSound, own, unsure);
    if (one.name === "Citation") yield* citation(context, one, isSound);
    if (one.name === "Source") yield* setAside(one, isSound);
  }
}

/* An entry and every record inside it, parents first. */
function* walk(schema, name, value, path) {
  yield { name, value, path };
  for (const field of schema.fields(name).values()) {
    const inner = value[field.name];
    if (!field.record || !inner || typeof inner !== "object") continue;
    for (const [step, one] of field.many ? Object.entries(inner) : [[null, inner]]) {
      const spot = [...path, field.name, ...(step === null ? [] : [Number(step)])];
      if (field.many || isRecord(one)) yield* walk(schema, field.record, isRecord(one) ? one : {}, spot);
    }
  }
}

const has = ({ value, path }, key, isSound) =>
  value[key] !== undefined && value[key] !== null && isSound([...path, key]);

function* ids(context, inside, isSound, own) {
  for (const one of inside) {
    if (context.schema.kind(one.name) === "record" || !has(one, "id", isSound)) continue;
    const { id } = one.value;
    const spot = { at: [...one.path, "id"], field: [...one.path, "id"], advice: "Välj ett annat id." };
    if (own.has(id) || (context.entries.has(id) && !context.replaced.has(id))) {
      yield { ...spot, message: `Id ”${id}” är upptaget.` };
    } else {
      own.set(id, context.schema.kind(one.name));
    }
    if (context.removed.has(id)) {
      yield { ...spot, message: `Id ”${id}” tillhör en borttagen post och får inte återanvändas.` };
    }
  }
}

/* The kinds of which some record has a faulty id, or could not be read at all. */
function unsureKinds(schema, inside, isSound) {
  const found = new Set();
  const add = (name) => {
    found.add(schema.kind(name));
    for (const field of schema.fields(name).values()) if (field.record) add(field.record);
  };
  for (const one of inside) {
    if (schema.kind(one.name) !== "record" && !has(one, "id", isSound)) add(one.name);
    for (const field of schema.fields(one.name).values()) {
      const value = one.value[field.name] ?? null;
      const unread = value === null ? field.required : field.many ? !Array.isArray(value) : !isRecord(value);
      if (field.record && unread) add(field.record);
    }
  }
  return found;
}

function* references(context, one, isSound, own, unsure) {
  for (const field of context.schema.fields(one.name).values()) {
    const value = one.value[field.name];
    if (!field.reference || value === undefined || value === null) continue;
    if (field.many && !Array.isArray(value)) continue;
    for (const [step, item] of field.many ? value.entries() : [[null, value]]) {
      const spot = [...one.path, field.name, ...(step === null ? [] : [step])];
      const at = field.record ? [...spot, "to"] : spot;
      const id = field.record ? item?.to : item;
      if (typeof id === "string" && isSound(at)) yield* reference(context, field, id, at, own, unsure);
    }
  }
}

function* reference(context, { reference: kinds }, id, at, own, unsure) {
  const kind = own.get(id) ?? context.entries.get(id)?.kind;
  const wanted = either(kinds.map((one) => context.kindWords[one]));
  if (!kind && !kinds.some((one) => unsure.has(one))) {
    yield { at, field: at, message: `Id ”${id}” finns inte.`, advice: `Här ska id för ${wanted} stå.` };
  } else if (kind && !kinds.includes(kind)) {
    const found = context.schema.wordOfKind(kind).toLowerCase();
    const message = `”${id}” är av typen ${found}, men här ska ${wanted} stå.`;
    yield { at, field: at, message, advice: "" };
  }
}

function* citation(context, one, isSound) {
  const { source } = one.value;
  if (!has(one, "source", isSound) || !isSound([...one.path, "lines"])) return;
  if (!context.sources.has(source)) return;
  const most = context.sources.get(source);
  const lines = one.value.lines ?? null;
  const at = (key) => ({ at: [...one.path, key], field: [...one.path, key] });
  if (most !== null && lines === null) {
    yield { ...at("source"), message: `Källhänvisningen till ”${source}” saknar rader.`,
      advice: "Lägg till lines: [första, sista]." };
  } else if (lines !== null && most === null) {
    yield { ...at("lines"), message: `Källan ”${source}” har ingen textfil, så rader kan inte anges.`,
      advice: "Ta bort lines." };
  } else if (Array.isArray(lines)) {
    const [first, last] = lines.map(Number);
    yield* span([first, last], most, at("lines"));
    if (last - first + 1 > MOST_LINES) {
      yield { ...at("lines"), message: `Källhänvisningen omfattar ${last - first + 1} rader.`,
        advice: `Dela den: högst ${MOST_LINES} rader i var.` };
    }
  }
}

/* Lines that a source itself says are nothing to cite. */
function* setAside(source, isSound) {
  if (!isSound([...source.path, "line_count"]) || !Array.isArray(source.value.set_aside)) return;
  const most = Number(source.value.line_count ?? 0);
  for (const [number, one] of source.value.set_aside.entries()) {
    const path = [...source.path, "set_aside", number, "lines"];
    const lines = isRecord(one) ? one.lines : null;
    if (Array.isArray(lines) && isSound(path) && isSound([...source.path, "set_aside", number])) yield* span(lines.map(Number), most, { at: path, field: path });
  }
}

function* span([first, last], most, at) {
  if (last < first) yield { ...at, message: "Raderna går baklänges.", advice: "Skriv [första, sista]." };
  else if (first < 1 || last > (most || last)) {
    yield { ...at, message: `Raderna ${first}–${last} ligger utanför källans fil.`,
      advice: most ? `Filen har raderna 1–${most}.` : "Börja på 1." };
  }
}
