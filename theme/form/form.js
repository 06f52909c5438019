/* The form for one task: what it asks for, in which order, and what stands around it. */

import { text } from "./controls.js";
import { h } from "./dom.js";
import { draftOf, eraseDraft } from "./draft.js";
import { suggestion } from "./ids.js";
import { watchForm } from "./validation.js";
import { recordParts } from "./record_form.js";

const WHY = {
  name: "motivering",
  label: "Varför?",
  help: "Säg varför du föreslår det här, och gärna var uppgiften står.",
  type: "text",
  required: true,
};

/* Show the form of a task in a place on the page. `wanted` is the field to begin with, if any. */
export function form(place, knownOfAll, task, wanted) {
  const context = { ...knownOfAll, ...task.around };
  const kept = draftOf(task.key);
  const begun = kept ? { ...(task.isNew ? {} : task.begun), ...kept.values } : task.begun;
  const isAsked = ({ name }) => task.names.includes(name);
  const parts = recordParts(context, task.record, begun, task.isNew, isAsked);
  const why = text(WHY, kept?.why);
  const faults = h("div", {});
  const draft = draftNote(task, kept);
  const element = h("form", { class: "propose-form", novalidate: true }, faults, fieldsets({ context, task, parts, why, begun }, wanted), submit());
  const heading = h("h2", { id: "_uppgift_", tabindex: "-1" }, task.title);
  const all = h("div", {}, heading, intro(task), draft, element);
  place.replaceChildren(all);
  watchForm(place, { context, task, parts, why, faults, draft, element, all });
  const first = wanted && parts.get(wanted);
  first?.focus();
}

const intro = (task) =>
  h(
    "p",
    {},
    h("span", { class: "step" }, "Steg 1 av 2. "),
    task.isNew
      ? "Fyll i det du vet. Det du inte vet lämnar du tomt. Ingen fyller i det åt dig."
      : "Så här står det nu. Ändra det du vill. Resten rörs inte.",
  );

const submit = () =>
  h("p", { class: "propose-go" }, h("button", { class: "button button-main" }, "Gå vidare och läs igenom"));

function draftNote(task, kept) {
  const erase = () => {
    eraseDraft(task.key);
    location.reload();
  };
  return h(
    "div",
    { class: "draft", hidden: !kept },
    h("p", {}, "Ditt utkast är sparat på den här enheten, och bara där."),
    h("button", { type: "button", class: "button", on: { click: erase } }, "Radera utkastet"),
  );
}

/* What must be there, and what is there, stands open; the rest is one press away. */
function fieldsets({ context, task, parts, why, begun }, wanted) {
  const fields = context.schema.fields(task.record);
  const isOpen = ([name]) => fields.get(name).required || begun[name] !== undefined || name === wanted;
  const sorted = byNeed([...parts], task);
  const shut = sorted.filter((one) => !isOpen(one));
  const shown = (ones) => ones.map(([name, part]) => withExtras(name, part, { task, parts, context }));
  return [
    h("div", { class: "fields" }, shown(sorted.filter(isOpen))),
    shut.length
      ? h(
          "details",
          { class: "more-fields" },
          h("summary", {}, `Vet du mer? (${shut.length} frivilliga uppgifter)`),
          h("div", { class: "fields" }, shown(shut)),
        )
      : null,
    h("div", { class: "fields" }, why.element),
  ];
}

/* For what is new, the name comes first and the id after it. */
function byNeed(all, task) {
  const first = task.isNew ? ["title", "actor", "about", "id"] : [];
  const rank = ([name]) => (first.includes(name) ? first.indexOf(name) : first.length);
  return all.toSorted((a, b) => rank(a) - rank(b));
}

/* A new id can be suggested; a change may say that it was made today. */
function withExtras(name, part, { task, parts, context }) {
  if (name === "id" && task.isNew) return suggestion(part, parts, task, context);
  if (name !== "updated_on" || task.isNew) return part.element;
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((number) => String(number).padStart(2, "0"))
    .join("-");
  const input = part.element.querySelector("input");
  const row = h("div", { class: "field-row" });
  const set = () => {
    input.value = today;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  };
  input.replaceWith(row);
  const button = h("button", { type: "button", class: "button", on: { click: set } }, "Sätt dagens datum, ", h("span", {}, today));
  row.append(input, button);
  return part.element;
}
