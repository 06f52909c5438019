/* Controls for one value: a line, a long text, a choice, a date, a number, a yes or no. */

import { h, newId } from "./dom.js";
import { group, single } from "./field_frame.js";
import { helpOf } from "./help.js";
import { tidied } from "./pasted_text.js";

const INPUT = {
  date: { inputmode: "text", autocomplete: "off", class: "short" },
  id: { autocomplete: "off", autocapitalize: "none", spellcheck: "false" },
  address: { type: "url", autocomplete: "off", placeholder: "https://" },
  email: { inputmode: "email", autocomplete: "off" },
  whole: { inputmode: "numeric", autocomplete: "off", class: "short" },
  number: { inputmode: "decimal", autocomplete: "off", class: "short" },
};
const SEVERAL_LINES = 4;

/* What was not touched stays as it was written, to the sign. */
const reading = (control, value, clean) => {
  const before = control.value;
  return () => (control.value === before ? value : clean(control.value) || undefined);
};

export function text(field, value, options) {
  return single(field, helpOf(field), (described) => {
    const control = h("textarea", { ...described, rows: field.rows ?? SEVERAL_LINES });
    control.value = value ?? "";
    return { control, read: reading(control, value, (written) => tidied(written, "text")) };
  }, options);
}

export function line(field, value, options) {
  const clean = (written) => {
    const found = tidied(written, "line");
    return field.type === "number" ? found.replace(",", ".") : found;
  };
  return single(field, options?.help ?? helpOf(field), (described) => {
    const control = h("input", { type: "text", ...INPUT[field.type], ...described });
    control.value = value ?? "";
    control.addEventListener("paste", onALine);
    return { control, read: reading(control, value, clean) };
  }, options);
}

/* Lines that are pasted where one has room would run together without a space between them. */
function onALine(event) {
  const { target: control, clipboardData } = event;
  const given = clipboardData?.getData("text/plain") ?? "";
  if (!/[\n\r\u2028\u2029]/.test(given.trim()) || control.selectionStart === null) return;
  event.preventDefault();
  control.setRangeText(tidied(given, "line"), control.selectionStart, control.selectionEnd, "end");
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

/* A choice has a first line for nothing chosen, unless nothing means one of its values. */
export function choice(field, value, options) {
  return single(field, helpOf(field), (described) => {
    const control = h("select", described);
    if (!field.standard) control.append(new Option(field.required ? "Välj" : "Inget valt", ""));
    for (const one of field.list) control.append(new Option(field.choices?.[one] ?? one, one));
    control.value = value ?? field.standard ?? "";
    return { control, read: () => choiceToWrite(control.value, value, field.standard) };
  }, options);
}

const choiceToWrite = (chosen, before, standard) =>
  chosen === before || (chosen && chosen !== standard) || (before && chosen) ? chosen : undefined;

export function flag(field, value) {
  const id = newId();
  const control = h("input", { type: "checkbox", id });
  control.checked = value === "true";
  const shown = h("p", { class: "field-check" }, control, h("label", { for: id }, helpOf(field).replace(/^Kryssa i om /, "Ja, ").replace(/\.$/, "") || field.label));
  const read = () => (control.checked ? "true" : value === undefined || value === null ? undefined : "false");
  return group(field, "", shown, { read, controls: [control] });
}

/* The first and the last line of something. */
export function span(field, value, options) {
  const written = Array.isArray(value) ? value : [];
  const parts = ["Från rad", "Till rad"].map((label, number) =>
    line({ ...field, type: "whole", label, help: "", required: true }, written[number], { isIn: true }),
  );
  const read = () => {
    const found = parts.map((part) => part.read());
    if (found.every((one) => one === undefined)) return undefined;
    return found.filter((one) => one !== undefined);
  };
  const row = h("div", { class: "field-row" }, parts.map(({ element }) => element));
  return group(field, helpOf(field), row, { ...options, read, spot: ([first]) => parts[first] });
}
