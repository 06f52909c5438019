/* Rules about one record at a time, as agenda/rules/record_rules.py states them. A rule that
   needs a value which is faulty already has nothing more to say about that record. */

import { earliest, latest } from "./dates.js";
import { isByOrganisation, pointsOutNoPerson } from "./private_persons.js";

class Faulty extends Error {}

/* Give every broken rule of an entry and of the records inside it. */
export function* ruleFaults(context, name, entry, isSound, path = []) {
  const { schema } = context;
  const get = getter(schema, name, entry, isSound, path);
  for (const rule of RULES[name] ?? []) {
    try {
      for (const [way, message, advice] of rule(get, context)) {
        yield { at: nearest(entry, path, way), field: [...path, ...way], message, advice };
      }
    } catch (error) {
      if (!(error instanceof Faulty)) throw error;
    }
  }
  for (const field of schema.fields(name).values()) {
    const value = entry[field.name];
    if (isSound([...path, field.name])) yield* chosenTwice(field, value, [...path, field.name]);
    if (!field.record || !value || typeof value !== "object") continue;
    for (const [step, one] of field.many ? Object.entries(value) : [[null, value]]) {
      if (!one || typeof one !== "object" || Array.isArray(one)) continue;
      const inner = [...path, field.name, ...(step === null ? [] : [Number(step)])];
      yield* ruleFaults(context, field.record, one, isSound, inner);
    }
  }
}

/* A choice or a reference is made or not: twice says nothing more than once. */
function* chosenTwice(field, value, path) {
  if (!field.many || field.record || !(field.list || field.reference) || !Array.isArray(value)) return;
  for (const [number, one] of value.entries()) {
    if (one === null || value.indexOf(one) === number || !isValue(field, one)) continue;
    const at = [...path, number];
    yield { at, field: at, message: `”${one}” står redan i listan.`, advice: "Ta bort det ena." };
  }
}
const isValue = (field, one) => typeof one === "string" && (!field.list || field.list.includes(one));

/* The checker points at the nearest that was written. */
function nearest(entry, path, way) {
  const found = [];
  let value = entry;
  for (const step of way) {
    if (value?.[step] === undefined || value[step] === null) break;
    value = value[step];
    found.push(step);
  }
  return [...path, ...found];
}

/* Read a field: its default where nothing was written, and never a faulty value. */
function getter(schema, name, entry, isSound, path) {
  const get = (key) => {
    const field = schema.fields(name).get(key);
    const value = entry[key] ?? null;
    if (!isSound([...path, key])) throw new Faulty();
    if (value !== null) return value;
    if (field.required) throw new Faulty();
    if (field.type === "flag") return "false";
    return field.many ? [] : field.standard;
  };
  get.isSound = (key) => isSound([...path, key]);
  get.written = (key) => entry[key];
  return get;
}

function* periodRunsForward(get) {
  const [start, end] = [get("start"), get("end")];
  if (start && end && latest(end) < earliest(start)) {
    yield [["end"], `Perioden slutar (${end}) innan den börjar (${start}).`,
      "Byt plats på datumen eller rätta det ena."];
  }
  if (end && get("ongoing") === "true") {
    yield [["ongoing"], "Perioden pågår men har ett slut.", "Ta bort det ena."];
  }
}

function* decidedNamesItsDecision(get) {
  const [origin, decision] = [get("origin"), get("decision")];
  if (origin === "decided" && !decision) {
    yield [["origin"], "Initiativet är ”decided” men har inget beslut.",
      "Lägg till decision: med id, body och form."];
  }
  if (origin !== "decided" && decision) {
    yield [["origin"], `Initiativet har ett beslut men ursprunget är ”${origin}”.`,
      "Skriv origin: decided eller ta bort beslutet."];
  }
}

function* belongsToAPriority(get) {
  if (!get("priorities").length) {
    yield [["priorities"], "Initiativet hör inte till någon prioritering.", "Ange id för minst en."];
  }
}

function* fromSourceIsCited(get) {
  if (get("origin") === "source" && !get("citations").length) {
    yield [["origin"], "Initiativet sägs nämnas i källan men har ingen källhänvisning.",
      "Lägg till citations: med källa och rader."];
  }
}

function* linkSaysWhy(get) {
  if (get("basis") === "source" && !get("citation")) {
    yield [["basis"], "Kopplingen sägs stå i källan.", "Visa var: lägg till citation."];
  }
  if (get("basis") === "editorial" && !get("reason")) {
    yield [["basis"], "Kopplingen är redaktionens.", "Säg varför: lägg till reason."];
  }
}

function* valuesRunForward(get) {
  const dates = get("values").map((value) => value?.date);
  for (const [number, after] of dates.entries()) {
    const before = dates[number - 1];
    if (!number || !isDate(before) || !isDate(after)) continue;
    const way = ["values", number, "date"];
    if (after === before) yield [way, `Två mätvärden gäller ${after}.`, "Behåll ett av dem."];
    else if (after < before) {
      yield [way, `Mätvärdet för ${after} står efter det för ${before}.`, "Skriv värdena i tidsordning."];
    }
  }
}
const isDate = (value) => /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$/.test(value ?? "");

function* sourceFileIsWhole(get) {
  for (const name of ["sha256", "line_count"]) {
    if (!get("file") || !get.isSound(name) || get(name) !== null) continue;
    yield [["file"], `Källan har en textfil men saknar ${name}.`, `Lägg till nyckeln ${name}.`];
  }
}

function* agendaNamesItsDecision(get) {
  const state = get("state");
  if (["adopted", "superseded"].includes(state) && !get("decision")) {
    yield [["state"], `Agendan har läget ”${state}” men inget beslut.`,
      "Lägg till decision: med id, body och form."];
  }
}

function* agendaIsValidForward(get) {
  const [from, to] = [get("valid_from"), get("valid_to")];
  if (from && to && latest(to) < earliest(from)) {
    yield [["valid_to"], "Agendan slutar gälla innan den börjar gälla.", "Rätta det ena datumet."];
  }
}

function* burdenIsExplained(get) {
  if (get("reason") === "disproportionate_burden" && !get("explanation")) {
    yield [["reason"], "Bristen sägs vara oskäligt betungande att rätta, men det står inte varför.",
      "Lägg till explanation: med skälet."];
  }
}

const RULES = {
  Agenda: [agendaNamesItsDecision, agendaIsValidForward],
  Indicator: [valuesRunForward],
  Initiative: [decidedNamesItsDecision, belongsToAPriority, fromSourceIsCited],
  Link: [linkSaysWhy],
  Period: [periodRunsForward],
  Reply: [pointsOutNoPerson, isByOrganisation],
  Shortcoming: [burdenIsExplained],
  Source: [sourceFileIsWhole],
};
