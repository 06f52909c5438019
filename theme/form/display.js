/* A value in words, as the pages say it. */

import { swedish } from "./dates.js";

/* Give the text for a value of a field; nothing for nothing. */
export function shown(context, field, value) {
  if (value === undefined || value === null) return "";
  if (field.many) return each(context, field, value).join(", ");
  if (field.record) return record(context, field, value);
  if (field.reference) return context.entries.get(value)?.title ?? value;
  if (field.type === "choice") return field.choices?.[value] ?? value;
  if (field.type === "flag") return value === "true" ? "ja" : "nej";
  if (field.type === "date" && /^\d{4}(-\d\d){0,2}$/.test(value)) return swedish(value);
  if (field.type === "number") return String(value).replace(".", ",");
  if (field.type === "span") return value.join("–");
  return String(value);
}

/* Give the text for each value of a field that holds many, or for its one value. */
export function each(context, field, value) {
  const one = { ...field, many: false };
  const found = field.many ? value.map((item) => shown(context, one, item)) : [shown(context, field, value)];
  return found.filter(Boolean);
}

const date = (value) => (value ? shown(null, { type: "date" }, value) : "");

/* Records that the pages say in a way of their own. */
const OWN = {
  Citation: ({ lines, page, quote }, title) =>
    [title(), lines && (lines[0] === lines[1] ? `rad ${lines[0]}` : `rad ${lines.join("–")}`), page && `sida ${page}`]
      .filter(Boolean)
      .join(", ") + (quote ? `: ”${quote}”` : ""),
  Link: ({ to, reason }, title) => [title(to), reason].filter(Boolean).join(": "),
  Period: ({ start, end, ongoing }) =>
    [
      start && end ? `${date(start)}–${date(end)}` : start ? `från ${date(start)}` : end ? `till ${date(end)}` : "",
      ongoing === "true" ? "pågår" : "",
    ]
      .filter(Boolean)
      .join(", "),
  WebLink: ({ label, url }) => [label, url].filter(Boolean).join(" – "),
};

function record(context, field, value) {
  const title = (id = value.source) => context.entries.get(id)?.title ?? id ?? "";
  if (field.record in OWN) return OWN[field.record](value, title);
  return [...context.schema.fields(field.record).values()]
    .filter(({ name }) => name !== "id")
    .map((one) => [one, shown(context, one, value[one.name])])
    .filter(([one, text]) => text && !(one.type === "flag" && text === "nej"))
    .map(([one, text]) => `${one.label}: ${text}`)
    .join("; ");
}
