/* Making markup: elements with their text, never HTML from a string. */

let made = 0;

/* Attributes that lead somewhere, and where they may lead: out by https, home, to mail, to a file
   that this page has made. What leads elsewhere is left out. */
const LEADS = ["href", "src", "action", "formaction"];
const WAYS = ["https:", "mailto:", "blob:", location.protocol];
function isSafe(address) {
  try {
    return WAYS.includes(new URL(address, location.href).protocol);
  } catch {
    return false;
  }
}

/* Give a fresh id for an element of the form. */
export const newId = () => `_f${(made += 1)}_`;

/* Make an element. Properties are attributes; `on` has its listeners; null children are left out. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (LEADS.includes(name) && !isSafe(value)) continue;
    else if (typeof value === "boolean") element.toggleAttribute(name, value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/* Say something to who listens to the page, without moving the focus. */
export function say(text) {
  document.getElementById("sagt").textContent = text;
}

/* Put the reader at the beginning of something new. */
export function goTo(element) {
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
}

/* Change what is shown, with what the reader is in where it was in the window. */
export function heldStill(change) {
  const held = document.activeElement;
  const { top } = held.getBoundingClientRect();
  change();
  const { top: now } = held.getBoundingClientRect();
  if (held !== document.body && held.isConnected) scrollBy({ top: now - top, behavior: "instant" });
}

const PAGE = document.title;

/* Say whether a task is begun: then what the page says before and after it is away, and the window
   is named after where the reader stands (theme/styles/55-forms.css). */
export function inTask(words) {
  document.documentElement.classList.toggle("task-begun", Boolean(words));
  document.title = words ? `${words} – ${PAGE}` : PAGE;
}

/* Put the reader at the heading of what the page was opened for, unless they are elsewhere by now;
   in the field that was asked for, when there is one, with the heading in sight. */
export function land(heading, field) {
  inTask(heading.textContent);
  if (document.activeElement !== document.body) return;
  goTo(heading);
  field?.focus({ preventScroll: true });
}
