/* A form at work: faults are told where one has been, the draft is kept, and when nothing is
   wrong it leads on to the review. */

import { check } from "./checks.js";
import { goTo, h, heldStill, inTask } from "./dom.js";
import { isOthers, keepDraft, takeOver, watchDraft } from "./draft.js";
import { partsAround, readParts, unfold } from "./field_frame.js";
import { hiddenSigns } from "./hidden_characters.js";
import { doubtsOfWords } from "./long_words.js";
import { withNewcomers } from "./newcomers.js";
import { doubtsOfPersons, namesAPerson, saidOfPersons } from "./private_persons.js";
import { review } from "./review.js";
import { isSame } from "./deep_equal.js";
import { plainWords, summary } from "./summary.js";
import { begin, goBack, onTo, stay } from "./walk.js";

const PAUSE = 400;

/* Let a form work; gives what leads on from it to the review. */
export function watchForm(place, { context, task, parts, why, by, faults: box, draft, element, all }) {
  const touched = new Set();
  const afterPointer = untilPointerIsUp();
  let timer = 0;
  let unsaved = false;

  function found() {
    const entry = task.finish(readParts(parts));
    const around = withNewcomers(context);
    const { faults, isWhole } = checked(around, task.record, entry);
    const told = faults.filter((fault) => !isYetToBeMade(task, entry, fault)).map((fault) => {
      const part = partAt(parts, fault.field) ?? why ?? [...parts.values()][0];
      return { part, text: plainWords(fault, part.label) };
    });
    for (const fault of context.newcomers?.faults(context) ?? []) told.push({ part: fault.part, within: fault.within, text: plainWords(fault, fault.part.label) });
    for (const text of why ? saidOfReason(context, why.read() ?? "") : []) told.push({ part: why, text });
    for (const text of saidOfSender(context, by?.read()?.name)) told.push({ part: by.name, text });
    if (why && !why.read()) told.push({ part: why, text: "Säg varför du föreslår det här." });
    for (const [name, text] of task.faults?.(entry) ?? []) told.push({ part: parts.get(name), text });
    return { entry, around, faults: once(told), isWhole };
  }

  function look() {
    const { faults } = found();
    heldStill(() => {
      for (const part of touched) {
        const told = faults.filter((one) => one.part === part).map((one) => one.text);
        part.tell(told);
        const text = part.read?.();
        part.warn?.(told.length ? [] : [...doubtsOfPersons(context, text), ...doubtsOfWords(text)]);
      }
    });
    return faults;
  }

  function soon(then) {
    clearTimeout(timer);
    timer = setTimeout(then, PAUSE);
  }

  function save() {
    unsaved = false;
    if (isOthers(task.key)) return twoTabs();
    const isKept = keepDraft(task.key, { values: readParts(parts), why: why?.read(), by: by?.read(), added: context.newcomers?.entries(), was: task.isNew ? undefined : task.begun, of: { record: task.record, title: (task.entry ?? task).title } });
    draft.classList.toggle("draft-none", !isKept);
  }

  element.addEventListener("input", () => {
    unsaved = true;
    soon(() => {
      save();
      afterPointer(look);
    });
  });
  // Whoever leaves right after the last word keeps that word too.
  addEventListener("pagehide", () => unsaved && !isOthers(task.key) && save());
  watchDraft(task.key, twoTabs);
  element.addEventListener("focusout", ({ target, relatedTarget: to }) => {
    const left = partsAround(target).filter(({ element }) => !to || !element.contains(to));
    for (const part of left) if (to && element.contains(to)) touched.add(part);
    if (left.length) afterPointer(look);
  });
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    if (unsaved) save();
    goOn();
  });

  function goOn() {
    try {
      submitted();
    } catch {
      tell(notWritten());
    }
  }

  function submitted() {
    const { entry, around, faults, isWhole } = found();
    for (const { part } of faults) {
      touched.add(part);
      unfold(part.element);
    }
    look();
    if (faults.length) return tell(summary(faults));
    if (!task.isNew && isSame(entry, task.before)) return tell(nothing());
    box.replaceChildren();
    onward(entry, around, isWhole);
  }

  /* The same draft in another tab: neither writes over the other before the reader has chosen. */
  function twoTabs() {
    if (!element.isConnected || all.querySelector(".two-tabs")) return;
    const note = alsoElsewhere(() => {
      takeOver(task.key);
      note.remove();
      save();
      element.querySelector("input, textarea, select")?.focus();
    });
    all.append(note);
  }

  function tell(shown) {
    stay();
    box.replaceChildren(shown);
    goTo(shown);
  }

  function toForm() {
    const heading = all.querySelector("h2");
    place.replaceChildren(all);
    inTask(heading.textContent);
    goTo(heading);
  }

  function onward(entry, around, isWhole) {
    const page = review(around, { task, entry, why: why?.read() ?? task.why?.(entry), by: by?.read() }, place, goBack);
    if (!isWhole) page.prepend(notChecked());
    onTo(2);
    place.replaceChildren(page);
    const heading = page.querySelector("h2");
    inTask(`${heading.textContent}: ${task.title}`);
    goTo(heading);
  }

  begin({ 1: toForm, 2: goOn });
  return goOn;
}

