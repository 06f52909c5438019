/* What a proposal changes, field by field, with the words that come and go; of a list what came
   to it and what left it. */

import { diffWordsWithSpace } from "../vendor/diff.js";
import { h } from "./dom.js";
import { isSame } from "./deep_equal.js";
import { each, shown } from "./display.js";
import { knownBy } from "./merge.js";

/* Give the changes between two entries of a record: {trail, old, now}, or {trail, came, went}. */
export const changesIn = (context, record, before, after) => [...changes(context, record, before, after, [])];

/* Give a list of them to read. */
export function difference(context, record, before, after) {
  const rows = changesIn(context, record, before, after).map((one) =>
    h("li", {}, h("p", { class: "change-name" }, one.trail.join(" – ")), one.came ? listed(one) : words(one.old, one.now)),
  );
  return rows.length ? h("ul", { class: "changes" }, rows) : h("p", { class: "missing" }, "Inget är ändrat ännu.");
}

/* Say them in plain text, a line a thing. */
export function* inWords(context, record, before, after) {
  for (const { trail, old, now, came, went } of changesIn(context, record, before, after)) {
    const name = trail.join(", ");
    if (came) {
      if (came.length) yield `${name}, nytt: ${came.join("; ")}`;
      if (went.length) yield `${name}, borta: ${went.join("; ")}`;
    } else {
      if (old) yield `${name}, så står det: ${old}`;
      yield now ? `${name}, så blir det: ${now}` : `${name} tas bort.`;
    }
  }
}

function* changes(context, record, before, after, trail) {
  for (const field of context.schema.fields(record).values()) {
    const [old, now] = [before?.[field.name], after?.[field.name]];
    if (field.name === "id" || isSame(old ?? null, now ?? null)) continue;
    const here = [...trail, field.label];
    if (field.record && field.many) yield* items(context, field, old ?? [], now ?? [], here);
    else if (field.record && old && now) yield* changes(context, field.record, old, now, here);
    else if (field.many) yield { trail: here, ...joined(context, field, old ?? [], now ?? []) };
    else yield { trail: here, old: shown(context, field, old), now: shown(context, field, now) };
  }
}

function joined(context, field, old, now) {
  const names = (values) => each(context, field, values);
  const [came, went] = [now.filter((one) => !old.includes(one)), old.filter((one) => !now.includes(one))];
  return came.length || went.length ? { came: names(came), went: names(went) } : { old: names(old).join(", "), now: names(now).join(", ") };
}

/* Items are told apart by what they are known by, else by their place. */
function* items(context, field, old, now, trail) {
  const word = context.schema.word(field.record);
  const one = { ...field, many: false };
  const counterpart = (item, number, others) => (knownBy(item) ? others.find((other) => knownBy(other) === knownBy(item)) : others[number]);
  for (const [number, item] of now.entries()) {
    const before = counterpart(item, number, old);
    const here = [...trail, `${word} ${number + 1}`];
    if (before) yield* changes(context, field.record, before, item, here);
    else yield { trail: here, old: "", now: shown(context, one, item) };
  }
  for (const [number, item] of old.entries()) {
    if (!counterpart(item, number, now)) yield { trail: [...trail, `${word} ${number + 1}`], old: shown(context, one, item), now: "" };
  }
}

const listed = ({ came: new_, went: gone }) => [
  new_.length ? h("p", {}, "Tillagt: ", separated(new_.map((name) => came(name)))) : null,
  gone.length ? h("p", {}, "Borttaget: ", separated(gone.map((name) => went(name)))) : null,
];

const separated = (all) => all.flatMap((one, number) => (number ? [", ", one] : [one]));

/* Words that go and come; whole when there is too little in common to read them by. */
export function words(old, now) {
  if (!old) return h("p", {}, came(now));
  if (!now) return h("p", {}, went(old));
  const parts = diffWordsWithSpace(old, now);
  const kept = parts.filter((one) => !one.added && !one.removed).reduce((sum, { value }) => sum + signs(value), 0);
  const runs = kept * KEPT_LEAST < Math.min(signs(old), signs(now)) ? [{ old, now }] : together(parts);
  return h("p", {}, runs.flatMap((run) => ("same" in run ? [run.same] : marked(run))));
}

/* A line goes through words, never through the space at their edge: that stands outside. */
function marked({ old, now }) {
  const longest = [old, now].find((one) => one.trim());
  if (!longest) return (old + now).includes("\n") ? [old && went(old), now && came(now)] : [now || old];
  const [before, after] = [/^ */, / *$/].map((edge) => edge.exec(longest)[0]);
  return [before, old.trim() && went(trimmed(old)), now.trim() && came(trimmed(now)), after];
}

const trimmed = (text) => text.replace(/^ +| +$/g, "");

const KEPT_LEAST = 5;
const signs = (text) => text.replace(/[\s\p{P}]/gu, "").length;

/* Changed words with nothing but a space between them are one change: what goes, then what comes. */
function together(parts) {
  const runs = [];
  for (const [number, { added, removed, value }] of parts.entries()) {
    const last = runs.at(-1);
    const isChange = added || removed;
    const isBetween = /^ +$/.test(value) && number < parts.length - 1;
    if (!isChange && !(last && !("same" in last) && isBetween)) runs.push({ same: value });
    else if (!last || "same" in last) runs.push({ old: added ? "" : value, now: removed ? "" : value });
    else {
      if (!added) last.old += value;
      if (!removed) last.now += value;
    }
  }
  return runs;
}

const mark = (text) => h("span", { class: "unseen" }, text);
const came = (text) => h("ins", {}, mark(" [tillagt: "), text, mark("] "));
const went = (text) => h("del", {}, mark(" [borttaget: "), text, mark("] "));
