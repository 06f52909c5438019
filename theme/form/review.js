/* Looking through before handing over: what it changes, the way to hand it over, and below that
   how it will look and what is tried later. */

import { h } from "./dom.js";
import { called } from "./called.js";
import { difference, inWords, words } from "./difference.js";
import { documentText } from "./document.js";
import { fileText, ways } from "./submit.js";
import { preview } from "./preview.js";
import { shown } from "./display.js";

/* What only a check of the whole agenda can say. */
const LATER = [
  "att citaten står ordagrant i källan",
  "att ordningen inom en lista går ihop",
  "att inget annat förslag har tagit samma adress",
  "att hela webbplatsen går att bygga",
];

/* Show what is handed over when nothing is wrong. `back` goes back to the form. */
export function review(context, { task, entry, why, by }, place, back) {
  const kinds = context.newcomers?.kinds();
  const added = (context.newcomers?.entries() ?? []).map((one) => ({ what: "new", kind: kinds.get(one.id), entry: one }));
  const changes = [...added, ...task.changes(entry)];
  const text = documentText({ madeFrom: context.version, why, by, changes });
  const told = toldIn(context, task, entry);
  const file = fileText(text);
  const besides = task.besides?.(entry) ?? [];
  const offer = { task, text, file, why, name: task.called(entry), about: task.about(entry), said: [...told.lines, ...(besides.length ? [`Byts ut i samma förslag: ${besides.join(", ")}`] : [])], told: told.element };
  const looks = task.isWish ? null : preview(context, task, entry);
  return h(
    "section",
    { class: "review", "aria-labelledby": "_granska_" },
    h("h2", { id: "_granska_", tabindex: "-1" }, "Läs igenom och lämna"),
    h("p", {}, h("span", { class: "step" }, "Steg 2 av 2. "), "Är det här rätt? ",
      h("button", { type: "button", class: "quiet-button", on: { click: back } }, "Nej, ändra mer")),
    told.element ? h("p", {}, h("strong", {}, task.called(entry))) : null,
    told.element ?? looks,
    added.length ? h("p", {}, "Följer med som nytt: ", h("strong", {}, added.map((one) => one.entry.name).join(", ")), ".") : null,
    besides.length ? h("p", {}, "Byts ut i samma förslag: ", h("strong", {}, besides.join(", ")), ".") : null,
    why && task.asksWhy ? h("p", { class: "review-why" }, h("strong", {}, "Varför: "), why) : null,
    h("p", { class: "review-public" }, h("strong", {}, called(task, "Förslaget blir offentligt. ")),
      "Alla kan läsa din text, och ditt namn om du lämnar den där filerna finns. Det går inte alltid att ta tillbaka. Skriv inget om enskilda personer."),
    ways(context, offer, place),
    looks && told.element ? folded("Så kommer det att se ut", looks) : null,
    folded(called(task, "Det här prövas när förslaget har kommit in"), h("ul", {}, LATER.map((one) => h("li", {}, one)))),
    file,
  );
}

const folded = (title, inner) => h("details", { class: "review-more" }, h("summary", {}, title), inner);

/* What a proposal says, to look at and as lines of plain text. */
function toldIn(context, task, entry) {
  if (task.isWish) return toldOfWish(context, task, entry);
  if (task.isNew) return { element: null, lines: inWords(context, task.record, {}, entry) };
  return { element: difference(context, task.record, task.before, entry), lines: inWords(context, task.record, task.before, entry) };
}

function toldOfWish(context, task, entry) {
  const known = context.schema.fields(task.record);
  const fields = [...known.values()].filter(({ name }) => entry[name]);
  const isOfPage = task.record === "PageWords"; /* its old words are told once, struck out where they go */
  const before = { ...task.before, ...(isOfPage && { becomes: entry.was }) };
  const isChanged = ({ name }) => before[name] !== undefined;
  const rows = (isOfPage ? [known.get("becomes")] : fields).map((field) => h("li", {}, h("p", { class: "change-name" }, field.label),
    isChanged(field) ? words(before[field.name], entry[field.name]) : h("p", {}, shown(context, field, entry[field.name]))));
  const lines = fields.map((field) => `${field.label}: ${shown(context, field, entry[field.name])}`);
  return { element: h("ul", { class: "changes" }, rows), lines };
}
