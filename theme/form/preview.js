/* How the entry will look: drawn as the site's own page is, from what is written so far. */

import { h } from "./dom.js";
import { each } from "./display.js";

const NAMES = ["title", "name", "term", "short_title", "heading"];
const LEADS = ["summary", "plain_language", "explanation", "text", "definition"];
const SAID_IF_MISSING = {
  initiative: ["phase", "status", "period", "lead", "partners", "audiences", "funding", "next_update_due"],
};
const ELSEWHERE = ["id", "note", "description", "order", "updated_on"];
const PROPOSED = "Förslag, ej beslutat";

/* Draw an entry. It looks like a page, and is none: no links lead away from what is written. */
export function preview(context, task, entry) {
  const fields = [...context.schema.fields(task.record).values()];
  const name = NAMES.find((one) => entry[one]);
  const lead = LEADS.find((one) => entry[one]);
  const area = areaOf(context, entry);
  const quotes = fields.filter(({ verbatim, name: one }) => verbatim && entry[one]);
  const left = [name, lead, ...ELSEWHERE, ...quotes.map((one) => one.name)];
  return h(
    "div",
    { class: `preview entry${area ? ` area-${context.areas[area]}` : ""}` },
    kicker(context, task, entry, area),
    h("p", { class: "preview-title", role: "heading", "aria-level": "3" }, entry[name] || titleOf(context, task, entry)),
    h("div", { class: "lead" }, paragraphs(entry[lead])),
    quotes.map((field) => quotation(entry[field.name])),
    paragraphs(entry.description),
    entry.note ? h("div", { class: "note" }, h("p", { class: "note-mark" }, "Redaktionens anmärkning"), paragraphs(entry.note)) : null,
    facts(context, task, fields.filter((field) => !left.includes(field.name)), entry),
  );
}

const titleOf = (context, task, entry) =>
  entry.about ? `Svar om ${context.entries.get(entry.about)?.title ?? entry.about}` : entry.id ?? "Utan namn";

function areaOf(context, entry) {
  const id = entry.focus_area ?? entry.priorities?.[0] ?? entry.id;
  return context.entries.get(id)?.area || null;
}

function kicker(context, task, entry, area) {
  const undecided = entry.origin === "proposed";
  return h(
    "p",
    { class: "kicker" },
    area ? h("span", { class: `area-badge area-${context.areas[area]}` }, context.entries.get(area).title) : null,
    h("span", {}, context.schema.word(task.record)),
    undecided ? h("span", { class: "origin origin-proposed" }, PROPOSED) : null,
  );
}

const paragraphs = (text) =>
  (text ?? "").split(/\n[ \t]*\n/).filter((part) => part.trim()).map((part) => h("p", {}, part));

const quotation = (text) => h("figure", { class: "quotation" }, h("blockquote", {}, paragraphs(text)));

const listed = (words) => [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" och ");

const lastOfAll = (fields, name) => fields.toSorted((a, b) => (a.name === name) - (b.name === name));

/* Facts that are there, and one sentence of those that the pages would have had more to say with. */
function facts(context, task, fields, entry) {
  const missing = SAID_IF_MISSING[task.kind] ?? [];
  const rows = lastOfAll(fields, "citations")
    .map((field) => [field, each(context, field, entry[field.name] ?? (field.many ? [] : null))])
    .filter(([field, texts]) => texts.length || missing.includes(field.name));
  const [known, unknown] = [rows.filter(([, texts]) => texts.length), rows.filter(([, texts]) => !texts.length)];
  const row = ([field, texts]) => h("div", {}, h("dt", {}, field.label), texts.map((text) => h("dd", {}, text)));
  return [
    known.length ? h("dl", { class: "facts" }, known.map(row)) : null,
    unknown.length ? h("p", { class: "missing" }, `Inte ifyllt: ${listed(unknown.map(([field]) => field.label.toLowerCase()))}.`) : null,
  ];
}
