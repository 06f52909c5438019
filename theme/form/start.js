/* The proposal form begins here: reads what is asked for in the address, fetches what it needs
   to know, and shows the first question or the right form. Loaded by one page only. */

import { choose, findEntry } from "./choose.js";
import { h } from "./dom.js";
import { form } from "./form.js";
import { fetchKnown } from "./known.js";
import { change, newInitiative, reply } from "./task.js";

const place = document.getElementById("_forslag_");

function problem(...words) {
  place.replaceChildren(
    h("div", { class: "note", role: "alert" }, h("p", {}, ...words)),
    h("p", {}, h("a", { href: location.pathname }, "Börja om")),
  );
}

async function show(known, asked) {
  const [id, consultation] = [asked.get("post"), asked.get("remiss")];
  if (consultation) return showReply(known, consultation, id);
  if (asked.get("nytt") === "initiative") return form(place, known, newInitiative(known), asked.get("falt"));
  if (asked.has("andra")) return findEntry(place, known, asked.get("andra").split(","));
  if (!id) return choose(place, known);
  const entry = known.entries.get(id);
  if (!entry || !known.schema.recordOf(entry.kind)) return problem(`Det finns inget här med id ”${id}”.`);
  form(place, known, await change(known, place.dataset.sources, entry), asked.get("falt"));
}

function showReply(known, id, about) {
  if (!known.open.includes(id)) return problem("Den remissen tar inte emot svar nu.");
  form(place, known, reply(known, known.entries.get(id), known.entries.has(about) ? about : null));
}

try {
  await show(await fetchKnown(place.dataset.known), new URLSearchParams(location.search));
} catch {
  problem("Formuläret gick inte att hämta. Ladda om sidan, eller ta en annan väg in längre ner.");
}
