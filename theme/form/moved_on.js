/* A draft that is opened again after the site has changed: what the draft left alone is as it
   stands now, and where both have changed the same thing the reader chooses. */

import { h, goTo } from "./dom.js";
import { words } from "./difference.js";
import { shown } from "./display.js";
import { merged, settled } from "./merge.js";

/* Give {values, clashes} of a draft beside what stands now. A clash says which field it is in. */
export function rebased(context, task, kept) {
  if (task.isNew || !kept.was) return { values: task.isNew ? kept.values : { ...task.begun, ...kept.values }, clashes: [] };
  const fields = context.schema.fields(task.record);
  const values = {};
  const clashes = [];
  for (const name of task.names) {
    const field = fields.get(name);
    const one = merged(context.schema, kept.was[name], kept.values[name], task.begun[name], field.record, field.type === "span");
    if (one.value !== null) values[name] = one.value;
    clashes.push(...one.clashes.map((clash) => ({ ...clash, name })));
  }
  return { values, clashes };
}

/* Show both and ask, one clash after the other on one page; `goOn` gets the values agreed on. */
export function askBoth(place, context, task, { values, clashes }, goOn) {
  const left = new Set(clashes);
  const agreed = { ...values };
  const rows = clashes.map((clash) => asked(context, task, clash, (isMine, row) => {
    if (isMine) agreed[clash.name] = settled(agreed[clash.name], clash.at, clash.becomes) ?? undefined;
    left.delete(clash);
    if (!left.size) return goOn(agreed);
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    goTo(next);
  }));
  const heading = h("h2", { id: "_uppgift_", tabindex: "-1" }, "Texten har ändrats sedan du skrev");
  place.replaceChildren(h("section", { class: "moved-on" }, heading,
    h("p", {}, `Någon har ändrat samma sak som du i ${task.entry.title}. Välj vad som ska gälla i ditt förslag.`),
    h("div", {}, rows)));
  goTo(heading);
}

function asked(context, task, { name, at, now, becomes }, chosen) {
  const label = [context.schema.fields(task.record).get(name), ...trail(context, task, name, at)].map((field) => field.label).join(" – ");
  const said = (value) => told(context, task, name, at, value);
  const answer = (isMine, text) => h("button", { type: "button", class: "button", on: { click: () => chosen(isMine, row) } }, text);
  const row = h("section", { class: "clash", tabindex: "-1", "aria-label": label },
    h("h3", {}, label),
    h("p", { class: "clash-name" }, "Så står det nu"), h("p", { class: "field-fast" }, said(now) || "Ingenting"),
    h("p", { class: "clash-name" }, "Så skrev du"), h("p", { class: "field-fast" }, now && becomes ? words(said(now), said(becomes)) : said(becomes) || "Ingenting"),
    h("p", { class: "button-row" }, answer(true, "Behåll mitt"), answer(false, "Ta det nya")));
  return row;
}

/* The fields on the way to a clash, below the first. */
function trail(context, task, name, at) {
  let record = context.schema.fields(task.record).get(name).record;
  return at.flatMap((step) => {
    const field = record ? context.schema.fields(record).get(step) : null;
    record = field ? field.record : record;
    return field ? [field] : [];
  });
}

function told(context, task, name, at, value) {
  const first = context.schema.fields(task.record).get(name);
  const last = trail(context, task, name, at).at(-1) ?? first;
  return shown(context, Array.isArray(value) || !last.many ? last : { ...last, many: false }, value ?? undefined);
}
