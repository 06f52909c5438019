/* The form for one task: what it begins from, and what stands around it. */

import { arranged } from "./arrangement.js";
import { called } from "./called.js";
import { text } from "./controls.js";
import { h, land } from "./dom.js";
import { draftOf, eraseDraft } from "./draft.js";
import { newcomers } from "./newcomers.js";
import { organisation } from "./organisation.js";
import { recordParts } from "./record_form.js";
import { askBoth, rebased } from "./moved_on.js";
import { receiptAgain } from "./receipt.js";
import { watchForm } from "./validation.js";
import { leftAt, stay } from "./walk.js";

const WHY = {
  name: "motivering",
  label: "Varför?",
  help: "Säg gärna var uppgiften står.",
  type: "text",
  rows: 2,
  brief: true,
  required: true,
};

/* Show the form of a task in a place on the page. `wanted` is the field that it is about, if any. */
export function form(place, knownOfAll, task, wanted) {
  const left = leftAt();
  if (left.step === 3) return receiptAgain(place, left);
  const context = knowing({ ...knownOfAll, ...task.around }, task);
  const kept = draftOf(task.key);
  if (!kept) return show(place, context, task, wanted, null);
  const { values, clashes } = rebased(context, task, kept);
  const goOn = (agreed) => show(place, context, task, wanted, { ...kept, values: agreed });
  if (clashes.length) stay();
  if (clashes.length) askBoth(place, context, task, { values, clashes }, goOn);
  else goOn(values);
}

function show(place, known, task, wanted, kept) {
  const context = task.isWish ? known : { ...known, newcomers: newcomers(kept?.added) };
  const begun = kept?.values ?? task.begun;
  const isAsked = ({ name }) => task.names.includes(name);
  const parts = recordParts(context, task.record, begun, task.isNew, isAsked);
  const why = task.asksWhy ? text(WHY, kept?.why) : null;
  const by = task.record === "Reply" ? null : organisation(context, kept?.by);
  const faults = h("div", { class: "faults-place" });
  const draft = draftNote(task, kept);
  const fields = arranged({ context, task, parts, why, by, begun }, parts.has(wanted) ? wanted : null);
  const element = h("form", { class: "propose-form", novalidate: true }, faults, fields, submit());
  const heading = h("h2", { id: "_uppgift_", tabindex: "-1" }, task.title);
  const [above, below] = kept ? [draft, null] : [null, draft];
  const all = h("div", {}, heading, intro(task, parts.has(wanted), place.dataset.way), task.note ?? null, quote(task), above, element, below, others(context, task));
  place.replaceChildren(all);
  land(heading, parts.get(wanted) ?? (task.isNew || parts.size > 1 ? null : [...parts.values()][0]));
  const goOn = watchForm(place, { context, task, parts, why, by, faults, draft, element, all });
  if (leftAt().step === 2) (kept ? goOn : stay)();
}

/* What a task itself says of its fields: what one may refer to, or be. */
function knowing(context, { record, references = {}, choices = {} }) {
  const known = context.schema.fields(record);
  const own = new Map([...known].map(([name, field]) => [name, {
    ...field,
    ...(references[name] && { reference: references[name] }),
    ...(choices[name] && { list: Object.keys(choices[name]), choices: choices[name] }),
  }]));
  const fields = (name) => (name === record ? own : context.schema.fields(name));
  return { ...context, schema: { ...context.schema, fields } };
}

/* Which step it is, what to do in it, and how it is handed over in the next. */
const intro = (task, isOne, way) => [
  h("p", { class: "step-line" }, h("span", { class: "step" }, "Steg 1 av 2. "), isOne && !task.isNew ? "Skriv som du vill att det ska stå." : task.intro),
  h("p", { class: "step-way" }, called(task, way)),
];

/* What else may be done with an entry: leads on from its own form. */
function others(context, { isNew, isWish, entry, record }) {
  if (isNew || isWish) return null;
  const ways = [
    [entry.kind === "priority", "lydelse", "Önska en annan lydelse"],
    [true, "anmarkning", "Säg något om det"],
    [context.schema.fields(record).has("order"), "flytt", "Flytta det"],
    [context.removable.includes(entry.kind), "bort", "Ta bort det"],
  ].filter(([fits]) => fits);
  const links = ways.flatMap(([, act, words], n) => [n === 0 ? "" : n === ways.length - 1 ? " eller " : ", ", h("a", { href: `?post=${entry.id}&gor=${act}` }, words.toLowerCase())]);
  return h("p", { class: "field-help other-acts" }, "Vill du något annat? Du kan också ", ...links, ".");
}

const quote = ({ quote: words }) =>
  words ? h("figure", { class: "quotation" }, h("blockquote", {}, h("p", {}, words)), h("figcaption", {}, "Så lyder den nu.")) : null;

const submit = () =>
  h("p", { class: "propose-go" }, h("button", { class: "button button-main" }, "Gå vidare och läs igenom"));

/* Where a draft was found that is said first. Else there is room for it below the form, so that
   nothing moves under the hand when the first letter is kept. */
function draftNote(task, kept) {
  const erase = () => {
    eraseDraft(task.key);
    location.reload();
  };
  return h(
    "div",
    { class: kept ? "draft" : "draft draft-none" },
    h("p", {}, `${kept ? "Du fortsätter på ditt utkast. Det" : "Ditt utkast"} är sparat på den här enheten, och bara där. `,
      h("button", { type: "button", class: "quiet-button", on: { click: erase } }, "Radera utkastet")),
  );
}
