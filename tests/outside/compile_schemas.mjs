// Compiles each JSON Schema in a folder with ajv in its strict mode, and holds each file to the
// one that it names. Prints a line for each fault; nothing else.
// node compile_schemas.mjs AJV AJV-FORMATS FOLDER OWN-KEYWORD …
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [ajvFile, formatsFile, folder, ...keywords] = process.argv.slice(2);
const { default: Ajv } = await import(pathToFileURL(ajvFile));
const { default: addFormats } = await import(pathToFileURL(formatsFile));

const remarks = [];
const heard = text => remarks.push(text);
const logger = { log: heard, warn: heard, error: heard };
const ajv = new Ajv({ strict: true, allErrors: true, keywords, logger });
addFormats(ajv);

const files = readdirSync(folder, { recursive: true }).filter(name => name.endsWith(".json"));
const read = files.map(name => [name, JSON.parse(readFileSync(join(folder, name), "utf8"))]);
const isSchema = content => String(content.$schema).startsWith("https://json-schema.org/");
const compiled = new Map();

for (const [name, content] of read.filter(([, content]) => isSchema(content))) {
  try {
    compiled.set(content.$id ?? name, ajv.compile(content));
  } catch (error) {
    remarks.push(error.message);
  }
  for (const remark of new Set(remarks.splice(0))) console.log(`${name}: ${remark}`);
}
for (const [name, content] of read) {
  const check = compiled.get(content.$schema);
  if (check && !check(content)) console.log(`${name}: ${ajv.errorsText(check.errors)}`);
}
console.error(`${compiled.size} schemas`);
