/* White space at the edges of a value or a key: it does not show, so it is told by its name,
   as agenda/load/whitespace.py has it. */

import { oddSign } from "./confusable_signs.js";

const FIRST = /^[\t\n \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/;
const LAST = /[\t\n \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/;
const CALLED = { " ": "ett mellanslag", "\t": "en tabb", "\n": "en radbrytning" };

export const bare = (text) => text.replace(FIRST, "").replace(LAST, "");

/* White space as Python has it, and without the separators that pydantic leaves as they are:
   what the checker takes away here is neither more nor less than there. */
export const SPACE = "[\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const within = (space) => {
  const edges = new RegExp(`^${space}+|${space}+$`, "g");
  return (text) => text.replace(edges, "");
};
const BETWEEN = new RegExp(`${SPACE}+`);
const ODD = /[\p{C}\p{Z}]/gu;

export const trimmed = within(SPACE);
export const stripped = within(SPACE.replace("\\x1c-", ""));
export const wordsOf = (text) => text.split(BETWEEN).filter(Boolean);

/* What would not show is spelled out, as visible in agenda/problems.py. */
export const visible = (text) =>
  text.replace(ODD, (sign) => (BETWEEN.test(sign) ? " " : `\\u${sign.codePointAt(0).toString(16).padStart(4, "0")}`));

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
