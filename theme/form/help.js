/* Help for who fills in a form, from help that was written for who edits a file. */

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

const BEFORE_FORM = [
  [/^Id för \S+\.$/, () => ""],
  [/^Källan i sources\.yaml\.$/, () => ""],
  [/^Id för dem (.*)$/, (_, rest) => `De ${rest}`],
  [/^Id för (.*)$/, (_, rest) => capital(rest)],
  [/^true om (.*)$/, (_, rest) => `Kryssa i om ${rest}`],
  [/^År, månad eller dag\.$/, () => ""],
  [/^Tal med decimalpunkt\.$/, () => "Skriv talet med siffror."],
  [/^(Första och sista raden i källans textfil).*$/, (_, rest) => `${rest}.`],
];

/* Give the help of a field, and the limit that is easiest to run into. */
export function helpOf(field) {
  const namesValues = field.list?.some((value) => field.help.split(/[\s,.]+/).includes(value));
  if (namesValues) return "";
  const [pattern, words] = BEFORE_FORM.find(([one]) => one.test(field.help)) ?? [];
  const help = pattern ? field.help.replace(pattern, words) : field.help;
  return [help, field.type === "date" ? "Skriv till exempel 2026-09-30, eller bara 2026." : "", field.type === "line" ? `Högst ${field.longest} tecken.` : "", paragraphs(field)]
    .filter(Boolean)
    .join(" ");
}

const paragraphs = (field) => (field.type === "text" && !field.brief ? "En tom rad ger ett nytt stycke." : "");
