/* How an entry stands among the others: ids that are taken, references that lead nowhere,
   lines that a source does not have. As agenda/rules states it in ids.py, citations.py and
   corrections.py. */

import { isRecord } from "./records.js";
import { either } from "./messages.js";

const MOST_LINES = 12;

/* Give what the rules ask of an entry as a whole: its own ids, those that two records share, kinds
   by id, kinds in doubt. */
export function standing(context, inside) {
  const isTaken = (id) => context.entries.has(id) && !context.replaced.has(id);
  const own = new Map();
  const shared = new Set();
  for (const one of inside) {
    const { id } = one.value;
    if (!one.has("id")) continue;
    if (isTaken(id) || own.has(id)) shared.add(id);
    else own.set(id, one);
  }
  const kindOf = (id) => own.get(id)?.kind ?? (isTaken(id) ? context.entries.get(id).kind : null);
  return { own, shared, kindOf, unsure: unsureKinds(context.schema, inside) };
}

/* The kinds of which some record has a faulty id, or could not be read at all. */
function unsureKinds(schema, inside) {
  const found = new Set();
  const add = (name) => {
    found.add(schema.kind(name));
    for (const { record } of schema.fields(name).values()) if (record) add(record);
  };
  for (const { name, kind, value, fields, has } of inside) {
    if (kind !== "record" && !has("id")) add(name);
    for (const field of fields.values()) {
      const written = value[field.name] ?? null;
      const isUnread = written === null ? field.required : field.many ? !Array.isArray(written) : !isRecord(written);
      if (field.record && isUnread) add(field.record);
    }
  }
  return found;
}

export function* idIsFree(one, { own }) {
  const { id } = one.value;
  if (one.has("id") && own.get(id) !== one) yield [["id"], `Id ”${id}” är upptaget.`, "Välj ett annat id."];
}

export function* idIsNotOfTheGone(one, { own, context }) {
  const { id } = one.value;
  if (!context.removed.has(id) || own.get(id) !== one) return;
  yield [["id"], `Id ”${id}” tillhör en borttagen post och får inte återanvändas.`, "Välj ett annat id."];
}

export function* everyReferenceExists({ value, fields, sound }, around) {
  for (const field of fields.values()) {
    const written = value[field.name] ?? null;
    if (!field.reference || written === null || (field.many && !Array.isArray(written))) continue;
    for (const [step, item] of field.many ? written.entries() : [[null, written]]) {
      const spot = [field.name, ...(step === null ? [] : [step]), ...(field.record ? ["to"] : [])];
      const id = field.record ? item?.to : item;
      if (typeof id === "string" && sound(...spot)) yield* reference(field.reference, id, spot, around);
    }
  }
}

function* reference(kinds, id, spot, { context, kindOf, shared, unsure }) {
  const kind = kindOf(id);
  const wanted = either(kinds.map((one) => context.kindWords[one]));
  if (!kind && !kinds.some((one) => unsure.has(one))) {
    yield [spot, `Id ”${id}” finns inte.`, `Här ska id för ${wanted} stå.`];
  } else if (kind && !kinds.includes(kind) && !shared.has(id)) {
    const found = context.schema.wordOfKind(kind).toLowerCase();
    yield [spot, `”${id}” är av typen ${found}, men här ska ${wanted} stå.`, ""];
  }
}

/* How many lines a source has; null without a file, NaN where it is faulty, undefined for no source. */
function linesOf(id, { own, kindOf, context }) {
  const source = own.get(id);
  if (kindOf(id) !== "source") return undefined;
  if (!source) return context.sources.get(id);
  if (!source.has("file")) return source.sound("file") ? null : undefined;
  return source.sound("line_count") ? Number(source.value.line_count ?? 0) : NaN;
}

export function* citationLiesWithinItsFile({ value, has, sound }, around) {
  const most = has("source") ? linesOf(value.source, around) : undefined;
  if (most === undefined || !sound("lines")) return;
  const lines = value.lines ?? null;
  if (most !== null && lines === null) {
    yield [["source"], `Källhänvisningen till ”${value.source}” saknar rader.`, "Lägg till lines: [första, sista]."];
  } else if (lines !== null && most === null) {
    yield [["lines"], `Källan ”${value.source}” har ingen textfil, så rader kan inte anges.`, "Ta bort lines."];
  } else if (Array.isArray(lines)) {
    const [first, last] = lines.map(Number);
    if (!Number.isNaN(most)) yield* span([first, last], most, ["lines"]);
    if (last - first + 1 > MOST_LINES) {
      yield [["lines"], `Källhänvisningen omfattar ${last - first + 1} rader.`, `Dela den: högst ${MOST_LINES} rader i var.`];
    }
  }
}

/* Lines that a source itself says are nothing to cite. */
export function* linesSetAsideLieInTheFile({ value, has, sound }) {
  if (!sound("line_count") || !Array.isArray(value.set_aside)) return;
  for (const [number, one] of value.set_aside.entries()) {
    const spot = ["set_aside", number, "lines"];
    if (has(...spot)) yield* span(one.lines.map(Number), Number(value.line_count ?? 0), spot);
  }
}

function* span([first, last], most, spot) {
  if (last < first) yield [spot, "Raderna går baklänges.", "Skriv [första, sista]."];
  else if (first < 1 || last > (most || last)) {
    const advice = most ? `Filen har raderna 1–${most}.` : "Börja på 1.";
    yield [spot, `Raderna ${first}–${last} ligger utanför källans fil.`, advice];
  }
}

/* The field is one that the entry has: `wording`, or `period.start` inside another. */
export function* correctionNamesAField({ value, has }, { context, kindOf }) {
  const record = has("about") && has("field") && context.schema.recordOf(kindOf(value.about));
  if (!record || leads(context.schema, record, value.field.split("."))) return;
  const keys = [...context.schema.fields(record).keys()].join(", ");
  yield [["field"], `${context.schema.word(record)} har ingen nyckel ”${value.field}”.`, `Nycklar: ${keys}.`];
}

function leads(schema, name, [step, ...rest], isInside = false) {
  const field = schema.fields(name).get(step);
  if (!field || (field.many && (isInside || rest.length))) return false;
  return !rest.length || Boolean(field.record && leads(schema, field.record, rest, true));
}
