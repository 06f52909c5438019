/* The laws that are data: the schema has them with their words (`x-rules`), as
   agenda/rules/laws.py reads them too. A law gives [way, words, values] for each fault. */

import { earliest, latest } from "./dates.js";
import { stripped } from "./whitespace.js";

const isThere = (value) => value !== null && value.length !== 0;
const TESTS = {
  there: (get, value) => isThere(value),
  missing: (get, value) => !isThere(value),
  is: (get, value, ...than) => than.includes(value),
  is_not: (get, value, ...than) => !than.includes(value),
  sound: () => true,
  below: (get, value, than) => isThere(value) && Number(value) < Number(than),
  ends_before: (get, value, other) => {
    const than = get(other);
    return Boolean(value && than && latest(value) < earliest(than));
  },
};

function* never({ get }, { at, when, ...words }) {
  if (when.every(([field, test, ...than]) => TESTS[test](get, get(field), ...than))) yield [[at], words];
}

function* rising({ get, has }, { field, by, same, falls }) {
  const list = get(field);
  for (let number = 1; number < list.length; number += 1) {
    if (![number - 1, number].every((n) => has(field, n, by))) continue;
    const [before, after] = [list[number - 1][by], list[number][by]];
    if (after <= before) yield [[field, number, by], after === before ? same : falls, { before, after }];
  }
}

/* The others of the group come before: what is written last is what has to give way. */
function* dense(one, { field, within, taken, outside }, members) {
  const groupOf = (other) => (within && other.has(within) ? other.value[within] : null);
  const group = members.filter((other) => groupOf(other) === groupOf(one));
  if (!group.every((other) => other.has(field))) return;
  const numbers = group.map(({ value }) => Number(value[field]));
  const free = numbers.map((_, n) => n + 1).filter((number) => !numbers.includes(number));
  const place = group.indexOf(one);
  const number = numbers[place];
  const isTaken = numbers.indexOf(number) < place;
  if (!free.length || !(isTaken || number < 1 || number > group.length)) return;
  yield [[field], isTaken ? taken : outside, { number, count: group.length, free: free.join(", ") }];
}

/* A word is the same however it is capitalised. */
function* once(one, { field, words }, members) {
  const wordsOf = (other) => other.list(field).map(([place, word]) => [place, stripped(word)]);
  const before = members.slice(0, members.indexOf(one)).flatMap(wordsOf);
  const seen = new Set(before.map(([, word]) => folded(word)));
  for (const [place, word] of wordsOf(one)) {
    if (seen.has(folded(word))) yield [[field, place], words, { word }];
    seen.add(folded(word));
  }
}

export const folded = (word) => word.toUpperCase().toLowerCase();

export const LAWS = { never, rising, dense, once };
