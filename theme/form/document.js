/* The document that a proposal is, whichever way it goes: what each value was, and what it becomes.
   Read by review/proposals/; its format is kept in CHANGELOG.md. */

import { isSame } from "./deep_equal.js";
import { knownBy } from "./merge.js";
import { NONE } from "./shapes.js";
import { keyLines } from "./yaml_values.js";

const ID = /^[a-z][a-z0-9-]*$/;
const isKeys = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const isNothing = (value) => value === undefined || value === null || value === "" || (typeof value === "object" && !Object.keys(value).length);

/* Give the whole document as text that a person can read; what is nothing is left out. */
export function documentText({ madeFrom, why, by, changes }) {
  const whole = { proposal: "1", made_from: madeFrom, why, by, changes: changes.map(filled) };
  return Object.entries(filled(whole)).flatMap(([key, value]) => keyLines(key, value, 0, NONE)).map((line) => `${line}\n`).join("");
}

const filled = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => !isNothing(value)));

/* Give the values that differ between two versions of an entry: the smallest that say it. */
export function fieldsChanged(before, after) {
  return [...differing(before, after, [])].map(([at, was, becomes]) => filled({ at: at.join("/"), was, becomes }));
}

function* differing(before, after, way) {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) yield* value(before[key], after[key], [...way, key]);
}

function* value(was, becomes, way) {
  if (isSame(was ?? null, becomes ?? null) || (isNothing(was) && isNothing(becomes))) return;
  if (isKeys(was) && isKeys(becomes)) return yield* differing(was, becomes, way);
  const pairs = Array.isArray(was) && Array.isArray(becomes) ? sameRecords(was, becomes) : null;
  if (!pairs) return yield [way, was, becomes];
  for (const [id, one, other] of pairs) yield* differing(one, other, [...way, id]);
}

/* Records that are the same ones in the same order, by their ids; nothing where they are not. */
function sameRecords(was, becomes) {
  if (was.length !== becomes.length || new Set(was.map((one) => one?.id)).size !== was.length) return null;
  const pairs = was.map((one, number) => [one?.id, one, becomes[number]]);
  return pairs.every(([id, one, other]) => ID.test(id ?? "") && knownBy(one) === id && other?.id === id) ? pairs : null;
}
