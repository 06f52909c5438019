/* The proposal form begins here: reads what is asked for in the address, fetches what it needs
   to know, and shows the first question or the right form. Loaded by one page only. */

import { choose, findEntry } from "./task_chooser.js";
import { h, inTask } from "./dom.js";
import { form } from "./form.js";
import { fetchContext } from "./context.js";
import { gone, goneConsultation, gonePage } from "./gone.js";
import { pageWords } from "./page_words.js";
import { change, newEntry, reply } from "./task.js";
import { move, page, remark, removal, wording } from "./wishes.js";

const place = document.getElementById("_forslag_");
delete place.querySelector(".propose-wait").dataset.late;

function problem(...words) {
  place.replaceChildren(
    h("div", { class: "note", role: "alert" }, h("p", {}, ...words)),
  );
}

/* What may be done with an entry, by `gor` in the address; nothing there is to change it. */
const ACTS = {
  lydelse: wording,
  anmarkning: (context, sources, entry, marked) => remark(context, entry, marked),
  bort: removal,
  flytt: move,
};

async function show(context, asked) {
  const [id, consultation, address] = [asked.get("post"), asked.get("remiss"), asked.get("sida")];
  const [kind, act] = [asked.get("nytt"), asked.get("gor")];
  if (consultation) return showReply(context, consultation, id);
  if (context.newOnes[kind]?.choice) return form(place, context, newEntry(context, kind), asked.get("falt"));
  if (address !== null) return showPage(context, address, asked);
  if (asked.has("andra")) return findEntry(place, context, { kinds: asked.get("andra").split(","), act });
  if (!id) return choose(place, context);
  const entry = context.entries.get(id);
  if (!entry || !context.schema.recordOf(entry.kind)) return gone(place, context, id, asked);
  form(place, context, await taskFor(context, entry, asked), asked.get("falt"));
}

/* The agenda's own words are not changed, but another wording may be wished for. */
function taskFor(context, entry, asked) {
  const record = context.schema.recordOf(entry.kind);
  const isVerbatim = context.schema.fields(record).get(asked.get("falt"))?.verbatim;
  const act = isVerbatim && entry.kind === "priority" ? "lydelse" : asked.get("gor");
  const make = Object.hasOwn(ACTS, act ?? "") ? ACTS[act] : change;
  return make(context, place.dataset.sources, entry, asked.get("ord"));
}

function showReply(context, id, about) {
  if (!context.open.includes(id)) return goneConsultation(place, context, id);
  form(place, context, reply(context, context.entries.get(id), context.entries.has(about) ? about : null));
}

async function showPage(context, address, asked) {
  if (!/^([a-z0-9][a-z0-9-]*\/)*$/.test(address)) return gonePage(place, context, address);
  const kinds = asked.get("andra")?.split(",") ?? [];
  if (!asked.has("gor") && kinds.length) return findEntry(place, context, { kinds, address, marked: asked.get("ord") });
  const make = asked.get("gor") === "anmarkning" ? remark : page;
  const found = await pageWords(new URL(address, new URL(`${place.dataset.root}/`, location.href)));
  if (!found) return gonePage(place, context, address);
  const entry = { page: address, title: asked.get("namn") || found.title };
  form(place, context, make(context, entry, asked.get("ord"), found));
}

try {
  await show(await fetchContext(place.dataset.known), new URLSearchParams(location.search));
} catch {
  inTask(null);
  problem("Formuläret gick inte att hämta. Ladda om sidan, eller ta en annan väg in längre ner.");
}
