/* Picking among what there is, or adding what the list lacks (theme/form/newcomers.js). */

import { h } from "./dom.js";
import { NEW, newcomer } from "./newcomers.js";
import { pickMany, pickOne } from "./reference_picker.js";

/* One of a list, or another: that is asked for below the list. */
export function pickOrNew(context, field, value) {
  const kept = context.newcomers.kept(value);
  const part = pickOne(context, field, kept ? NEW : value, { more: [[NEW, "Annan, som inte finns i listan"]] });
  const select = part.element.querySelector("select");
  const other = newcomer(context, field.reference[0], kept, field.label, () => select.value === NEW);
  const show = () => (other.element.hidden = select.value !== NEW);
  select.addEventListener("change", show);
  show();
  part.element.append(other.element);
  const pick = part.read;
  part.read = () => (pick() === NEW ? other.id() : pick());
  return part;
}

/* Many of a list, and others beside them. */
export function pickManyOrNew(context, field, value) {
  const all = Array.isArray(value) ? value : [];
  const isKept = (id) => Boolean(context.newcomers.kept(id));
  const part = pickMany(context, field, all.filter((id) => !isKept(id)));
  const others = [];
  const place = h("div", {});
  const changed = () => place.dispatchEvent(new Event("input", { bubbles: true }));
  const add = (begun) => {
    const one = newcomer(context, field.reference[0], begun, field.label);
    const drop = () => {
      others.splice(others.indexOf(one), 1);
      context.newcomers.drop(one);
      box.remove();
      changed();
      more.focus();
    };
    const remove = h("button", { type: "button", class: "quiet-button", on: { click: drop } });
    const name = () => (remove.textContent = `Ta bort ${one.name() || "den nya"}`);
    const box = h("div", { class: "item", on: { input: name } }, one.element, remove);
    name();
    others.push(one);
    place.append(box);
    return one;
  };
  const more = h("button", { type: "button", class: "button", on: { click: () => add().focus() } }, "Lägg till en som inte finns i listan");
  for (const id of all.filter(isKept)) add(context.newcomers.kept(id));
  part.element.append(place, more);
  const pick = part.read;
  part.read = () => {
    const found = [...(pick() ?? []), ...others.map((one) => one.id()).filter(Boolean)];
    return found.length ? found : undefined;
  };
  return part;
}
