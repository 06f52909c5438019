/* Looking through before handing over: how it looks, what it changes, what becomes public. */

import { h } from "./dom.js";
import { difference } from "./difference.js";
import { fileText, ways } from "./submit.js";
import { preview } from "./preview.js";

/* What only a check of the whole agenda can say. */
const LATER = [
  "att citaten står ordagrant i källan",
  "att ordningen inom en lista går ihop",
  "att inget annat förslag har tagit samma id",
  "att hela webbplatsen går att bygga",
];

/* Give the page that is shown when nothing is wrong. `back` goes back to the form. */
export function review(context, { task, entry, outcome, why }, back) {
  const name = task.isNew ? `${context.schema.word(task.record)}: ${entry.title ?? entry.id}` : `Ändring av ${task.entry.title}`;
  return h(
    "section",
    { class: "review", "aria-labelledby": "_granska_" },
    h("h2", { id: "_granska_", tabindex: "-1" }, "Läs igenom och lämna"),
    h("p", {}, h("span", { class: "step" }, "Steg 2 av 2. "), "Är det här rätt?"),
    h("p", {}, h("button", { type: "button", class: "button", on: { click: back } }, "Nej, ändra mer")),
    task.isNew ? null : [h("h3", {}, "Det här ändras"), difference(context, task.record, task.before, entry)],
    h("h3", {}, "Så kommer det att se ut"),
    preview(context, task, entry),
    h("h3", {}, "Det här prövas när förslaget har kommit in"),
    h("ul", {}, LATER.map((one) => h("li", {}, one))),
    h("h3", {}, "Lämna förslaget"),
    h("div", { class: "note", role: "note" },
      h("p", {}, h("strong", {}, "Förslaget blir offentligt. "),
        "Alla kan läsa din text, och ditt namn om du lämnar den där filerna finns. Det går inte alltid att ta tillbaka. Skriv inget om enskilda personer."),
      h("p", {}, "Inget är skickat ännu. Du väljer själv hur du lämnar förslaget.")),
    ways(context, { task, outcome, why, name }),
    fileText({ outcome }),
  );
}
