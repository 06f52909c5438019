/* What a proposal changes, field by field, with the words that come and go. */

import { diffWordsWithSpace } from "../vendor/diff.js";
import { h } from "./dom.js";
import { isSame } from "./deep_equal.js";
import { shown } from "./display.js";

/* Give a list of the changes between two entries of a record. */
export function difference(context, record, before, after) {
  const rows = [...changes(context, record, before, after, [])].map(([trail, old, now]) =>
    h("li", {}, h("p", { class: "change-name" }, trail.join(" – ")), change(old, now)),
  );
  return rows.length ? h("ul", { class: "changes" }, rows) : h("p", { class: "missing" }, "Inget är ändrat ännu.");
}

function* changes(context, record, before, after, trail) {
  for (const field of context.schema.fields(record).values()) {
    const [old, now] = [before?.[field.name], after?.[field.name]];
    if (isSame(old ?? null, now ?? null)) continue;
    const here = [...trail, field.label];
    if (field.record && field.many) yield* items(context, field, old ?? [], now ?? [], here);
    else if (field.record && old && now) yield* changes(context, field.record, old, now, here);
    else yield [here, shown(context, field, old), shown(context, field, now)];
  }
}

/* Items are told apart by id, else by their place. */
function* items(context, field, old, now, trail) {
  const word = context.schema.word(field.record);
  const one = { ...field, many: false };
  const counterpart = (item, number, others) => (item.id ? others.find(({ id }) => id === item.id) : others[number]);
  for (const [number, item] of now.entries()) {
    const before = counterpart(item, number, old);
    const here = [...trail, `${word} ${number + 1}`];
    if (before) yield* changes(context, field.record, before, item, here);
    else yield [here, "", shown(context, one, item)];
  }
  for (const [number, item] of old.entries()) {
    if (!counterpart(item, number, now)) yield [[...trail, `${word} ${number + 1}`], shown(context, one, item), ""];
  }
}

/* Words that go and come; whole when there is nothing in common to read them by. */
function change(old, now) {
  if (!old) return h("p", {}, came(now));
  if (!now) return h("p", {}, went(old));
  const parts = diffWordsWithSpace(old, now).map(({ added, removed, value }) =>
    added ? came(value) : removed ? went(value) : value,
  );
  return h("p", {}, parts);
}

const mark = (text) => h("span", { class: "unseen" }, text);
const came = (text) => h("ins", {}, mark(" [tillagt: "), text, mark("] "));
const went = (text) => h("del", {}, mark(" [borttaget: "), text, mark("] "));
