/* Picking among what there is: by name, few as boxes to tick, many as a list that narrows. */

import { h, newId, say } from "./dom.js";
import { group, single } from "./field_frame.js";
import { helpOf } from "./help.js";

const FEW = 24;
const MOST_SHOWN = 60;

/* Options with their names, under the focus area that they belong to. */
function optionsOf(context, field) {
  if (!field.reference) return field.list.map((id) => ({ id, title: field.choices?.[id] ?? id }));
  const found = context.ofKinds(field.reference).map(({ id, title, area, kind }) => {
    const isMixed = field.reference.length > 1;
    const word = context.schema.wordOfKind(kind);
    const home = area && area !== id ? context.entries.get(area).title : "";
    return { id, title, group: isMixed ? word : home };
  });
  const areas = Object.keys(context.areas).map((id) => context.entries.get(id).title);
  const first = ["agenda", "priority"].map((kind) => context.schema.wordOfKind(kind));
  return found.sort((a, b) => byGroup(areas, a.group, b.group, first) || byId(a.id, b.id));
}

const byId = (a, b) => a.localeCompare(b, "sv", { numeric: true });

/* Focus areas in the agenda's order, other groups by name; `first` are those on top. */
function byGroup(areas, a, b, first) {
  const [high, low] = [first.indexOf(a), first.indexOf(b)].map((place) => (place < 0 ? first.length : place));
  if (high !== low) return high - low;
  const [one, other] = [areas.indexOf(a), areas.indexOf(b)];
  return one >= 0 && other >= 0 ? one - other : a.localeCompare(b, "sv");
}

function inGroups(options) {
  const found = new Map();
  for (const one of options) found.set(one.group ?? "", [...(found.get(one.group ?? "") ?? []), one]);
  return found;
}

function fill(select, options, first) {
  select.replaceChildren(...first);
  for (const [name, ones] of inGroups(options)) {
    const lines = ones.map(({ id, title }) => new Option(title, id));
    if (name) select.append(h("optgroup", { label: name }, lines));
    else select.append(...lines);
  }
}

/* One record: a list to choose from, with a field above that narrows it when it is long. */
export function pickOne(context, field, value, { more = [], ...settings } = {}) {
  const options = [...optionsOf(context, field), ...more.map(([id, title]) => ({ id, title, group: "" }))];
  return single(field, helpOf(field), (described) => {
    const control = h("select", described);
    const nothing = () => new Option(field.required ? "Välj" : "Inget valt", "");
    const show = (shown) => {
      const chosen = control.value || value || "";
      const kept = chosen && !shown.some(({ id }) => id === chosen);
      const held = kept ? [new Option(options.find(({ id }) => id === chosen)?.title ?? chosen, chosen)] : [];
      fill(control, shown, [nothing(), ...held]);
      control.value = chosen;
    };
    show(options.length > FEW ? options.slice(0, MOST_SHOWN) : options);
    const shown = options.length > FEW ? h("div", {}, narrower(options, show), control) : control;
    return { control, shown, read: () => control.value || undefined };
  }, settings);
}

/* A field that leaves only the options whose name holds every word in it. */
export function narrower(options, show, label = "Sök i listan") {
  const id = newId();
  const told = h("span", { class: "field-help" });
  const narrow = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = options.filter(({ id: name, title }) => {
      const text = `${title} ${name}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
    show(found.slice(0, MOST_SHOWN));
    told.textContent = `Visar ${Math.min(found.length, MOST_SHOWN)} av ${found.length}.`;
    say(told.textContent);
  };
  const stay = (event) => event.key === "Enter" && event.preventDefault(); /* who searches hands nothing in */
  const input = h("input", { type: "search", id, autocomplete: "off", on: { input: narrow, keydown: stay } });
  told.textContent = `Visar ${Math.min(options.length, MOST_SHOWN)} av ${options.length}.`;
  return h("div", { class: "narrow" }, h("label", { for: id }, label), input, told);
}

/* Many values: those that were chosen keep their order, and new ones follow in the list's. */
const inOrder = (chosen, before) => {
  const kept = before.filter((id) => chosen.includes(id));
  return [...kept, ...chosen.filter((id) => !kept.includes(id))];
};

export function pickMany(context, field, value, settings) {
  const before = Array.isArray(value) ? value : [];
  const options = optionsOf(context, field);
  const unknown = before.filter((id) => !options.some((one) => one.id === id));
  const all = [...options, ...unknown.map((id) => ({ id, title: id }))];
  return (all.length > FEW ? manyOfLong : manyOfShort)(context, field, before, all, settings);
}

const listed = (ids, before) => (ids.length ? inOrder(ids, before) : undefined);

function manyOfShort(context, field, before, options, settings) {
  const boxes = [];
  const box = ({ id, title }) => {
    const control = h("input", { type: "checkbox", id: newId(), value: id });
    control.checked = before.includes(id);
    boxes.push(control);
    return h("p", { class: "field-check" }, control, h("label", { for: control.id }, title));
  };
  const children = [...inGroups(options)].map(([name, ones]) =>
    name
      ? h("div", { role: "group", "aria-label": name, class: "field-set" }, h("p", { class: "field-set-name" }, name), ones.map(box))
      : h("div", { class: "field-set" }, ones.map(box)),
  );
  const read = () => listed(boxes.filter(({ checked }) => checked).map((one) => one.value), before);
  return group(field, helpOf(field), children, { ...settings, read, controls: boxes });
}

function manyOfLong(context, field, before, options, settings) {
  let chosen = [...before];
  const list = h("ul", { class: "chosen" });
  const title = (id) => options.find((one) => one.id === id)?.title ?? id;
  const draw = () =>
    list.replaceChildren(
      ...chosen.map((id) =>
        h("li", {}, title(id), " ", h("button", { type: "button", class: "quiet-button", on: { click: () => drop(id) } }, `Ta bort ${title(id)}`)),
      ),
    );
  const changed = () => list.dispatchEvent(new Event("input", { bubbles: true }));
  const drop = (id) => {
    chosen = chosen.filter((one) => one !== id);
    draw();
    changed();
    select.focus();
    say(`${title(id)} är borttagen.`);
  };
  const add = () => {
    if (!select.value || chosen.includes(select.value)) return;
    chosen.push(select.value);
    say(`${title(select.value)} är tillagd.`);
    draw();
    changed();
  };
  const select = h("select", { "aria-label": field.label });
  const show = (shown) => fill(select, shown, [new Option("Välj", "")]);
  show(options.slice(0, MOST_SHOWN));
  draw();
  const button = h("button", { type: "button", class: "button", on: { click: add } }, "Lägg till");
  const children = [list, narrower(options, show), h("div", { class: "field-row" }, select, button)];
  return group(field, helpOf(field), children, { ...settings, read: () => listed(chosen, before), controls: [select] });
}
