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
  `${START}(?:18|19|20)?([0-9]{2})(${DASH}|[./])?(0[1-9]|1[0-2])\\2?` +
  `([06][1-9]|[1278][0-9]|[39][01])(${GAP}?${DASH}?${GAP}?)([0-9]{4})${END}`, "gu");
const bracketed = (inside) => `${GAP}?[\\(\\[\\{]${GAP}?(?:${inside})${GAP}?[\\)\\]\\}]${GAP}?`;
const AT = `(?:@|${bracketed("@|[Aa][Tt]|[Ss]nabel-?a")})`;
const DOT = `(?:\\.|${bracketed("\\.|[Dd]ot|[Pp]unkt")})`;
const MAIL = new RegExp(`(?<![${WORD}.+\\-])([${WORD}.+\\-]+)${AT}[${WORD}\\-]+(?:${DOT}[${WORD}\\-]+)+`, "gu");
const INITIAL = /^[a-z][._][a-z]{4,}$/;
const SHORTEST = 3;
const PHONE = new RegExp(
  `(?:\\+46 ?|(?<![${WORD}/\\-])0)[1-9][0-9]{0,2}(?:(?:-| ?- ?|/| )?[1-9][0-9]{4,7}|` +
  `(?:-| ?- ?|/| )[1-9][0-9]{1,2}(?: [0-9]{2,4}){1,2})${END}`, "gu");
const MOBILE = new RegExp(
  `(?<![${WORD}\\-])(?:(?:\\+|00)46[ \u00a0\\-]?(?:\\(0\\) ?)?|0)7[02369]\\)?` +
  `(?:${GAP}?(?:${DASH}|[/.])?${GAP}?[0-9]){7}(?![${WORD}\\-])`, "gu");
const CASE = new RegExp(
  `${START}(?:dnr|diarienummer|diarienr|ärendenummer|ärendenr|ärende|aktnr|beteckning|` +
  `kommunkod(?:en|er|erna)?|länskod)[.:]?${GAP}?(?:[a-zåäö]{1,6}[ \u00a0:/\\-])?` +
  `(?:[0-9]{1,6}[ \u00a0:/,.\\-]{1,2}){0,3}$`, "iu");
const BEFORE = 50;
const NAMED_AFTER =
  "gymnasiet|skolan|vägen|gatan|torget|platsen|sjukhuset|stiftelsen|fonden|parken|huset|" +
  "gården|museet|priset|institutet|biblioteket|stipendiet|hallen|centret|arenan|föreningen|" +
  "sällskapet|universitetet|högskolan|akademin|kyrkan|gränden";
const OWNED =
  "gymnasium|gymnasiet|skola|skolan|väg|gata|torg|plats|sjukhus|stiftelse|fond|minnesfond|" +
  "park|hus|gård|museum|museet|pris|institut|bibliotek|stipendium|stipendiefond|bro|hall|" +
  "centrum|arena|förening|sällskap|universitet|högskola|akademi|kyrka|gränd|backe|allé";
const PLACE =
  `(?:[A-ZÅÄÖ][${WORD}\\-]{1,30}(?:${NAMED_AFTER})${END}|` +
  `[A-ZÅÄÖ][${WORD}\\-]{1,30}s${GAP}[a-zåäö]{0,20}(?:${OWNED})${END})`;
const UPPER = "A-ZÀ-ÖØ-ÞĆČĐİŁŃŚŞŠŹŻŽ";
const LOWER = "a-zß-öø-ÿćčđęğıłńśşšźżž";
const PARTICLES = "von|van|af|de|der|del|della|di|da|dos|la|le|ter|al|el|bin|ibn|ben";
const JOINED = "(?:[Aa]l-|[Ee]l-|[DdOo]['’])";
const SURNAME = `(?:(?:${PARTICLES})${GAP}+){0,2}(?!${PLACE})${JOINED}?[${UPPER}][${LOWER}]`;
const AND = `${GAP}(?:och|eller|samt|&)${GAP}`;
const SMALL_WORDS = "OCH|FÖR|MED|SOM|HAR|VID|MOT|UNDER|ELLER";
const SELF = new RegExp(`${START}(?:jag heter|mitt namn är|undertecknade?,?)${SPACE}+(?=(.))`, "giu");
const GREETING = new RegExp(`${START}(?:med vänliga? hälsning(?:ar)?,?|mvh,?)${SPACE}+(?=(.))`, "giu");
const BODY =
  "(?:styrelse|nämnd|verk|myndighet|kommun|region|förvaltning|kontor|kansli|avdelning|enhet|" +
  "grupp|råd|förbund|förening|bolag|universitet|högskola|högskolan|bibliotek|redaktion|" +
  "sekretariat|team|byrå|centrum|institut|stiftelse|sjukhus|skola|skolan|gymnasium|museum|" +
  "rörelse|nätverk|akademi|ledning|sällskap|företag)(?:en|et|n|t)?";
const ORGANISED = new RegExp(`${START}(?:AB|HB|KB|[${WORD}\\-]{0,40}${BODY})${END}`, "iu");
const CONTACT = new RegExp(
  `${START}(?:ringa?|kontakt(?:a|person(?:en|er)?|uppgift(?:er(?:na)?)?)?|mejla?|maila?|sms:?a|skriv till|` +
  `hör av (?:dig|er) till|vänd (?:dig|er) till|tala med|prata med|frågor till|fråga|` +
  `tel(?:efon)?|mobil|e-?post|nås)${END}`, "giu");
