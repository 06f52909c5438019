/* Changing a file of YAML without touching what was not changed: agenda/edits, to the byte.
   The first place where the file differs from what is wanted is mended, and the file is read
   anew, until nothing differs. */

import { isSame } from "./deep_equal.js";
import { lineEnd, lineStart, read } from "./yaml_positions.js";
import { WIDTH, bracketed, isLast, itemLines, keyLines, length, ordered, quoted, short, valueLines } from "./yaml_values.js";

const MOST_STEPS = 5000;
const IN_PLACE = ["text", "block", "brackets"];

/* Give the text that reads as `wanted`, the data of the whole file. */
export function edited(text, wanted, shape) {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const root = read(text);
    if (isSame(root.data, wanted)) return text;
    text = nearer(text, root, wanted, shape);
  }
  throw new Error("too many changes");
}

/* Give the text of a new file with one record; it reads back as the record. */
export function newFile(record, shape) {
  const lines = ordered(Object.keys(record), shape).flatMap((key) => keyLines(key, record[key], 0, shape));
  const text = lines.map((line) => `${line}\n`).join("");
  if (!isSame(read(text).data, record)) throw new Error("does not read back");
  return text;
}

function nearer(text, root, wanted, shape) {
  if (root.form !== "keys") return opened(text, root, wanted, shape);
  const isAlone = root.children.length === 1; // the only key goes when another stands beside it
  const unwanted = !isAlone && root.children.find(({ name }) => !(name in wanted));
  if (unwanted) return withoutKey(text, root, unwanted);
  const other = root.children.find(({ name, value }) => name in wanted && !isSame(value.data, wanted[name]));
  if (other) return mended(text, other, root.column, wanted[other.name], shape.inner(other.name));
  const added = ordered(Object.keys(wanted), shape).find((name) => !(name in root.data));
  const lines = keyLines(added, wanted[added], root.column, shape);
  const above = before(added, root, shape);
  return above ? below(text, above.end, lines) : onTop(text, root, lines);
}

/* Mend the value of a key or a dash that stands in the column. */
function mended(text, at, column, wanted, shape) {
  const { value } = at;
  const isList = Array.isArray(wanted);
  const isRecord = !isList && wanted !== null && typeof wanted === "object";
  if (value.form === "keys" && isRecord && Object.keys(wanted).length) return nearer(text, value, wanted, shape);
  if (value.form === "items" && isList && wanted.length) return nearerList(text, value, wanted, shape);
  const kept = value.form === "brackets" ? keptInBrackets(text, value, wanted) : null;
  return replaced(text, at, column, kept ? [kept, []] : valueLines(wanted, column, shape, !at.name), typeof wanted === "string");
}

function nearerList(text, spot, wanted, shape) {
  const old = spot.data;
  const [first, rest] = alike(old, wanted);
  const oldMiddle = old.slice(first, old.length - rest);
  const newMiddle = wanted.slice(first, wanted.length - rest);
  const isOldGone = oldMiddle.length > 0 && isGone(oldMiddle[0], wanted);
  const isNewToIt = newMiddle.length > 0 && isGone(newMiddle[0], old);
  if (!newMiddle.length || (isOldGone && !isNewToIt)) return withoutItem(text, spot, first);
  if (!oldMiddle.length || (isNewToIt && !isOldGone)) {
    return withItem(text, spot, first, itemLines(newMiddle[0], spot.column, shape));
  }
  return mended(text, spot.children[first], spot.column, newMiddle[0], shape);
}

/* Say how many items are equal at the start, and of the rest at the end. */
function alike(old, wanted) {
  const most = Math.min(old.length, wanted.length);
  let first = 0;
  while (first < most && isSame(old[first], wanted[first])) first += 1;
  let rest = 0;
  while (rest < most - first && isSame(old.at(-1 - rest), wanted.at(-1 - rest))) rest += 1;
  return [first, rest];
}

/* Say whether a record's id is nowhere among others. */
function isGone(item, others) {
  if (item === null || typeof item !== "object" || !("id" in item)) return false;
  return others.every((one) => one === null || typeof one !== "object" || one.id !== item.id);
}

/* The key that a new one comes after; nothing when it comes first. */
function before(name, spot, shape) {
  if (isLast(name) || !shape.keys.includes(name)) return spot.children.at(-1);
  const order = ordered([...Object.keys(spot.data), name], shape).filter((key) => !isLast(key));
  const earlier = order.slice(0, order.indexOf(name)).reverse();
  const found = earlier.find((key) => spot.children.some((one) => one.name === key));
  return spot.children.find((one) => one.name === found);
}

