/* What comes along when text is pasted from a word processor or the web, put right on the way in:
   agenda/load/pasted_text.py has the same signs, and both are held to tests/cases/pasted. */

import { hiddenAt, standsInEmoji } from "./hidden_characters.js";
import { bare } from "./whitespace.js";

const GONE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\x1f]/g;
const BREAKS = [
  [/\r\n?|[\x0b\x85\u2028]/g, "\n"],
  [/[\x0c\u2029]/g, "\n\n"],
  [/\x1e/g, "-"],
];
const SPACES = /[ \t\u00a0]*[ \t][ \t\u00a0]*|\u00a0{2,}/g;
const BULLETS = "•●▪▫◦‣⁃·■□○➢➤\uf000-\uf0ff";
const SYMBOLS = "\uf0b7\uf0a7"; /* Word's own bullets, which nothing else is */
const BULLET = new RegExp(`^[${BULLETS}](?!\ufe0f)`, "u");
const SURE = new RegExp(
  `^(?:[${BULLETS}](?!\ufe0f)|[o§–—*\\-](?=[ \u00a0]*\t)|o(?=[ \u00a0]{2}))[ \t\u00a0]*(?=\\S)`, "u");
const MAYBE = /^([–—*-])[ \u00a0]+(?=\S)/;
const NUMBER = /^(?:[0-9]{1,2}|[A-Za-z])[.)]([ \t\u00a0]+)(?=\S)/;
const CLOSED = /[.,;:!?–-]$/;

/* Give a text without signs that only came along; letters in one piece. */
export function seen(text) {
  const broken = BREAKS.reduce((whole, [pattern, usual]) => whole.replace(pattern, usual), text);
  return broken.replace(GONE, (sign, at) => (standsInEmoji(broken, at) ? sign : "")).normalize("NFC");
}

/* Give a text as it would have been typed. `room` is "line", "text" (paragraphs) or "rows". */
export function tidied(text, room) {
  const lines = [...linesOf(seen(text))];
  if (room === "rows") return lines.map(({ words }) => words).filter(Boolean).join("\n");
  return room === "line" ? joined(lines) : paragraphs(lines);
}

/* Take away what no tidying can put right but a person may: what is lost stays, and is told. */
export function cleaned(text) {
  const found = new Map([...hiddenAt(text)].map(({ at, sign, usual }) => [at, [sign.length, usual]]));
  let whole = "";
  for (let at = 0; at < text.length; ) {
    const [length, usual] = found.get(at) ?? [1, text[at]];
    whole += usual;
    at += length;
  }
  return whole.normalize("NFC");
}

/* Say what `cleaned` does to a text, to whoever presses for it in a field; nothing where it does nothing. */
export function cleaning(text, field) {
  const all = [...hiddenAt(text)].filter(({ sign, usual }) => usual !== sign);
  if (!all.length) return cleaned(text) === text ? "" : `Rätta tecknen i fältet ”${field}”`;
  const act = all.every(({ usual }) => !usual) ? "Ta bort" : "Rätta";
  const codes = [...new Set(all.map(({ code }) => code))];
  const words = [...new Set(all.map(({ near }) => near).filter(Boolean))];
  const signs = all.length === 1 ? `tecknet ${codes[0]}` : codes.length === 1 ? `tecknen ${codes[0]}` : `${all.length} tecken`;
  const within = words.length ? ` vid ${words.length === 1 ? "ordet" : "orden"} ${listed(words.map((word) => `”${word}”`))}` : "";
  return `${act} ${signs}${within} i fältet ”${field}”`;
}

const MOST_NAMED = 3;

function listed(words) {
  const rest = words.length - MOST_NAMED;
  const named = rest > 0 ? [...words.slice(0, MOST_NAMED), `${rest} till`] : words;
  return [named.slice(0, -1).join(", "), named.at(-1)].filter(Boolean).join(" och ");
}

/* Give the items of a list that stands on one line; whatever else is one. */
function apart(line) {
  const first = BULLET.test(line) ? line[0] : "";
  return line.split(new RegExp(`[ \t\u00a0]+(?=[${SYMBOLS}${first}][ \t\u00a0])`, "u"));
}

function* linesOf(text) {
  const lines = text.split("\n").flatMap((line) => apart(bare(line)).map(bare));
  const maybe = lines.map((line) => MAYBE.exec(line)?.[1]);
  const numbered = lines.filter((line) => NUMBER.test(line)).length;
  for (const [n, line] of lines.entries()) {
    const isMany = maybe[n] && maybe.filter((dash) => dash === maybe[n]).length > 1;
    const sure = SURE.exec(line) ?? (isMany ? MAYBE.exec(line) : null);
    const number = NUMBER.exec(line);
    const isItem = Boolean(sure) || Boolean(number && (number[1].includes("\t") || numbered > 1));
    yield { words: line.slice(sure ? sure[0].length : 0).replace(SPACES, " "), isItem };
  }
}

/* An item is a paragraph; a lone break within one is where somebody's line was full. */
function paragraphs(lines) {
  const found = [];
  let goesOn = false;
  for (const { words, isItem } of lines) {
    if (words && goesOn && !isItem) found[found.length - 1] += ` ${words}`;
    else if (words) found.push(words);
    goesOn = Boolean(words);
  }
  return found.join("\n\n");
}

function joined(lines) {
  let whole = "";
  let wasItem = false;
  for (const { words, isItem } of lines.filter((one) => one.words)) {
    const between = isItem && !CLOSED.test(whole) ? (wasItem ? ", " : ": ") : " ";
    whole += (whole ? between : "") + words;
    wasItem ||= isItem;
  }
  return whole;
}