/* What is told moves what stands below it, so it waits until no button or finger is down:
   else a press would land on something else than was aimed at. */
function untilPointerIsUp() {
  let isDown = false;
  let waiting = null;
  const up = () =>
    setTimeout(() => {
      isDown = false;
      waiting?.();
      waiting = null;
    });
  addEventListener("pointerdown", () => (isDown = true), true);
  addEventListener("pointerup", up, true);
  addEventListener("pointercancel", up, true);
  return (then) => {
    if (isDown) waiting = then;
    else then();
  };
}

/* A check that stops itself stops nobody: that is said, and the rest is checked when it has come in. */
function checked(context, record, entry) {
  try {
    return { faults: check(context, record, entry), isWhole: true };
  } catch {
    return { faults: [], isWhole: false };
  }
}

/* An address that waits for its name is nobody's to fill in: the name is what is missing. What
   is within an entry has none to fill in at all. */
const isYetToBeMade = ({ suggest }, entry, { missing, field }) =>
  missing && field.at(-1) === "id" && (field.length > 1 || (suggest && !suggest(entry)));

/* The reason is no part of the entry, and is read by as many. */
const saidOfReason = (context, text) =>
  [...[...hiddenSigns(text)].map((words) => words.join(" ")), ...saidOfPersons(context, text)];

/* Who sends something is an organisation: a name that is somebody's is nobody's to see. */
const saidOfSender = (context, name) =>
  namesAPerson(context, name) ? ["Det verkar vara en persons namn. Skriv organisationen, eller ingen alls."] : saidOfReason(context, name ?? "");

/* The part to mend: where the fault is, or the nearest around it. */
function partAt(parts, [name, ...rest]) {
  return parts.get(name)?.spot(rest) ?? null;
}

/* Each fault once, in the order that the parts stand in. */
const once = (told) =>
  told
    .filter(({ part, text }, n) => told.findIndex((one) => one.part === part && one.text === text) === n)
    .toSorted((a, b) => (isBefore(a.part.element, b.part.element) ? -1 : Number(a.part !== b.part)));

const isBefore = (one, other) =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

const box = (text) => h("div", { class: "faults", role: "group", tabindex: "-1", "aria-label": "Kan inte gå vidare" }, h("p", {}, text));
const nothing = () => box("Du har inte ändrat något ännu.");
const alsoElsewhere = (goOn) =>
  h("div", { class: "note two-tabs", role: "alert" },
    h("p", {}, "Du har samma utkast i en annan flik, och det har ändrats där. Det du skriver här sparas inte förrän du väljer."),
    h("p", { class: "button-row" },
      h("button", { type: "button", class: "button", on: { click: () => location.reload() } }, "Hämta det som står där"),
      h("button", { type: "button", class: "button", on: { click: goOn } }, "Behåll det som står här")));
const notWritten = () => box("Det går inte att skriva in texten i filen. Det du skrev finns kvar här. Ta en annan väg in, med länken längst ner.");
const notChecked = () =>
  h("div", { class: "note", role: "note" },
    h("p", {}, "Formuläret kunde inte pröva det du skrev. Det prövas när förslaget har kommit in."));
