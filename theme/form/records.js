/* An entry and every record inside it, each with ways to read what is sound in it. A rule that
   needs a value which is faulty already has nothing more to say about that record. */

export class Faulty extends Error {}

export const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/* Give the records, parents first. `isSound` tells whether the value at a path has no fault. */
export function* records(schema, name, value, isSound, path = []) {
  yield { name, kind: schema.kind(name), value, path, ...readers(schema.fields(name), value, isSound, path) };
  for (const field of schema.fields(name).values()) {
    const inner = value[field.name];
    if (!field.record || !inner || typeof inner !== "object") continue;
    for (const [step, one] of field.many ? Object.entries(inner) : [[null, inner]]) {
      const spot = [...path, field.name, ...(step === null ? [] : [Number(step)])];
      if (field.many || isRecord(one)) yield* records(schema, field.record, isRecord(one) ? one : {}, isSound, spot);
    }
  }
}

/* `get` gives a field, its default where nothing was written; `has` whether something sound was
   written; `list` the sound texts of a field that holds many, each with its place. */
function readers(fields, value, isSound, path) {
  const sound = (...way) => isSound([...path, ...way]);
  const has = (...way) => sound(...way) && (way.reduce((at, step) => at?.[step], value) ?? null) !== null;
  const get = (key) => {
    const field = fields.get(key);
    const written = value[key] ?? null;
    if (!sound(key) || (written === null && field.required)) throw new Faulty();
    if (written !== null) return written;
    return field.type === "flag" ? "false" : field.many ? [] : field.standard;
  };
  const list = (key) => (has(key) && Array.isArray(value[key]) ? [...value[key].entries()].filter(([n]) => has(key, n)) : []);
  return { fields, sound, has, get, list };
}
