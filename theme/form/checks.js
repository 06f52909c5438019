/* The model's checks on one entry, as the checker makes them: what was written is text, and
   the schema says what it may mean. A fault has `at` (the spot that the checker points at),
   `field` (the part of the form to mend), `message` and `advice`. */

import { oddSign } from "./confusable_signs.js";
import { isReal } from "./dates.js";
import { atEdges, bare, stripped, trimmed, visible, wordsOf } from "./whitespace.js";
import { hiddenSigns } from "./hidden_characters.js";
import { isRecord } from "./records.js";
import { ruleFaults } from "./rules.js";
import * as words from "./messages.js";

const WHOLE = /^-?(0|[1-9][0-9]{0,8})$/;
const NUMBER = /^-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?$/;

/* Check a whole entry: its values, its record's rules, and how it stands among the others. */
export function check(context, name, entry) {
  const signs = [...hidden(entry, [])];
  const faults = [...record(context, name, entry, [])];
  const bad = new Set(faults.map(({ bad }) => JSON.stringify(bad)));
  const isSound = (path) => !bad.has(JSON.stringify(path));
  const found = [...signs, ...faults, ...ruleFaults(context, name, entry, isSound)];
  return found.map((one) => ({ ...one, message: visible(one.message) }));
}

function* hidden(value, path) {
  if (typeof value === "string") {
    for (const [message, advice] of hiddenSigns(value)) yield { at: path, field: path, message, advice };
  } else if (value && typeof value === "object") {
    for (const [key, one] of Object.entries(value)) {
      yield* hidden(one, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
}

function* record(context, name, value, path) {
  const fields = context.schema.fields(name);
  const unknown = Object.keys(value).filter((key) => !fields.has(key));
  const meant = unknown.map((key) => wordsOf(key).join(" "));
  for (const one of fields.values()) {
    const written = value[one.name];
    if (written !== undefined && written !== null) yield* whole(context, name, one, written, [...path, one.name]);
    else if (one.required && !meant.includes(one.name)) {
      const message = `${context.schema.word(name)} saknar ”${one.name}” (${one.label}).`;
      const spot = [...path, one.name];
      yield { at: path, field: spot, bad: spot, message, advice: one.help, missing: true };
    }
  }
  for (const key of unknown) {
    const [told, advice] = unknownKey(context, name, key, fields);
    const message = `Nyckeln ${words.quoted(key)} ${told}`;
    yield { at: [...path, key], field: path, bad: [...path, key], message, advice };
  }
}

/* What does not show, or looks like another, comes first. */
function unknownKey(context, name, key, fields) {
  const edges = fields.has(bare(key)) && atEdges(key);
  if (edges) return edges;
  const sign = oddSign(key);
  return sign ? [`har ${sign.told}.`, sign.advice] : [`är okänd i ${context.schema.word(name).toLowerCase()}.`, ""];
}

/* A field as a whole: one value, or a list with each of its values. */
function* whole(context, name, field, written, path) {
  const subject = `”${field.name}” (${field.label})`;
  if (!field.many) {
    yield* one(context, field, written, path, subject);
  } else if (!Array.isArray(written)) {
    yield fault(path, subject, words.NOT_LIST);
  } else if (written.length > field.most) {
    const told = fault(path, subject, words.tooMany(written.length, field.most));
    yield { ...told, bad: field.record ? null : path };
  } else {
    for (const [number, item] of written.entries()) {
      const called = field.record ? context.schema.word(field.record) : subject;
      yield* one(context, field, item, [...path, number], `Ett värde i ${subject}`, called);
    }
  }
}

function* one(context, field, written, path, subject, called = subject) {
  if (field.type === "record") {
    if (isRecord(written)) yield* record(context, field.record, written, path);
    else yield fault(path, called, written === null ? words.NOTHING : words.NOT_RECORD);
  } else if (written === null) {
    yield fault(path, subject, words.NOTHING);
  } else if (field.type === "span") {
    yield* span(written, path, subject);
  } else {
    const told = valueWords(context, field, written);
    if (told) yield fault(path, subject, told);
  }
}

const fault = (path, subject, [message, advice]) => ({
  at: path, field: path, bad: path, message: `${subject} ${message}`, advice,
});

function* span(written, path, subject) {
  if (!Array.isArray(written)) return yield fault(path, subject, words.NOT_LIST);
  if (written.length !== 2) yield fault(path, subject, words.PAIR);
  if (written.length > 2) return;
  for (const [number, value] of written.entries()) {
    if (typeof value === "string" && WHOLE.test(value)) continue;
    const told = value === null ? words.NOTHING : valueWords(null, { type: "whole" }, value);
    yield { ...fault([...path, number], `Ett värde i ${subject}`, told), bad: path };
  }
}

const FORMS = {
  choice: (text, field) => field.list.includes(text),
  flag: (text) => ["true", "false"].includes(text),
  whole: (text) => WHOLE.test(text),
  number: (text) => NUMBER.test(text),
};
const WANTED = {
  flag: "true (ja) eller false (nej)",
  whole: "ett heltal, till exempel 3",
  number: "ett tal, till exempel 12 eller 12.5",
};

/* Say what is wrong with a single value, or nothing. */
function valueWords(context, field, written) {
  const isText = typeof written === "string";
  const fits = FORMS[field.type];
  if (!fits) return isText ? textWords(context, field, written) : words.NOT_TEXT;
  if (isText && fits(written, field)) return null;
  const told = isText && ((fits(bare(written), field) && atEdges(written)) || oddWords(written));
  if (told) return told;
  return field.type === "choice" ? words.notIn(written, field.list) : words.not(written, WANTED[field.type]);
}

/* Name a sign that only looks like the right one; `only` narrows which it may look like. */
function oddWords(written, only = "") {
  const sign = oddSign(written);
  if (!sign || (only && !(sign.usual && only.includes(sign.usual)))) return null;
  return [`är ${words.quoted(written)}, med ${sign.told}.`, sign.advice];
}

function textWords(context, field, written) {
  const text = ["line", "text"].includes(field.type) && field.shortest ? stripped(written) : written;
  const length = [...text].length;
  if (length < field.shortest) return words.EMPTY;
  const edges = atEdges(written);
  if (edges && length > field.longest && [...bare(text)].length <= field.longest) return edges;
  if (length > field.longest) return words.tooLong([...trimmed(written)].length, field.longest);
  if (field.pattern && !new RegExp(field.pattern).test(text)) {
    if (edges && new RegExp(field.pattern).test(bare(text))) return edges;
    const odd = field.type !== "line" && oddWords(text, field.type === "address" ? " :/" : "");
    if (odd) return odd;
    const [message, advice] = context.patterns[field.pattern];
    return [message.replace("{}", () => words.quoted(written)), advice];
  }
  if (field.type === "date" && !isReal(text)) return words.noSuchDay(written);
  if (field.type === "id" && context.reserved.includes(text)) return words.reserved(written);
  if (field.type === "id" && context.devices.includes(text)) return words.device(written);
  return null;
}
