/* Handing a proposal over: to the forge, as a file, or by e-mail. Nothing is sent from here:
   each way is a link or a button that the reader chooses. */

import { h, say } from "./dom.js";

const MAIL_LONGEST = 1800;

/* Give the ways, the best first. `offer` is {task, outcome, why, name}. */
export function ways(context, offer) {
  const found = [...forgeWays(context, offer), ...mailWays(context, offer), fileWay(offer)];
  return h("ol", { class: "submit-ways" }, found.map((way) => h("li", {}, way)));
}

/* Say which file it is, and give it as lines that can be read through before they are sent. */
export function fileText({ outcome }) {
  return h(
    "details",
    { class: "file-text" },
    h("summary", {}, "Se texten som lämnas"),
    h("p", { class: "field-help" }, outcome.file),
    h("pre", { tabindex: "0" }, h("code", {}, outcome.part ?? outcome.whole)),
  );
}

const address = (base, fields) => `${base}${base.includes("?") ? "&" : "?"}${new URLSearchParams(fields)}`;

function* forgeWays(context, offer) {
  const { forge } = context;
  if (!forge) return;
  const whole = offer.task.isNew ? newFile(forge, offer) : issue(forge, offer);
  if (carried(whole) <= forge.longest) yield openWay(offer, whole);
  else yield tooLong("Förslaget är för långt för en länk. Ta nästa väg i stället.");
  yield copyWay(forge, offer);
}

/* Who is not logged in is sent round by a log-in that carries the whole address in its own. */
const carried = (url) => encodeURIComponent(url).length;

const newFile = (forge, { outcome, why, name }) =>
  address(forge.newFile, {
    filename: outcome.file,
    value: outcome.whole,
    message: name,
    ...(why && { description: why }),
  });

const issue = (forge, { task, outcome, why, name }) =>
  address(forge.change, { title: name, post: task.entry.id, motivering: why, yaml: outcome.part });

const tooLong = (text) => h("p", { class: "submit-note" }, text);

function openWay({ task }, url) {
  const next = task.isNew
    ? "Där väntar en färdig fil. Välj att föreslå den som en ändring."
    : "Där väntar ett färdigt ärende. Skicka det när du har läst igenom det.";
  return [
    h("p", {}, h("a", { class: "button", href: url, rel: "external", target: "_blank" }, "Öppna platsen där filerna finns (ny flik)")),
    h("p", { class: "field-help" }, `Du behöver ett konto där. ${next}`),
  ];
}

function copyWay(forge, { task, outcome }) {
  const url = task.isNew
    ? address(forge.newFile, { filename: outcome.file })
    : `${forge.edit}${outcome.file}${task.entry.line > 1 ? `#L${task.entry.line}` : ""}`;
  const told = h("span", { class: "field-help", role: "status" });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(outcome.whole);
      told.textContent = "Texten är kopierad. Öppna filen och byt ut allt som står där.";
    } catch {
      told.textContent = "Det gick inte att kopiera. Hämta filen i stället.";
    }
  };
  return [
    h("p", { class: "button-row" },
      h("button", { type: "button", class: "button", on: { click: copy } }, "Kopiera filens nya text"),
      h("a", { class: "button", href: url, rel: "external", target: "_blank" }, "Öppna filen för att ändra (ny flik)")),
    told,
    h("p", { class: "field-help" }, "För dig som vill klistra in texten själv. Du behöver ett konto där."),
  ];
}

function* mailWays(context, { outcome, why, name }) {
  if (!context.email) return;
  const body = [why, outcome.file, outcome.part ?? outcome.whole].filter(Boolean).join("\n\n");
  const whole = mail(context.email, name, body);
  const isLong = whole.length > MAIL_LONGEST;
  const short = mail(context.email, name, [why, `Filen ${fileName(outcome)} är bifogad.`].filter(Boolean).join("\n\n"));
  yield [
    h("p", {}, h("a", { class: "button", href: isLong ? short : whole }, `Mejla till ${context.email}`)),
    h("p", { class: "field-help" }, isLong
      ? "Förslaget är för långt för att fyllas i åt dig. Hämta filen här nedanför och bifoga den."
      : "Ditt e-postprogram öppnas med förslaget ifyllt. Du skickar det själv."),
  ];
}

const mail = (to, subject, body) =>
  `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`;

const fileName = ({ file }) => file.split("/").at(-1);

function fileWay({ outcome }) {
  const save = () => {
    const url = URL.createObjectURL(new Blob([outcome.whole], { type: "application/yaml" }));
    const link = h("a", { href: url, download: fileName(outcome), hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    URL.revokeObjectURL(url);
    say("Filen är hämtad.");
  };
  return [
    h("p", {}, h("button", { type: "button", class: "button", on: { click: save } }, `Hämta filen ${fileName(outcome)}`)),
    h("p", { class: "field-help" }, "Filen sparas på din enhet. Du kan lämna den till någon som lägger in den."),
  ];
}
