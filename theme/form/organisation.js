/* On whose behalf somebody proposes: an organisation of the agenda, or another by its name. */

import { line } from "./controls.js";
import { h } from "./dom.js";
import { pickOne } from "./reference_picker.js";

const OTHER = "_annan_";

/* Give {element, read, name}, where `read` gives {actor}, {name} or nothing; `name` is its part. */
export function organisation(context, kept) {
  const field = { name: "by", label: "Organisation", help: "", type: "id", reference: ["actor"], required: false };
  const chosen = kept?.name !== undefined ? OTHER : kept?.actor;
  const list = pickOne(context, field, chosen, { more: [[OTHER, "Annan, som inte finns i listan"]] });
  const name = line({ name: "name", label: "Organisationens namn", help: "Aldrig en persons namn.", type: "line", longest: 200, required: false }, kept?.name);
  const select = list.element.querySelector("select");
  const show = () => (name.element.hidden = select.value !== OTHER);
  select.addEventListener("change", show);
  show();
  const element = h("details", { class: "more-fields", open: Boolean(kept) },
    h("summary", {}, "Föreslår du för en organisation?"),
    h("div", { class: "fields" }, list.element, name.element));
  const read = () => {
    const actor = list.read();
    if (actor !== OTHER) return actor ? { actor } : undefined;
    const said = name.read();
    return said ? { name: said } : undefined;
  };
  return { element, read, name };
}
