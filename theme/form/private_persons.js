/* Replies point out no private person, as agenda/rules/replies.py states it. */

import { SPACE } from "./whitespace.js";

const WORD = "\\p{L}\\p{N}_";
const START = `(?<![${WORD}])`;
const END = `(?![${WORD}])`;
const ADVICE = "Ta bort det. Skriv organisationen eller rollen i stället.";
const NUMBER = new RegExp(
  `${START}(?:19|20)?([0-9]{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278][0-9]|[39][01]))[-+ ]?([0-9]{4})${END}`, "gu");
const MAIL = new RegExp(`(?<![${WORD}.+\\-])[${WORD}.+\\-]+@[${WORD}\\-]+(?:\\.[${WORD}\\-]+)+`, "u");
const PHONE = new RegExp(
  `(?:\\+46 ?|${START}0)[1-9][0-9]{0,2}(?:-| ?- ?| )?[0-9]{2,3}(?: ?[0-9]{2,3}){1,2}${END}`, "u");
const SIGNED = new RegExp(
  `${START}(?:jag heter|mitt namn är|undertecknade?,?|med vänliga? hälsning(?:ar)?,?|mvh,?)${SPACE}+(?=(.))`, "giu");

/* Give what a text seems to have of a person: of each sort once. */
function* found(text, named) {
  if ([...text.matchAll(NUMBER)].some(isChecked)) return yield "ett personnummer";
  if (MAIL.test(text)) yield "en e-postadress";
  if (PHONE.test(text)) yield "ett telefonnummer";
  const isSigned = [...text.matchAll(SIGNED)].some(([, first]) => /[A-ZÅÄÖ]/.test(first));
  if (isSigned || named.test(text)) yield "en persons namn";
}

/* Whether the last figure is the check sum of the others (Luhn's, as the law has it). */
function isChecked([, day, rest]) {
  const doubled = [...(day + rest)].map((figure, place) => Number(figure) * (2 - (place % 2)));
  return doubled.reduce((sum, figure) => sum + Math.floor(figure / 10) + (figure % 10), 0) % 10 === 0;
}

const called = (names) => new RegExp(
  `${START}(?:${names.join("|")})(?:-[A-ZÅÄÖ][a-zåäöé]+)? +` +
  "(?:[A-ZÅÄÖ]\\.? +)?(?:(?:von|af|de) +)?[A-ZÅÄÖ][a-zåäöéü]", "u");

export function* pointsOutNoPerson({ value, has }, { context }) {
  const named = called(context.givenNames);
  for (const name of ["summary", "response", "reason"].filter((one) => has(one))) {
    for (const what of found(value[name], named)) yield [[name], `Texten verkar ha ${what}.`, ADVICE];
  }
}

/* An actor of no known kind, with no number and no site, may be anybody. */
export function* isByOrganisation({ value, has }, { context }) {
  if (!has("actor") || !context.maybePersons.includes(value.actor)) return;
  yield [["actor"], `Inget visar att ”${value.actor}” är en organisation.`,
    "Ange kind, organisation_number eller url. En privatperson namnges aldrig."];
}
