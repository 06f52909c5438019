/* All that is wrong, above the form, each line a way to the part to mend. Words for who fills in
   a form: the checker's own, without the keys of a file. */

import { h } from "./dom.js";

/* Say a fault without the key that it has in a file: ”title” (Namn) is Namn. */
export function plainWords({ message, advice, missing }, label) {
  if (missing) return `${label} saknas.`;
  const said = ofAddress(message).replace(/”[a-z_]+” \(([^)]*)\)/g, "$1");
  return [said, forForm(advice)].filter(Boolean).join(" ");
}

/* What the checker calls an id is an address to who fills in a form. */
const ofAddress = (message) =>
  message
    .replace("”id” (Id)", "Adressen")
    .replace(/^Id (”[^”]*”) är upptaget\.$/, "Adressen $1 är upptagen.")
    .replace(/^Id (”[^”]*”) tillhör en borttagen post och får inte återanvändas\.$/, "Adressen $1 har hört till något som är borttaget, och får inte användas igen.");

/* Advice of the schema's checks and of rules in code; those that are data have their own. */
const FOR_FORM = [
  [/, eller ta bort raden\.$/, ", eller lämna fältet tomt."],
  [/^Lägg till lines: .*$/, "Fyll i första och sista raden."],
  [/^Skriv \[första, sista\].*$/, "Fyll i första och sista raden."],
  [/^Ta bort lines\.$/, "Ta bort raderna."],
  [/^Välj ett annat id\.$/, "Välj en annan."],
];

function forForm(advice) {
  const [pattern, words] = FOR_FORM.find(([one]) => one.test(advice)) ?? [];
  return pattern ? advice.replace(pattern, words) : advice;
}

/* Give the box of faults; it takes the focus when it is shown. */
export function summary(faults) {
  const count = faults.length === 1 ? "en sak" : `${faults.length} saker`;
  const lines = faults.map(({ text, part, within }) =>
    h("li", {}, h("button", { type: "button", class: "quiet-button", on: { click: () => part.focus() } }, within ? `${within}: ${text}` : text)),
  );
  return h(
    "div",
    { class: "faults", role: "group", "aria-labelledby": "_fel_", tabindex: "-1" },
    h("h3", { id: "_fel_" }, `Rätta ${count} först`),
    h("ul", {}, lines),
  );
}