/* Write a file within braces anew as keys, one a line. */
function opened(text, root, wanted, shape) {
  const lines = ordered(Object.keys(wanted), shape).flatMap((key) => keyLines(key, wanted[key], 0, shape));
  const gap = root.start > lineStart(text, root.start) ? newline(text) : "";
  return text.slice(0, root.start) + gap + lines.join(newline(text)) + text.slice(root.end);
}

/* Put a value in the place of another; a comment on its first or only line is kept. */
function replaced(text, at, column, [first, under], isText) {
  const { value: spot, head } = at;
  const gap = IN_PLACE.includes(spot.form) && spot.start > head ? text.slice(head, spot.start) : " ";
  const header = headerEnd(text, at);
  let comment = header >= 0 ? text.slice(header, lineEnd(text, header)) : "";
  if (!comment.trim()) comment = "";
  else if (first && !/^["[{]/.test(first)) {
    // Beside a text it would read as part of it.
    if (under.length || !isText) [under, comment] = [[...under, " ".repeat(column) + comment.trim()], ""];
    else first = quoted(first);
  }
  const after = text.slice(lineEnd(text, Math.max(spot.end, head)));
  const lines = under.map((line) => newline(text) + line).join("");
  return text.slice(0, head) + (first ? gap + first : "") + comment + lines + after;
}

/* Where the value, or the first line of a block, ends; -1 if nothing follows it. */
function headerEnd(text, { value: spot, head }) {
  if (spot.form === "text" || spot.form === "brackets") return Math.max(spot.end, head);
  if (spot.form === "block") return spot.start + /^[|>][-+0-9]*/.exec(text.slice(spot.start))[0].length;
  return spot.start > lineEnd(text, head) ? head : -1;
}

/* A list in brackets with its kept items as they were; null when it can't be one. */
function keptInBrackets(text, spot, wanted) {
  if (!Array.isArray(wanted) || !Array.isArray(spot.data) || !spot.data.length) return null;
  if (!wanted.every((item) => typeof item === "string" && !item.includes("\n"))) return null;
  const [first, rest] = alike(spot.data, wanted);
  const old = spot.children.map(({ start, value }) => text.slice(start, value.end));
  const added = wanted.slice(first, wanted.length - rest).map(short);
  const found = bracketed([...old.slice(0, first), ...added, ...old.slice(old.length - rest)]);
  return !found.includes("\n") && spot.column + length(found) <= WIDTH ? found : null;
}

/* Take a key away; the next one takes its place beside a dash. */
function withoutKey(text, spot, key) {
  const [start, end] = [lineStart(text, key.start), lineEnd(text, key.end)];
  if (!text.slice(start, key.start).trim()) return text.slice(0, start) + text.slice(nextLine(text, end));
  const following = spot.children[1].start;
  if (text.slice(end, following).includes("#")) {
    return text.slice(0, key.start).replace(/ +$/, "") + text.slice(end);
  }
  return text.slice(0, key.start) + text.slice(following);
}

/* Take a list item away, and one of the blank lines around it. */
function withoutItem(text, spot, number) {
  const item = spot.children[number];
  const above = text.slice(0, lineStart(text, item.start));
  const after = text.slice(nextLine(text, lineEnd(text, item.end)));
  const isBlankBelow = /^\r?\n/.test(after);
  if (/\n\r?\n$/.test(above) && (!after || isBlankBelow)) return above.replace(/\r?\n$/, "") + after;
  return above + (isBlankBelow && !number ? after.replace(/^\r?\n/, "") : after);
}

/* Add a list item, with a blank line beside it where the list has such lines. */
function withItem(text, spot, number, lines) {
  const last = lineStart(text, spot.children.at(-1).start);
  const isApart = spot.children.length > 1 && /\n\r?\n$/.test(text.slice(0, last));
  const gap = isApart ? [""] : [];
  return number
    ? below(text, spot.children[number - 1].end, [...gap, ...lines])
    : onTop(text, spot, [...lines, ...gap]);
}

function below(text, position, lines) {
  const end = lineEnd(text, position);
  return text.slice(0, end) + lines.map((line) => newline(text) + line).join("") + text.slice(end);
}

/* Add lines above the first line of a block, which may begin beside a dash. */
function onTop(text, spot, lines) {
  const added = lines.join(newline(text)).replace(/^ +/, "") + newline(text) + " ".repeat(spot.column);
  return text.slice(0, spot.start) + added + text.slice(spot.start);
}

const newline = (text) => (text.includes("\r\n") ? "\r\n" : "\n");
const nextLine = (text, end) => (text.startsWith(newline(text), end) ? end + newline(text).length : end);
