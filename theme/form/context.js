/* What the form knows of the agenda: fetched when the form is opened, and never before. */

import { reader } from "./schema.js";
import { WISHES } from "./wish_records.js";

const PATIENCE = 30_000; /* milliseconds until a line that says nothing is taken for a broken one */

/* Turn the published file into look-ups. `replaced` has the ids of the entry being changed, and
   `beside` the records in the list that it stands in; `kept` gives the fields of a record that no
   form asks for, and `namedBy` the entries that name one. */
export function know(told) {
  const schema = reader({ ...told.records, ...WISHES });
  const entries = new Map(
    told.entries.map(([id, kind, title, area, file, line]) => [
      id,
      { id, kind, title, area, file: told.files[file][0], root: told.files[file][1], line },
    ]),
  );
  const namedBy = (id) => (told.namedBy[id] ?? []).map((number) => entries.get(told.entries[number][0]));
  return {
    ...told,
    namedBy,
    schema,
    kept: (record) => [...told.made, ...(told.notChanged[schema.kind(record)] ?? [])],
    entries,
    removed: new Set(told.removed),
    sources: new Map(Object.entries(told.sources)),
    replaced: new Set(),
    beside: [],
    ofKinds: (kinds) => [...entries.values()].filter(({ kind }) => kinds.includes(kind)),
  };
}

/* Both are asked for anew each time: a proposal starts from what stands there now. */
export async function fetchContext(address) {
  return know(await (await asked(address)).json());
}

export async function fetchSource(root, file) {
  const below = file.split("/").slice(1).join("/");
  return (await asked(root + below)).text();
}

async function asked(address) {
  const answer = await fetch(address, { cache: "no-cache", signal: AbortSignal.timeout?.(PATIENCE) });
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer;
}
