/* Where in a text each value stands, to the character, beside what the checker reads there:
   agenda/edits/yaml_positions.py, with another reader of YAML. */

import { isMap, isScalar, isSeq, parseDocument } from "../vendor/yaml.js";
import { NULLS, length } from "./yaml_values.js";

/* Give the root of a data file's text. Throws when it is not keys and values. */
export function read(text) {
  const tree = parseDocument(text, { schema: "failsafe", prettyErrors: false });
  if (tree.errors.length) throw new Error(tree.errors[0].message);
  if (!isMap(tree.contents)) throw new Error("not keys and values");
  return spot(text, tree.contents, 0);
}

export const lineStart = (text, position) => (position ? text.lastIndexOf("\n", position - 1) + 1 : 0);

export function lineEnd(text, position) {
  const end = text.indexOf("\n", position);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" && end > position ? end - 1 : end;
}

const columnOf = (text, start) => length(text.slice(lineStart(text, start), start));

function spot(text, node, head) {
  if (!node || isScalar(node)) return scalar(text, node, head);
  const [start, end] = node.range;
  const at = { start, column: columnOf(text, start), data: data(node) };
  if (node.flow) return { ...at, end, form: "brackets", children: isSeq(node) ? loose(text, node) : [] };
  const children = isSeq(node) ? items(text, node) : keys(text, node);
  return { ...at, end: children.at(-1).end, form: isSeq(node) ? "items" : "keys", children };
}

function scalar(text, node, head) {
  const found = data(node);
  if (!node || node.range[0] === node.range[1]) {
    return { form: "text", start: head, end: head, column: columnOf(text, head), data: found, children: [] };
  }
  const [start, end] = node.range;
  const at = { start, column: columnOf(text, start), data: found, children: [] };
  if (!node.type.startsWith("BLOCK")) return { ...at, form: "text", end };
  return { ...at, form: "block", end: start + text.slice(start, end).trimEnd().length };
}

const child = (name, start, head, value) => ({ name, start, head, value, end: Math.max(head, value.end) });

function keys(text, node) {
  return node.items.map(({ key, value }) => {
    const head = text.indexOf(":", key.range[1]) + 1;
    return child(key.value, key.range[0], head, spot(text, value, head));
  });
}

/* A dash stands in the list's column, first on its line. */
function items(text, node) {
  let dash = node.range[0];
  const column = columnOf(text, dash);
  return node.items.map((value) => {
    while (text[dash] !== "-") {
      dash = text.indexOf("\n", dash) + 1;
      let step = 0;
      while (step < column && text[dash] === " ") [dash, step] = [dash + 1, step + 1];
    }
    const found = child("", dash, dash + 1, spot(text, value, dash + 1));
    const end = text.indexOf("\n", found.end);
    dash = end >= 0 ? end : text.length;
    return found;
  });
}

/* The items of a list in brackets have no dashes. */
function loose(text, node) {
  return node.items.map((value) => {
    const [start, end] = value.range;
    const inside = { form: "text", start, end, column: columnOf(text, start), data: data(value), children: [] };
    return child("", start, start, inside);
  });
}

/* What the checker reads: texts, lists and keys. YAML writes a blank line as one line break. */
function data(node) {
  if (!node) return null;
  if (isSeq(node)) return node.items.map(data);
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [key.value, data(value)]));
  const text = (node.value ?? "").replace(/^\n+|\n+$/g, "");
  if (node.type === "PLAIN" && NULLS.has(text)) return null;
  return node.type === "BLOCK_LITERAL" ? text : text.replace(/\n+/g, "\n\n");
}
