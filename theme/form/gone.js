/* What a link or a draft is about may be taken away, or have got another name, since it was made:
   that is said with what to do instead, and what was written is shown and kept. */

import { h, land } from "./dom.js";
import { isSame } from "./deep_equal.js";
import { shown } from "./display.js";
import { draftsAbout, eraseDraft } from "./draft.js";

/* An entry: what came instead and why it went, where the agenda says so. */
export function gone(place, context, id, asked) {
  const [kind, name, address, instead] = context.graves[id] ?? [];
  const drafts = draftsAbout(id);
  const title = name ?? drafts.map(([, { of }]) => of?.title).find(Boolean);
  const next = context.entries.get(instead);
  const rest = new URLSearchParams(asked);
  rest.set("post", instead);
  const find = h("a", { href: `?andra${kind ? `=${kind}` : ""}` }, "Sök efter det du menar");
  tell(place, context, drafts, title ? `”${title}” finns inte längre` : "Det finns inget här på den adressen", [
    title || drafts.length ? "Någon har tagit bort det eller gett det en ny adress sedan länken eller utkastet skrevs." : `Inget i agendan heter ”${id}”. Länken kan vara gammal eller felskriven.`,
    next ? ["Det ersätts av ", h("strong", {}, next.title), ". ", h("a", { href: `?${rest}` }, "Föreslå det där i stället"), "."] : [find, ", om det finns kvar under ett annat namn."],
    address ? [h("a", { href: `${place.dataset.root}/${address}` }, "Läs varför det är borttaget"), "."] : null,
  ]);
}

export const goneConsultation = (place, context, id) =>
  tell(place, context, draftsAbout(`reply:${id}`), "Remissen tar inte emot svar nu", [
    "Den kan vara stängd, eller så är länken felskriven.",
    [h("a", { href: `${place.dataset.root}/remiss/` }, "Se vilka remisser som är öppna"), "."],
  ]);

export const gonePage = (place, context, address) =>
  tell(place, context, draftsAbout(address), "Sidan finns inte", [
    "Den kan ha tagits bort eller fått en ny adress, eller så är länken felskriven.",
    ["Öppna sidan som du menar, och följ länken längst ner på den."],
  ]);

function tell(place, context, drafts, title, lines) {
  const heading = h("h2", { id: "_borta_", tabindex: "-1" }, title);
  place.replaceChildren(h("section", { class: "gone", "aria-labelledby": "_borta_" }, heading,
    lines.filter(Boolean).map((line) => h("p", {}, line)), drafts.map((draft) => kept(context, draft))));
  land(heading);
}

/* What a draft says, to be copied from: no form is left to show it in. */
function kept(context, [key, { values = {}, was = {}, why, of }]) {
  const fields = of && context.schema.has(of.record) ? context.schema.fields(of.record) : new Map();
  const said = Object.entries(values).filter(([name, value]) => !isSame(was[name] ?? null, value)).map(([name, value]) => {
    const field = fields.get(name);
    return [field?.label ?? name, field ? shown(context, field, value) : JSON.stringify(value)];
  });
  const rows = [...said, ...(why ? [["Varför?", why]] : [])];
  const box = h("section", { class: "gone-draft" }, h("h3", {}, "Ditt utkast finns kvar"),
    h("p", { class: "field-help" }, "Kopiera det som du vill använda på ett annat ställe."),
    h("dl", { class: "facts" }, rows.map(([name, text]) => h("div", {}, h("dt", {}, name), h("dd", { class: "field-fast" }, text)))),
    h("p", {}, h("button", { type: "button", class: "button", on: { click: () => drop() } }, "Radera utkastet")));
  const drop = () => {
    eraseDraft(key);
    box.replaceWith(h("p", { role: "status" }, "Utkastet är raderat."));
  };
  return box;
}
