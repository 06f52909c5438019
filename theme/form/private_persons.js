/* Nothing that is written points out a private person, as agenda/rules/persons.py states it:
   the same signs, and the same measure for each place. */

import { SPACE } from "./whitespace.js";

const WORD = "\\p{L}\\p{N}_";
const START = `(?<![${WORD}])`;
const END = `(?![${WORD}])`;
const ADVICE = "Ta bort det. Skriv organisationen eller rollen i stället.";
const STRICT = ["summary", "response", "reason"];
const WORDS = ["line", "text", "email", "organisation_number"];
const NAMED = ["Source", "Citation"];
const GAP = "[ \u00a0]";
const DASH = "[\\-+\u2010-\u2015\u2212]";
const NUMBER = new RegExp(
  `${START}(?:18|19|20)?([0-9]{2}(?:0[1-9]|1[0-2])(?:[06][1-9]|[1278][0-9]|[39][01]))` +
  `${GAP}?${DASH}?${GAP}?([0-9]{4})${END}`, "gu");
const MAIL = new RegExp(`(?<![${WORD}.+\\-])([${WORD}.+\\-]+)@[${WORD}\\-]+(?:\\.[${WORD}\\-]+)+`, "gu");
const INITIAL = /^[a-z][._][a-z]{4,}$/;
const SHORTEST = 3;
const PHONE = new RegExp(
  `(?:\\+46 ?|(?<![${WORD}\\-])0)[1-9][0-9]{0,2}` +
  `(?:-| ?- ?| )?[0-9]{2,3}(?: ?[0-9]{2,3}){1,2}${END}`, "u");
const MOBILE = new RegExp(
  `(?<![${WORD}\\-])(?:(?:\\+|00)46[ \u00a0\\-]?(?:\\(0\\) ?)?|0)7[02369]` +
  `(?:${GAP}?${DASH}?${GAP}?[0-9]){7}(?![${WORD}\\-])`, "u");
const SIGNED = new RegExp(
  `${START}(?:jag heter|mitt namn är|undertecknade?,?|med vänliga? hälsning(?:ar)?,?|mvh,?)${SPACE}+(?=(.))`, "giu");
const CONTACT = new RegExp(
  `${START}(?:ringa?|kontakt(?:a|person(?:en)?)?|mejla?|maila?|sms:?a|skriv till|hör av (?:dig|er) till|` +
  `vänd (?:dig|er) till|tala med|prata med|frågor till|fråga|tel(?:efon)?|mobil|e-?post|nås)${END}`, "giu");
const REACH = 40;
const BREATH = /[!?\n]|(?<![A-ZÅÄÖ])\.[ \u00a0]/;

const known = new WeakMap();

/* Give what is known of given names: how a full name looks, and how one stands in an address. */
function namesOf({ givenNames }) {
  if (!known.has(givenNames)) {
    const called = new RegExp(
      `${START}(?:${givenNames.join("|")})(?:-[A-ZÅÄÖ][a-zåäöé]+)?${GAP}+` +
      `(?:[A-ZÅÄÖ]\\.?${GAP}+)?(?:(?:von|af|de)${GAP}+)?[A-ZÅÄÖ][a-zåäöéü]`, "u");
    known.set(givenNames, { called, plain: new Set(givenNames.map(plain)) });
  }
  return known.get(givenNames);
}

const plain = (name) => name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

/* Give what in a text could point a person out: addresses of offices too. */
function* strict(text, names) {
  if (hasNumber(text)) return yield "ett personnummer";
  if (text.search(MAIL) >= 0) yield "en e-postadress";
  if (PHONE.test(text) || MOBILE.test(text)) yield "ett telefonnummer";
  if (isSigned(text) || names.called.test(text)) yield "en persons namn";
}

/* Give what in a text is a private person's; what is an office's may stand. */
function* ways(text, names) {
  yield* number(text);
  if ([...text.matchAll(MAIL)].some(([, box]) => isSomebodys(box, names))) yield "en persons e-postadress";
  if (MOBILE.test(text)) yield "ett mobilnummer";
  if (isSigned(text) || isNamedForContact(text, names)) yield "en persons namn";
}

function* number(text) {
  if (hasNumber(text)) yield "ett personnummer";
}

const hasNumber = (text) => [...text.matchAll(NUMBER)].some(isChecked);
const isSigned = (text) => [...text.matchAll(SIGNED)].some(([, first]) => /[A-ZÅÄÖ]/.test(first));

/* Whether the last figure is the check sum of the others (Luhn's, as the law has it). */
function isChecked([, day, rest]) {
  const doubled = [...(day + rest)].map((figure, place) => Number(figure) * (2 - (place % 2)));
  return doubled.reduce((sum, figure) => sum + Math.floor(figure / 10) + (figure % 10), 0) % 10 === 0;
}

function isSomebodys(box, names) {
  const whole = plain(box);
  const [first, ...rest] = whole.split(/[._-]/);
  const alone = rest.length ? "" : first.replace(/[0-9]+$/, "");
  const isName = rest.length ? names.plain.has(first) : names.plain.has(alone) && [...alone].length >= SHORTEST;
  return isName || INITIAL.test(whole);
}

/* Whether a name stands beside a word about contact, in one breath. */
function isNamedForContact(text, names) {
  for (const { 0: word, index } of text.matchAll(CONTACT)) {
    const end = index + word.length;
    const before = [...text.slice(Math.max(0, index - 2 * REACH), index)].slice(-REACH).join("");
    const after = [...text.slice(end, end + 2 * REACH)].slice(0, REACH).join("");
    const near = [before.split(BREATH).at(-1), after.replace(/^[.: \u00a0]+/, "").split(BREATH)[0]];
    if (near.some((one) => names.called.test(one))) return true;
  }
  return false;
}

/* The rule of every record: which of its words have which signs. */
export function* textsPointOutNoPerson({ name: record, value, has, fields, list }, { context }) {
  const names = namesOf(context);
  for (const { name, type, many, verbatim } of fields.values()) {
    if (!WORDS.includes(type)) continue;
    const isOurs = !verbatim && !NAMED.includes(record) && type !== "organisation_number";
    const signs = record === "Reply" && STRICT.includes(name) ? strict : isOurs ? ways : number;
    const texts = many ? list(name).map(([n, one]) => [[name, n], one]) : has(name) ? [[[name], value[name]]] : [];
    for (const [way, text] of texts.filter(([, one]) => typeof one === "string")) {
      for (const what of signs(text, names)) yield [way, `Texten verkar ha ${what}.`, ADVICE];
    }
  }
}

/* What is wrong with words that are no part of an entry: why something is proposed. */
export const saidOfPersons = (context, text) =>
  [...ways(text ?? "", namesOf(context))].map((what) => `Texten verkar ha ${what}. ${ADVICE}`);

/* A name alone may be a fact: that is asked, and stops nobody. */
export function doubtsOfPersons(context, text) {
  if (typeof text !== "string" || !namesOf(context).called.test(text)) return [];
  return ["Här verkar en person nämnas. Är det en privatperson, skriv organisationen eller rollen i stället."];
}

/* An actor of no known kind, with no number and no site, may be anybody. */
export function* isByOrganisation({ value, has }, { context }) {
  if (!has("actor") || !context.maybePersons.includes(value.actor)) return;
  yield [["actor"], `Inget visar att ”${value.actor}” är en organisation.`,
    "Ange kind, organisation_number eller url. En privatperson namnges aldrig."];
}
