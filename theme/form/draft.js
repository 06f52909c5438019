/* The draft on the reader's own device: kept once something is written, and erased when asked.
   One key holds every draft, by what it is a draft of. A draft says what each value was when it
   was begun, and which page wrote it last: two pages with the same draft never overwrite each
   other unseen. */

const ME = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
const seen = new Map(); /* who wrote each draft when this page last read or wrote it */
const erased = new Set(); /* what this page let go: nothing that waits to be kept brings it back */

function all() {
  try {
    return JSON.parse(localStorage.getItem("agenda-forslag") || "{}");
  } catch {
    return {};
  }
}

function keep(drafts) {
  try {
    if (Object.keys(drafts).length) localStorage.setItem("agenda-forslag", JSON.stringify(drafts));
    else localStorage.removeItem("agenda-forslag");
    return true;
  } catch {
    return false;
  }
}

/* Give {values, why, by, was} of a draft, or nothing; from now on this page goes on with it. */
export function draftOf(key) {
  const found = all()[key] ?? null;
  seen.set(key, found?.writer ?? null);
  return found;
}

/* Give the drafts of what has this id or address, whatever was to be done with it. */
export const draftsAbout = (id) => Object.entries(all()).filter(([key]) => key.slice(key.indexOf(":") + 1) === id);

/* Say whether somebody else has written, or erased, a draft since this page had it. */
export function isOthers(key) {
  const writer = all()[key]?.writer ?? null;
  return writer !== ME && writer !== (seen.get(key) ?? null);
}

/* Say whether it could be kept; what another page has written is not written over. */
export function keepDraft(key, draft) {
  if (erased.has(key) || isOthers(key)) return false;
  seen.set(key, ME);
  return keep({ ...all(), [key]: { ...draft, writer: ME } });
}

/* Let this page's draft stand instead of what another has written. */
export const takeOver = (key) => seen.set(key, all()[key]?.writer ?? null);

export function eraseDraft(key) {
  const drafts = all();
  delete drafts[key];
  erased.add(key);
  seen.set(key, null);
  keep(drafts);
}

/* Tell when another page writes the draft. */
export function watchDraft(key, told) {
  addEventListener("storage", (event) => {
    if ((event.key === "agenda-forslag" || event.key === null) && isOthers(key)) told();
  });
}
