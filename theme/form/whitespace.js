/* White space at the edges of a value or a key: it does not show, so it is told by its name,
   as agenda/load/whitespace.py has it. */

import { oddSign } from "./confusable_signs.js";

const FIRST = /^[\t\n \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/;
const LAST = /[\t\n \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/;
const CALLED = { " ": "ett mellanslag", "\t": "en tabb", "\n": "en radbrytning" };

export const bare = (text) => text.replace(FIRST, "").replace(LAST, "");

/* Say which white space a text begins and ends with, and what to do; nothing for none. */
export function atEdges(text) {
  const found = [["börjar", FIRST.exec(text)], ["slutar", LAST.exec(text)]].filter(([, signs]) => signs);
  if (!found.length) return null;
  const message = found.map(([where, [signs]]) => `${where} med ${name(signs)}`).join(" och ");
  const isAlone = found.length === 1 && found[0][1][0].length === 1;
  const one = message.split(" med ")[1].startsWith("en ") ? "den" : "det";
  return [`${message}.`, `Ta bort ${isAlone ? one : "dem"}.`];
}

function name(signs) {
  if (signs.length > 1) return /^ +$/.test(signs) ? "flera mellanslag" : "flera blanktecken";
  return CALLED[signs] ?? oddSign(signs).told;
}
