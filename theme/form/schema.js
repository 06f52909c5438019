/* What a record is made of, read off the schema: one field at a time, in the model's order.
   Knows no page: checks, form, preview and difference all ask here. */

/* Follow references and leave out the null of what may be missing. */
function target(records, schema) {
  const one = schema.anyOf ? schema.anyOf.find((part) => part.type !== "null") : schema;
  const name = one.$ref?.split("/").at(-1);
  return name ? { ...records[name], name, ...(one["x-reference"] && { "x-reference": one["x-reference"] }) } : one;
}

function field(records, name, schema, required) {
  let inner = target(records, schema);
  const many = inner.type === "array" && inner["x-type"] !== "span";
  const outer = inner;
  if (many) inner = target(records, inner.items);
  return {
    name,
    label: schema.title ?? outer.title ?? inner.title ?? name,
    help: schema.description ?? "",
    one: schema["x-one"] ?? "Rad",
    required,
    many,
    most: many ? (outer.maxItems ?? Infinity) : Infinity,
    type: inner.properties ? "record" : inner["x-type"],
    record: inner.properties ? inner.name : null,
    choices: inner["x-labels"] ?? null,
    list: inner.enum ?? null,
    pattern: inner.pattern ?? null,
    shortest: inner.minLength ?? 0,
    longest: inner.maxLength ?? Infinity,
    reference: schema["x-reference"] ?? outer["x-reference"] ?? inner["x-reference"] ?? null,
    brief: Boolean(schema["x-brief"]),
    verbatim: Boolean(inner["x-verbatim"]),
    standard: typeof schema.default === "string" ? schema.default : null,
  };
}

/* Give the functions that answer for one set of schemas, by the name of a record. */
export function reader(records) {
  const kept = new Map();
  const byKind = new Map(
    Object.entries(records)
      .filter(([, schema]) => schema["x-kind"] && schema["x-kind"] !== "record")
      .map(([name, schema]) => [schema["x-kind"], name]),
  );

  function fields(name) {
    if (!kept.has(name)) {
      const { properties, required = [] } = records[name];
      const found = Object.entries(properties).map(([key, schema]) =>
        field(records, key, schema, required.includes(key)),
      );
      kept.set(name, new Map(found.map((one) => [one.name, one])));
    }
    return kept.get(name);
  }

  return {
    fields,
    has: (name) => Object.hasOwn(records, name),
    rules: (name) => records[name]["x-rules"] ?? [],
    word: (name) => records[name]["x-word"],
    kind: (name) => records[name]["x-kind"],
    recordOf: (kind) => byKind.get(kind) ?? null,
    wordOfKind: (kind) => records[byKind.get(kind)]?.["x-word"] ?? kind,
  };
}
