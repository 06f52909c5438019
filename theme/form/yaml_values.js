/* Values as lines of YAML, as agenda/edits/yaml_values.py writes them but narrower: a letter with
   them is wrapped by no mail program, quoted twice over. What is written is a pair: what stands on
   the line of the key or dash, and the whole lines below it. Numbers of signs are code points. */

const LAST = ["updated_on", "citations"];
const WIDTH = 70;
const KEY = 24; /* the longest key there is, its colon and two quotes */
export const NULLS = new Set(["", "~", "null", "Null", "NULL"]);
const NOT_PLAIN = /^[ ?:,[\]{}#&*!|>'"%@`]|^-(?![0-9])|: | #|[\t\n]|[ :]$/;
const NOT_IN_BRACKETS = /[,[\]{}:]/;
const UNFIT_LINE = /^[ \t]|[ \t]$|\t/m;
const PARAGRAPHS = /^[^\n]+(\n\n[^\n]+)*$/;
const DEEPER_FIRST = /^\n*[ \t]/;

export const length = (text) => [...text].length;

/* Say whether a text may stand without quotes: stricter than YAML, so that it is easy to say. */
function isPlain(text, inBrackets = false) {
  if (NULLS.has(text) || NOT_PLAIN.test(text)) return false;
  return !(inBrackets && NOT_IN_BRACKETS.test(text));
}

/* No other escapes: they do not show what they mean, and the checker refuses them. */
export const quoted = (text) => `"${text.replace(/[\\"]/g, "\\$&")}"`;

export const bracketed = (parts) => `[${parts.join(", ")}]`;

/* A text as it stands inside brackets. */
export const short = (text) => (isPlain(text, true) ? text : quoted(text));

/* Write a value below a key or a dash that stands in the column. `shape` answers for the
   records inside; a record below a dash begins on the dash's own line. */
export function valueLines(value, column, shape, dash) {
  if (Array.isArray(value)) return list(value, column, shape);
  if (value !== null && typeof value === "object") return record(value, column, shape, dash);
  return value === null || value === undefined ? ["", []] : text(value, column);
}

export function keyLines(key, value, column, shape) {
  const [first, below] = valueLines(value, column, shape.inner(key), false);
  return [`${" ".repeat(column)}${key}:${first ? " " : ""}${first}`, ...below];
}

export function itemLines(value, column, shape) {
  const [first, below] = valueLines(value, column, shape, true);
  return [`${" ".repeat(column)}-${first ? " " : ""}${first}`, ...below];
}

/* Give keys in the model's order; then unknown ones as given; dates and citations last. */
export function ordered(keys, shape) {
  const context = shape.keys.filter((key) => keys.includes(key));
  const middle = [...context, ...keys.filter((key) => !context.includes(key))];
  return [
    ...middle.filter((key) => !LAST.includes(key)),
    ...LAST.filter((key) => middle.includes(key)),
  ];
}

export const isLast = (key) => LAST.includes(key);

function record(value, column, shape, dash) {
  const lines = ordered(Object.keys(value), shape).flatMap((key) =>
    keyLines(key, value[key], column + 2, shape),
  );
  if (!lines.length) return ["{}", []];
  return dash ? [lines[0].trimStart(), lines.slice(1)] : ["", lines];
}

function list(value, column, shape) {
  if (value.every((item) => typeof item === "string" && /^-?[0-9]+$/.test(item))) {
    return [bracketed(value), []];
  }
  return ["", value.flatMap((item) => itemLines(item, column + 2, shape))];
}

function text(value, column) {
  const isUnfit = UNFIT_LINE.test(value);
  if (!value.includes("\n") && (length(value) <= WIDTH - KEY - column || isUnfit)) return [isPlain(value) ? value : quoted(value), []];
  if (/\n[ \t]*$/.test(value)) throw new Error("ends with blank lines");
  const isFolded = PARAGRAPHS.test(value) && !isUnfit;
  const lines = isFolded ? [...folded(value, WIDTH - column - 2)] : value.split("\n");
  const header = isFolded ? ">-" : DEEPER_FIRST.test(value) ? "|2-" : "|-";
  const margin = " ".repeat(column + 2);
  return [header, lines.map((line) => (line ? margin + line : ""))];
}

/* Break paragraphs into lines, at single spaces only: YAML folds no others back. */
function* folded(value, width) {
  for (const [number, paragraph] of value.split("\n\n").entries()) {
    if (number) yield "";
    let line = "";
    for (const word of paragraph.split(/(?<! ) (?! )/)) {
      if (line && length(line) + 1 + length(word) > width) {
        yield line;
        line = word;
      } else {
        line = line ? `${line} ${word}` : word;
      }
    }
    yield line;
  }
}
