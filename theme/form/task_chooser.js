/* What do you want to do? Each answer is a link of its own, so that it can be shared and gone
   back from. */

import { h, inTask, land, say } from "./dom.js";

const MOST_SHOWN = 30;

/* What to do with something that is there: what is asked, and which kinds it is for. */
const ACTS = {
  "": ["Vad vill du ändra?", () => true],
  lydelse: ["Vilken prioritering vill du se en annan lydelse av?", (context, kind) => kind === "priority"],
  anmarkning: ["Vad vill du säga något om?", () => true],
  bort: ["Vad borde tas bort?", (context, kind) => context.removable.includes(kind)],
  flytt: ["Vad borde stå på ett annat ställe?", (context, kind) => context.schema.fields(context.schema.recordOf(kind)).has("order")],
};

/* Show the first question: what is there already, what is new, and consultations that are open. */
export function choose(place, context) {
  inTask(null);
  const fresh = Object.entries(context.newOnes).filter(([, { choice }]) => choice);
  const groups = [
    ["Svara på en remiss", context.open.map((id) => [`?remiss=${id}`, context.entries.get(id).title, "Remissen är öppen. Svar tas emot."])],
    ["Ändra det som finns", [
      ["?andra", "Rätta eller lägg till", "En mening, ett namn eller en uppgift som saknas."],
      ["?andra=priority&gor=lydelse", "Önska en annan lydelse", "Av en prioritering: de orden ändras bara genom ett beslut."],
      ["?andra&gor=anmarkning", "Säg något om en text", "Fel, oklart eller bra. Du behöver inte veta hur det borde stå."],
      ["?andra&gor=flytt", "Flytta något", "Till en annan plats i sin lista."],
      ["?andra&gor=bort", "Ta bort något", "Det som inte längre stämmer, eller har ersatts."],
    ]],
    ["Föreslå något nytt", fresh.map(([kind, { choice, about }]) => [`?nytt=${kind}`, choice, about])],
  ];
  place.replaceChildren(h("h2", { id: "_vad_" }, "Vad vill du göra?"), ...groups.filter(([, ones]) => ones.length).flatMap(cards));
}

const cards = ([heading, ones]) => [h("h3", { class: "choices-name" }, heading), cardsOf(ones)];

const cardsOf = (ones) =>
  h("ul", { class: "cards choices" }, ones.map(([href, title, text]) =>
    h("li", { class: "card" }, h("p", { class: "card-title" }, h("a", { href }, title)), h("p", {}, text))));

/* Let the reader find an entry; `kinds` are those of the page that they come from, at `address`,
   `act` what they want to do with it, and
   `marked` words that they marked there. */
export function findEntry(place, context, { kinds, act, address, marked }) {
  const [question, fits] = ACTS[act] ?? ACTS[""];
  const all = [...context.entries.values()].filter(({ kind }) => context.schema.recordOf(kind) && fits(context, kind));
  const list = h("ul", { class: "found" });
  const told = h("p", { class: "field-help" });
  const draw = (text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const found = all.filter(({ id, title, kind }) => {
      const name = `${title} ${id} ${context.schema.wordOfKind(kind)}`.toLowerCase();
      return words.length ? words.every((word) => name.includes(word)) : kinds.includes(kind);
    });
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map((entry) => line(context, entry, act)));
    const count = words.length ? (found.length === 1 ? "1 träff." : `${found.length} träffar.`) : `${found.length} att välja bland.`;
    const few = found.length > MOST_SHOWN ? `Visar ${MOST_SHOWN} av ${found.length}. Skriv mer för att hitta rätt.` : count;
    told.textContent = words.length || found.length ? few : "Skriv ett ord ur namnet, så visas det som passar.";
  };
  const input = h("input", {
    type: "search", id: "_hitta_", autocomplete: "off",
    on: { input: () => { draw(input.value); say(told.textContent); } },
  });
  const heading = h("h2", { id: "_andra_", tabindex: "-1" }, question);
  place.replaceChildren(
    heading,
    ...(address === undefined ? [] : [ofPage(address, marked), h("h3", { class: "choices-name" }, "Det som sidan visar")]),
    h("div", { class: "field" }, h("label", { class: "field-label", for: "_hitta_" }, "Sök efter namnet"), input, told),
    list,
  );
  draw("");
  land(heading);
}

/* What may be done with the words of a page itself comes before the entries that it shows. */
function ofPage(address, marked) {
  const to = (act) => `?${new URLSearchParams({ sida: address, gor: act, ...(marked && { ord: marked }) })}`;
  return cardsOf([
    [to("ord"), "Ändra ord på sidan", "Rätta en mening som står där."],
    [to("anmarkning"), "Säg något om sidan", "Fel, oklart eller bra. Du behöver inte veta hur det borde stå."],
  ]);
}

const line = (context, { id, title, kind }, act) =>
  h("li", {}, h("a", { href: `?post=${id}${act ? `&gor=${act}` : ""}` }, title), " ", h("span", { class: "kind" }, context.schema.wordOfKind(kind)));
