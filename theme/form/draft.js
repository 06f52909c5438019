/* The draft on the reader's own device: kept once something is written, and erased when asked.
   One key holds every draft, by what it is a draft of. */

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

/* Give {values, why} of a draft, or nothing. */
export const draftOf = (key) => all()[key] ?? null;

/* Say whether it could be kept. */
export const keepDraft = (key, draft) => keep({ ...all(), [key]: draft });

export function eraseDraft(key) {
  const drafts = all();
  delete drafts[key];
  keep(drafts);
}
