/* The proposal form begins here: reads what is asked for in the address, fetches what it needs
   to know, and shows the first question or the right form. Loaded by one page only. */

import { choose, findEntry } from "./task_chooser.js";
import { h } from "./dom.js";
import { form } from "./form.js";
import { fetchContext } from "./context.js";
import { change, newEntry, reply } from "./task.js";

const place = document.getElementById("_forslag_");
delete place.querySelector(".propose-wait").dataset.late;

function problem(...words) {
  place.replaceChildren(
    h("div", { class: "note", role: "alert" }, h("p", {}, ...words)),
    h("p", {}, h("a", { href: location.pathname }, "Börja om")),
  );
}

async function show(context, asked) {
  const [id, consultation] = [asked.get("post"), asked.get("remiss")];
  if (consultation) return showReply(context, consultation, id);
  const kind = asked.get("nytt");
  if (context.newOnes[kind]?.choice) return form(place, context, newEntry(context, kind), asked.get("falt"));
  if (asked.has("andra")) return findEntry(place, context, asked.get("andra").split(","));
  if (!id) return choose(place, context);
  const entry = context.entries.get(id);
  if (!entry || !context.schema.recordOf(entry.kind)) return problem(`Det finns inget här med id ”${id}”.`);
  form(place, context, await change(context, place.dataset.sources, entry), asked.get("falt"));
}

function showReply(context, id, about) {
  if (!context.open.includes(id)) return problem("Den remissen tar inte emot svar nu.");
  form(place, context, reply(context, context.entries.get(id), context.entries.has(about) ? about : null));
}

try {
  await show(await fetchContext(place.dataset.known), new URLSearchParams(location.search));
} catch {
  problem("Formuläret gick inte att hämta. Ladda om sidan, eller ta en annan väg in längre ner.");
}
