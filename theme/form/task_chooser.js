/* What do you want to do? Each answer is a link of its own, so that it can be shared and gone
   back from. */

import { h, say } from "./dom.js";

const MOST_SHOWN = 30;

/* Show the first question. */
export function choose(place, context) {
  const choices = [
    ...Object.entries(context.newOnes)
      .filter(([, { choice }]) => choice)
      .map(([kind, { choice, about }]) => [`?nytt=${kind}`, choice, about]),
    ["?andra", "Ändra något som finns", "Rätta, lägg till eller ta bort en uppgift."],
    ...context.open.map((id) => [`?remiss=${id}`, "Svara på en remiss", context.entries.get(id).title]),
  ];
  place.replaceChildren(
    h("h2", { id: "_vad_" }, "Vad vill du göra?"),
    h(
      "ul",
      { class: "cards choices" },
      choices.map(([href, title, text]) =>
        h("li", { class: "card" }, h("p", { class: "card-title" }, h("a", { href }, title)), h("p", {}, text)),
      ),
    ),
  );
}

/* Let the reader find the entry to change; `kinds` are those of the page that they come from. */
export function findEntry(place, context, kinds) {
  const all = [...context.entries.values()].filter(({ kind }) => context.schema.recordOf(kind));
  const list = h("ul", { class: "found" });
  const told = h("p", { class: "field-help" });
  const draw = (text) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = all.filter(({ id, title, kind }) => {
      const name = `${title} ${id} ${context.schema.wordOfKind(kind)}`.toLowerCase();
      return words.length ? words.every((word) => name.includes(word)) : kinds.includes(kind);
    });
    list.replaceChildren(...fits.slice(0, MOST_SHOWN).map((entry) => line(context, entry)));
    const few = fits.length > MOST_SHOWN ? `Visar ${MOST_SHOWN} av ${fits.length}. Skriv mer för att hitta rätt.` : `${fits.length} träffar.`;
    told.textContent = words.length || fits.length ? few : "Skriv ett ord ur namnet, så visas det som passar.";
  };
  const input = h("input", {
    type: "search", id: "_hitta_", autocomplete: "off",
    on: { input: () => { draw(input.value); say(told.textContent); } },
  });
  place.replaceChildren(
    h("h2", { id: "_andra_" }, "Vad vill du ändra?"),
    h("div", { class: "field" }, h("label", { class: "field-label", for: "_hitta_" }, "Sök efter namnet"), input, told),
    list,
  );
  draw("");
}

const line = (context, { id, title, kind }) =>
  h("li", {}, h("a", { href: `?post=${id}` }, title), " ", h("span", { class: "kind" }, context.schema.wordOfKind(kind)));
