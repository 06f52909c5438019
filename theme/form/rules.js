/* Every rule that holds for an entry here too: agenda/rules/registry.py has the same ones. Those
   that are data come with the schema; those that are code stand in the table, by the same name. */

import { LAWS } from "./laws.js";
import { isByOrganisation, textsPointOutNoPerson } from "./private_persons.js";
import { Faulty, records } from "./records.js";
import * as references from "./references.js";

/* By name: the record that it is about ("Record" for every one), and what gives its faults. */
export const CODE = {
  ids_are_unique: ["Record", references.idIsFree],
  tombstoned_ids_stay_gone: ["Record", references.idIsNotOfTheGone],
  every_reference_exists: ["Record", references.everyReferenceExists],
  citations_lie_within_their_file: ["Citation", references.citationLiesWithinItsFile],
  corrections_name_a_field: ["Correction", references.correctionNamesAField],
  those_who_reply_are_organisations: ["Reply", isByOrganisation],
  nothing_is_chosen_twice: ["Record", nothingIsChosenTwice],
  texts_point_out_no_person: ["Record", textsPointOutNoPerson],
  lines_set_aside_lie_in_the_file: ["Source", references.linesSetAsideLieInTheFile],
};

/* Give every broken rule of an entry and of the records inside it. */
export function* ruleFaults(context, name, entry, isSound) {
  const inside = [...records(context.schema, name, entry, isSound)];
  const around = { context, inside, ...references.standing(context, inside) };
  for (const one of inside) {
    for (const [about, broken] of Object.values(CODE)) {
      if (about === "Record" || about === one.name) yield* told(one, broken(one, around));
    }
    for (const rule of context.schema.rules(one.name)) yield* told(one, byLaw(rule, one, around));
  }
}

function* told({ value, path }, found) {
  try {
    for (const [way, message, advice] of found) {
      yield { at: [...path, ...written(value, way)], field: [...path, ...way], message, advice };
    }
  } catch (error) {
    if (!(error instanceof Faulty)) throw error;
  }
}

/* The checker points at the nearest that was written. */
function written(value, way) {
  let at = value;
  const end = way.findIndex((step) => (at = at?.[step] ?? null) === null);
  return end < 0 ? way : way.slice(0, end);
}

function* byLaw(rule, one, around) {
  for (const [way, { message, advice, in_form: inForm }, values] of LAWS[rule.law](one, rule, members(one, around))) {
    const fill = (text) => text.replace(/\{(\w+)\}/g, (_, key) => values?.[key] ?? one.get(key));
    yield [way, fill(message), fill(inForm || advice)];
  }
}

/* Records of the same kind: those that stand beside the entry, then those within it. */
function members({ name, path }, { context, inside }) {
  const others = path.length ? [] : context.beside.filter(({ id }) => !context.replaced.has(id));
  return [...others.map(asRead), ...inside.filter((one) => one.name === name)];
}

const asRead = (value) => ({ value, has: (key) => key in value, list: (key) => [...value[key].entries()] });

/* A choice or a reference is made or not: twice says nothing more than once. */
function* nothingIsChosenTwice({ fields, list }) {
  for (const { name, record, list: choices, reference } of fields.values()) {
    if (record || !(choices || reference)) continue;
    const seen = new Set();
    for (const [number, value] of list(name)) {
      if (seen.has(value)) yield [[name, number], `”${value}” står redan i listan.`, "Ta bort det ena."];
      seen.add(value);
    }
  }
}
