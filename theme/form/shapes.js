/* The model as the writer asks for it: a record's keys in order, and what a key holds. */

export const NONE = { keys: [], inner: () => NONE };

export function shapeOf(schema, name) {
  if (!name) return NONE;
  const fields = schema.fields(name);
  return { keys: [...fields.keys()], inner: (key) => shapeOf(schema, fields.get(key)?.record) };
}
