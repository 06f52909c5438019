/* What can be proposed besides new entries and other values: each asks for a few things of its own,
   told in theme/form/wish_records.js. */

import { fetchSource } from "./context.js";
import { read } from "./yaml_positions.js";
import { listAround, wayTo } from "./task.js";
import { namedElsewhere } from "./named_elsewhere.js";
import { WISHES } from "./wish_records.js";

const wish = (context, record, given) => ({
  record, kind: null, names: Object.keys(WISHES[record].properties), begun: {}, before: {},
  finish: (values) => values,
  asksWhy: true, isNew: true, isWish: true, about: () => given.entry.id,
  ...given,
});

async function fetched(context, sources, entry) {
  const root = read(await fetchSource(sources, entry.file)).data;
  const path = wayTo(root, entry.id);
  return { root, path, value: path.reduce((value, step) => value[step], root) };
}

/* Another wording of the agenda's own words: a wish, for the words stand until somebody decides. */
export async function wording(context, sources, entry) {
  const { value } = await fetched(context, sources, entry);
  return wish(context, "Wish", {
    key: `lydelse:${entry.id}`, entry, title: `Önska en annan lydelse: ${entry.title}`,
    intro: "Orden är agendans egna. De ändras bara genom ett beslut. Ditt önskemål visas för den som förbereder beslutet.",
    begun: { becomes: value.wording }, before: { becomes: value.wording }, quote: value.wording, isNew: false,
    called: () => `Önskad lydelse: ${entry.title}`,
    changes: ({ becomes }) => [{ what: "wording", id: entry.id, was: value.wording, becomes }],
  });
}

export const remark = (context, entry, marked) => wish(context, "Remark", {
  key: `anmarkning:${entry.id ?? entry.page}`, entry, title: `Säg något om: ${entry.title}`,
  intro: "Säg vad som är fel, oklart eller bra. Du behöver inte veta hur det borde stå.",
  begun: marked ? { words: marked } : {}, asksWhy: false,
  called: () => `Anmärkning på ${entry.title}`,
  why: (said) => said.remark,
  changes: (said) => [{ what: "remark", id: entry.id, page: entry.page, ...said }],
  about: () => entry.id ?? entry.page,
});

/* What others name stands there until they name something else. */
export async function removal(context, sources, entry) {
  const named = await namedElsewhere(context, sources, entry);
  return wish(context, "Removal", {
    key: `bort:${entry.id}`, entry, title: `Ta bort: ${entry.title}`,
    intro: "Adressen svarar även sedan, och säger varför det är borta.",
    references: { replaced_by: [entry.kind] }, asksWhy: false, around: { replaced: new Set() },
    note: named.note,
    called: () => `Borttagning av ${entry.title}`,
    why: ({ reason }) => reason,
    faults: ({ replaced_by: other }) => (other === entry.id
      ? [["replaced_by", "Det kan inte ersättas av sig självt. Välj något annat, eller lämna tomt."]]
      : named.faults(other)),
    besides: ({ replaced_by: other }) => named.besides(other),
    changes: (said) => [...named.changes(said.replaced_by), { what: "remove", kind: entry.kind, id: entry.id, ...said }],
  });
}

/* Where among its own an entry should stand: after another, or first, there or under another parent. */
export async function move(context, sources, entry) {
  const { root, path } = await fetched(context, sources, entry);
  const all = listAround(root, path);
  const list = all.filter(({ id }) => id !== entry.id);
  const parent = entry.kind === "priority" ? "focus_area" : null;
  const groups = parent ? Object.keys(context.areas) : [""];
  const within = (group) => list.filter((one) => !parent || one[parent] === group);
  const title = (id) => context.entries.get(id)?.title ?? id;
  const places = groups.flatMap((group) => [
    [`${group}/`, parent ? `Först i ${title(group)}` : "Först"],
    ...within(group).toSorted(byOrder).map(({ id }) => [`${group}/${id}`, `Efter ${title(id)}`]),
  ]);
  const own = path.reduce((value, step) => value[step], root)[parent];
  const now = placeNow(all.filter((one) => !parent || one[parent] === own), entry.id, parent ? own : "");
  return wish(context, "Move", {
    key: `flytt:${entry.id}`, entry, title: `Flytta: ${entry.title}`, intro: "Välj var det ska stå i stället.",
    choices: { place: Object.fromEntries(places.filter(([place]) => place !== now)) },
    called: () => `Flytt av ${entry.title}`,
    changes: ({ place }) => {
      const [group, after] = place.split("/");
      return [{ what: "move", kind: entry.kind, id: entry.id, after, parent: parent && group !== own ? group : null }];
    },
  });
}

const byOrder = (a, b) => Number(a.order) - Number(b.order);

/* Where an entry stands among its own: to move it there would be no move. */
function placeNow(own, id, group) {
  const ids = own.toSorted(byOrder).map((one) => one.id);
  return `${group}/${ids[ids.indexOf(id) - 1] ?? ""}`;
}

/* Words of a page that is written by hand: they are looked for on the page before they are sent. */
export const page = (context, entry, marked, words) => wish(context, "PageWords", {
  key: `sida:${entry.page}`, entry, title: `Ändra ord på sidan ${entry.title}`,
  intro: "Säg vilka ord det gäller och hur de borde stå.",
  begun: marked ? { was: marked, becomes: marked } : {},
  faults: ({ was }) => words.faults(was).map((text) => ["was", text]),
  called: () => `Ändring av sidan ${entry.title}`,
  changes: ({ was, becomes }) => [{ what: "page", page: entry.page, was, becomes }],
  about: () => entry.page,
});
