/* The checker's own sentences: what is wrong with a value, and what to do about it.
   Held to the Python checker word for word by tests/cases/entries. */

import { wordsOf } from "./whitespace.js";

const MOST = 60;

/* What somebody wrote, on one line and cut, within quotation marks. */
export function quoted(written) {
  const words = wordsOf(String(written)).join(" ");
  const signs = [...words];
  return `”${signs.length > MOST ? `${signs.slice(0, MOST).join("")}…` : words}”`;
}

export const either = (words) =>
  [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" eller ");

export const NOTHING = ["saknar innehåll.", "Skriv något, eller ta bort raden."];
export const EMPTY = ["är tom.", "Skriv något, eller ta bort raden."];
export const NOT_TEXT = ["ska vara en text.", "Skriv värdet efter kolonet, utan lista och utan nycklar: inom citattecken, om det börjar med [ eller {."];
export const NOT_LIST = ["ska vara en lista.", "Börja varje rad i listan med ett bindestreck, eller skriv [a, b]."];
export const NOT_RECORD = ["ska bestå av nycklar.", "Skriv nyckel: värde, en på varje rad."];
export const PAIR = ["ska vara två tal.", "Skriv [första, sista], till exempel [12, 15]."];

export const tooLong = (length, most) => [
  `är ${length} tecken.`,
  `Högst ${most} tecken får plats. Korta texten.`,
];
export const tooMany = (length, most) => [
  `har ${length} värden.`,
  `Högst ${most} får plats. Korta listan.`,
];
export const reserved = (value) => [
  `är ${quoted(value)}, som webbplatsen själv använder i sina adresser.`,
  "Välj ett annat id.",
];
export const device = (value) => [
  `är ${quoted(value)}, ett namn som Windows inte kan ge en fil.`,
  "Välj ett annat.",
];
export const noSuchDay = (value) => [
  `är ${quoted(value)}, ett datum som inte finns i almanackan.`,
  "Rätta året, månaden eller dagen.",
];
export const notIn = (value, list) => [
  `${typeof value === "string" ? `är ${quoted(value)} men ` : ""}ska vara något av: ${list.join(", ")}.`,
  "",
];
export const not = (value, what) => [
  `${typeof value === "string" ? `är ${quoted(value)} men ` : ""}ska vara ${what}.`,
  "",
];
