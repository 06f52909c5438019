/* What stands around a control: its name, whether it must be filled in, help, and its faults.
   A part of the form is {element, read, spot, focus, tell}: what it shows, what is written in
   it, which part of it a path leads to, and where to tell that something is wrong. */

import { h, newId, say } from "./dom.js";
import { cleaned, cleaning, seen } from "./pasted_text.js";

const parts = new WeakMap();

/* Open every fold that an element stands in. */
export function unfold(element) {
  for (let one = element; one; one = one.parentElement) if (one.localName === "details") one.open = true;
}

/* Give a part with what all of them have. */
function made(part) {
  const { focus = () => {} } = part;
  const whole = { tell: () => {}, warn: () => {}, ...part };
  whole.focus = (how) => {
    unfold(part.element);
    focus(how);
  };
  whole.spot ??= () => whole;
  parts.set(whole.element, whole);
  return whole;
}

/* Give the part that an element stands in, and those around it. */
export function partsAround(element) {
  const found = [];
  for (let one = element; one; one = one.parentElement) if (parts.has(one)) found.push(parts.get(one));
  return found;
}

/* Read parts into a record; a key without anything in it is left out. */
export function readParts(parts) {
  const found = [...parts].map(([name, part]) => [name, part.read()]);
  return Object.fromEntries(found.filter(([, value]) => value !== undefined && value !== null));
}

/* The space stands outside, where a line may break: Firefox breaks the word before it else. */
const need = (field, isIn) =>
  isIn ? [] : [" ", h("span", { class: "field-need" }, field.required ? "(måste fyllas i)" : "(frivilligt)")];

/* Give the help and the place for faults, and what a control says that it is described by. */
export function beside(help) {
  const helped = help ? h("p", { class: "field-help", id: newId() }, help) : null;
  const fault = h("p", { class: "field-fault", id: newId(), hidden: true });
  const tell = (controls) => (messages) => {
    fault.replaceChildren(...messages.flatMap((one, n) => (n ? [h("br"), one] : [one])));
    fault.hidden = !messages.length;
    fault.append(...(messages.length ? controls.flatMap(cleaner) : []));
    for (const control of controls) {
      if (messages.length) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  };
  const doubt = h("p", { class: "field-doubt", id: newId(), hidden: true });
  const warn = (messages) => {
    doubt.textContent = messages.join(" ");
    doubt.hidden = !messages.length;
  };
  const described = [helped?.id, fault.id].filter(Boolean).join(" ");
  return { helped, fault, doubt, described, tell, warn };
}

/* What is left when text is tidied by itself is taken out when somebody asks for it. */
function cleaner(control) {
  const field = control.labels?.[0]?.firstChild.textContent ?? "";
  const does = /^(text|url|textarea)$/.test(control.type) ? cleaning(seen(control.value), field) : "";
  if (!does) return [];
  const clean = () => {
    control.value = cleaned(seen(control.value));
    control.dispatchEvent(new Event("input", { bubbles: true }));
    control.focus();
    say("Texten är rättad.");
  };
  return [h("br"), h("button", { type: "button", class: "quiet-button", on: { click: clean } }, does)];
}

/* One control with its label above. */
export function single(field, help, make, { isIn = false } = {}) {
  const id = newId();
  const { helped, fault, doubt, described, tell, warn } = beside(help);
  const { control, shown = control, read } = make({ id, "aria-describedby": `${described} ${doubt.id}` });
  if (field.required && !isIn) control.setAttribute("aria-required", "true");
  const element = h(
    "div",
    { class: "field" },
    h("label", { for: id, class: "field-label" }, field.label, need(field, isIn)),
    helped,
    fault,
    doubt,
    shown,
  );
  const focus = (how) => control.focus(how);
  return made({ element, label: field.label, read, focus, tell: tell([control]), warn });
}

/* Several controls under one name. `first` is where the focus goes. */
export function group(field, help, children, { read, spot, controls = [], isIn = false }) {
  const { helped, fault, described, tell } = beside(help);
  const element = h(
    "fieldset",
    { class: "field field-group", "aria-describedby": described },
    h("legend", { class: "field-label" }, field.label, need(field, isIn)),
    helped,
    fault,
    children,
  );
  const focus = (how) => element.querySelector("input, select, textarea, button")?.focus(how);
  const part = made({ element, label: field.label, read, focus, tell: tell(controls) });
  part.spot = (path) => (path.length && spot?.(path)) || part;
  return part;
}

/* A value that stands fast, with the reason why. */
export function locked(field, value, why) {
  const element = h(
    "div",
    { class: "field field-locked" },
    h("p", { class: "field-label" }, field.label),
    h("p", { class: "field-help" }, why),
    h("p", { class: "field-fast" }, value),
  );
  return made({ element, label: field.label, read: () => value });
}