const REACH = 40;
const BREATH = /[!?\n]|(?<![A-ZÅÄÖ])\.[ \u00a0]/;
const WIDE = /[\uff01-\uffee]/;

const known = new WeakMap();

/* Give what is known of given names: how a full name looks, how one stands in an address, and
   who may stand below a greeting. */
function namesOf({ givenNames }) {
  if (!known.has(givenNames)) {
    const given = givenNames.join("|");
    const loud = givenNames.filter((name) => [...name].length >= SHORTEST).map((name) => name.toUpperCase()).join("|");
    const name =
      `(?:(?:${given})(?:-[${UPPER}][${LOWER}]+)?${GAP}+(?:[${UPPER}]\\.?${GAP}+){0,3}${SURNAME}|` +
      `(?:${loud})(?:-[A-ZÅÄÖ]+)?${GAP}+(?!(?:${SMALL_WORDS})${END})[A-ZÅÄÖÉÜ]{3})`;
    const organisation = new RegExp(
      `(?!(?:${given})${END}(?!${GAP}+${PLACE}))(?:[A-ZÅÄÖ]{2,}|` +
      "(?:Region|Digg|Vinnova|Arbetsförmedlingen|Försäkringskassan|Polisen|Post-|Svenska|Sveriges|" +
      `Statens|Landstinget)|[${WORD}\\-]{0,40}${BODY}|` +
      `[${WORD}\\-]{1,40}${GAP}(?:[${WORD}\\-]{1,40}${GAP}){0,2}(?:stad|län|AB|[${WORD}\\-]{0,40}${BODY})|` +
      `(?:${given})${GAP}+${PLACE})${END}`, "uy");
    const other = `(?!${organisation.source})[${UPPER}][${LOWER}]+${GAP}${SURNAME}`;
    const beside = `(?:(?:${given})${AND}${other}|${other}[${LOWER}]*${AND}(?:${given})${END}(?!${GAP}+${PLACE}))`;
    const plainNames = new Set(givenNames.map(plain));
    known.set(givenNames, {
      called: new RegExp(START + name, "u"), first: new RegExp(`^${name}`, "u"),
      beside: new RegExp(START + beside, "u"), organisation, plain: plainNames,
    });
  }
  return known.get(givenNames);
}

const plain = (name) => name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
const narrow = (text) => (WIDE.test(text) ? text.normalize("NFKC") : text);

/* Give what in a text could point a person out: addresses of offices too. */
function* strict(given, names) {
  const text = narrow(given);
  if (hasNumber(text)) return yield "ett personnummer";
  if (text.search(MAIL) >= 0) yield "en e-postadress";
  if (answers(PHONE, text) || answers(MOBILE, text)) yield "ett telefonnummer";
  if (isSigned(text, names) || names.called.test(text)) yield "en persons namn";
}

/* Give what in a text is a private person's; what is an office's may stand. */
function* ways(given, names) {
  const text = narrow(given);
  yield* number(text);
  if ([...text.matchAll(MAIL)].some(([, box]) => isSomebodys(box, names))) yield "en persons e-postadress";
  if (answers(MOBILE, text)) yield "ett mobilnummer";
  if (isSigned(text, names) || isNamedForContact(text, names)) yield "en persons namn";
}

function* number(text) {
  if (hasNumber(narrow(text))) yield "ett personnummer";
}

const hasNumber = (text) => [...text.matchAll(NUMBER)].some(isChecked);

/* Whether a text has a number that somebody may answer, and not that of a case. */
const answers = (pattern, text) =>
  [...text.matchAll(pattern)].some(({ index }) => !CASE.test([...text.slice(0, index)].slice(-BEFORE).join("")));

/* Whether somebody is said by name, or stands below a greeting: an organisation may. */
function isSigned(text, { organisation }) {
  const isCapital = ([, first]) => /[A-ZÅÄÖ]/.test(first);
  if ([...text.matchAll(SELF)].some(isCapital)) return true;
  return [...text.matchAll(GREETING)].filter(isCapital).some(({ 0: words, index }) => {
    organisation.lastIndex = index + words.length;
    return !organisation.test(text);
  });
}

/* Whether the last figure is the check sum of the others (Luhn's, as the law has it). A date with
   signs between is followed by a hyphen, or it is one with a time after it. */
function isChecked([, year, between, month, day, joint, last]) {
  if (between && !joint.replace(/[ \u00a0]/g, "")) return false;
  const doubled = [...(year + month + day + last)].map((figure, place) => Number(figure) * (2 - (place % 2)));
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
    if (near.some((one) => names.called.test(one) || names.beside.test(one))) return true;
  }
  return false;
}

/* Whether a text that should name an organisation names somebody. */
export const namesAPerson = (context, text) => namesOf(context).first.test(text ?? "") && !ORGANISED.test(text);

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
  if (typeof text !== "string" || !namesOf(context).called.test(narrow(text))) return [];
  return ["Här verkar en person nämnas. Är det en privatperson, skriv organisationen eller rollen i stället."];
}

/* An actor of no known kind, with no number and no site, may be anybody. */
export function* isByOrganisation({ value, has }, { context }) {
  if (!has("actor") || !context.maybePersons.includes(value.actor)) return;
  yield [["actor"], `Inget visar att ”${value.actor}” är en organisation.`,
    "Ange kind, organisation_number eller url. En privatperson namnges aldrig."];
}
