/* One value merged in three: what it was, what it becomes, and what it is by now. As
   review/proposals/three_way.py does it; both are held to tests/cases/merge. */

import { isSame } from "./deep_equal.js";

const KNOWN_BY = ["id", "to", "url", "date"];
const isKeys = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const orNothing = (value) =>
  value === undefined || value === "" || (value !== null && typeof value === "object" && !Object.keys(value).length) ? null : value;
const has = (keys, key) => keys.includes(key);

/* What a record of a list is known by; nothing for one that has nothing of that kind. */
export function knownBy(item, fields) {
  if (!isKeys(item)) return null;
  const found = KNOWN_BY.filter((name) => !fields || fields.has(name)).map((name) => item[name]).find(Boolean);
  return typeof found === "string" ? found : null;
}

/* Give {value, clashes}: what stands, and where both sides have changed the same thing each its
   own way ({at, was, now, becomes}); what is there now stands then. `record` names the record
   that the value is, or holds; a span is one value. */
export function merged(schema, wasGiven, becomesGiven, nowGiven, record = null, isSpan = false) {
  const [was, becomes, now] = [wasGiven, becomesGiven, nowGiven].map(orNothing);
  if (isSame(becomes, was) || isSame(becomes, now)) return whole(now);
  if (isSame(was, now) || isAlike(was, now)) return whole(becomes);
  if (isAlike(becomes, now)) return whole(now);
  const sides = [was, becomes, now].filter((one) => one !== null);
  if (!isSpan && sides.length > 1 && sides.every(Array.isArray)) return lists(schema, was ?? [], becomes ?? [], now ?? [], record);
  if (becomes && now && sides.every(isKeys)) return keys(schema, was ?? {}, becomes, now, record);
  return { value: now, clashes: [{ at: [], was, now, becomes }] };
}

const whole = (value) => ({ value, clashes: [] });
const isAlike = (one, other) => isSame(loose(one), loose(other));

function loose(value) {
  if (typeof value === "string") return value.normalize("NFC").split(/\s+/).filter(Boolean).join(" ");
  if (Array.isArray(value)) return value.map(loose);
  return isKeys(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, loose(one)])) : value;
}

const below = (step, { clashes }) => clashes.map((one) => ({ ...one, at: [step, ...one.at] }));

function keys(schema, was, becomes, now, record) {
  const fields = record ? schema.fields(record) : null;
  const value = {};
  const clashes = [];
  for (const key of Object.keys({ ...now, ...becomes, ...was })) {
    const field = fields?.get(key);
    const one = merged(schema, was[key], becomes[key], now[key], field?.record ?? null, field?.type === "span");
    clashes.push(...below(key, one));
    if (one.value !== null) value[key] = one.value;
  }
  return { value, clashes };
}

function lists(schema, was, becomes, now, record) {
  if (![...was, ...becomes, ...now].some(isKeys)) return values(was, becomes, now, false);
  const sides = [was, becomes, now].map((side) => named(side, record ? schema.fields(record) : null));
  return sides.every(Boolean) ? records(schema, ...sides, record) : values(was, becomes, now, true);
}

/* Records by what each is known by; nothing when that does not tell them apart. */
function named(items, fields) {
  const found = new Map(items.map((item) => [knownBy(item, fields), item]));
  return found.size === items.length && !found.has(null) ? found : null;
}

function records(schema, was, becomes, now, record) {
  const found = new Map();
  const clashes = [];
  for (const name of new Set([...now.keys(), ...becomes.keys(), ...was.keys()])) {
    const one = merged(schema, was.get(name), becomes.get(name), now.get(name), record);
    clashes.push(...below(name, one));
    if (one.value !== null) found.set(name, one.value);
  }
  return inOrder(was, becomes, now, found, clashes);
}

/* Values as what comes and what goes. Of records that nothing is known by, one that is changed
   both here and there is gone on the one side: what came instead is then another answer. */
function values(was, becomes, now, isStrict) {
  const [old, wished, here] = [was, becomes, now].map((side) => new Map(side.map((item) => [signature(item), item])));
  const gone = [...old.keys()].filter((key) => !wished.has(key));
  const come = [...wished.keys()].filter((key) => !old.has(key));
  if (isStrict && come.length && gone.some((key) => !here.has(key))) {
    return { value: now, clashes: [{ at: [], was, now, becomes }] };
  }
  const stays = [...new Set([...here.keys(), ...come])].filter((key) => has(come, key) || !has(gone, key));
  return inOrder(old, wished, here, new Map(stays.map((key) => [key, (here.get(key) ?? wished.get(key))])), []);
}

const signature = (value) => JSON.stringify(sorted(loose(value)));
const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  return isKeys(value) ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])])) : value;
};

/* Put what stays in order: as it stands now, what is new after what it followed. */
function inOrder(was, becomes, now, stays, clashes) {
  const [old, wished, here] = [was, becomes, now].map((side) => [...side.keys()]);
  const order = here.filter((key) => stays.has(key));
  for (const key of stays.keys()) if (!has(order, key)) order.splice(spot(key, wished, order), 0, key);
  const shared = old.filter((key) => has(wished, key) && has(here, key) && stays.has(key));
  const [want, stand] = [wished, here].map((side) => side.filter((key) => has(shared, key)));
  const give = (keys) => orNothing(keys.map((key) => stays.get(key)));
  if (isSame(want, shared) || isSame(want, stand)) return { value: give(order), clashes };
  if (!isSame(stand, shared)) {
    const told = { at: [], was: [...was.values()], now: [...now.values()], becomes: [...becomes.values()] };
    return { value: give(order), clashes: [...clashes, told] };
  }
  const turn = want.values();
  return { value: give(order.map((key) => (has(shared, key) ? turn.next().value : key))), clashes };
}

function spot(key, wished, order) {
  const at = has(wished, key) ? wished.indexOf(key) : wished.length;
  const before = wished.slice(0, at).findLast((one) => has(order, one));
  if (before !== undefined) return order.indexOf(before) + 1;
  const after = wished.slice(at + 1).find((one) => has(order, one));
  return after === undefined ? order.length : order.indexOf(after);
}

/* Let another value stand where a clash was, by its way. */
export function settled(value, [step, ...rest], wanted) {
  if (step === undefined) return wanted;
  if (!Array.isArray(value)) return { ...value, [step]: settled(value?.[step], rest, wanted) };
  if (!value.some((one) => knownBy(one) === step)) return [...value, settled({}, rest, wanted)];
  return value.map((one) => (knownBy(one) === step ? settled(one, rest, wanted) : one)).filter((one) => one !== null);
}
