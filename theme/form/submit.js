/* Handing a proposal over: by the site's own relay, to the forge, by e-mail or as a file. Every
   way carries the same document. Nothing is sent before the reader chooses a way. */

import { h, say } from "./dom.js";
import { called } from "./called.js";
import { receipt } from "./receipt.js";

const MAIL_LONGEST = 1800;
const PATIENCE = 30_000;

/* Give the ways: first those that need no account, then the forge's, and last what the reader sends
   in some other way. `offer` is {task, text, file, why, name, about, said, told}. */
export function ways(context, offer, place) {
  const done = (address) => receipt(offer, place, address);
  const asked = sentQuestion(offer.task, done);
  const chosen = () => asked.show();
  const sent = [
    ...relayWay(context, offer, done),
    ...mailWay(context, offer, chosen),
    ...forgeWay(context, offer, chosen),
  ];
  const kept = fileWay(offer, chosen);
  const isFree = Boolean(context.relay || context.email);
  const rest = isFree ? "Hämta eller kopiera i stället" : called(offer.task, "Har du inget konto? Hämta eller kopiera förslaget");
  const list = sent.length ? [...sent, h("details", { class: "review-more" }, h("summary", {}, rest), kept)] : [kept];
  const ways = h("ol", { class: "submit-ways" }, list.map((way) => h("li", {}, way)));
  ways.querySelector(".button")?.classList.add("button-main");
  return h("div", { class: "hand-over" }, h("h3", {}, called(offer.task, "Lämna förslaget")), ways, asked.element);
}

/* Give the text as it is sent, to be read through first. */
export const fileText = (text) =>
  h("details", { class: "review-more file-text" },
    h("summary", {}, "Se texten som lämnas"), h("pre", { tabindex: "0" }, h("code", {}, text)));

/* Open the text and mark all of it, for who has to copy it by hand. */
function markText(file) {
  const text = file.querySelector("pre");
  file.open = true;
  text.focus();
  text.scrollIntoView({ block: "center" });
  getSelection().selectAllChildren(text);
}

const fileName = ({ about }) => `forslag-${(about ?? "").replace(/[^a-z0-9-]+/g, "-").replace(/^-|-$/g, "") || "sida"}.yaml`;
const help = (text) => h("p", { class: "field-help" }, text);

/* Only the reader knows whether it was sent elsewhere: asked once a way is chosen. */
function sentQuestion(task, done) {
  const yes = h("button", { type: "button", class: "button", on: { click: () => done() } }, "Ja, det är skickat");
  const element = h("div", { class: "note sent-question", role: "status", hidden: true },
    h("p", {}, called(task, "Har du skickat förslaget? Utkastet ligger kvar här tills du säger det.")), h("p", {}, yes));
  return { element, show: () => (element.hidden = false) };
}

function* relayWay({ relay }, { task, text }, done) {
  if (!relay) return;
  const told = h("p", { class: "field-fault", role: "alert", hidden: true });
  const button = h("button", { type: "button", class: "button" }, called(task, "Skicka förslaget"));
  const fail = (words) => {
    told.textContent = `${words} Utkastet finns kvar. Försök igen, eller ta en annan väg.`;
    told.hidden = false;
    button.disabled = false;
  };
  button.addEventListener("click", async () => {
    button.disabled = true;
    told.hidden = true;
    say(called(task, "Förslaget skickas."));
    const { address, message } = await sent(relay, text);
    if (message) fail(message);
    else done(address);
  });
  yield [h("p", {}, button), told, help("Du behöver inget konto.")];
}

/* Post a document; give {address} where it can be followed, or {message} of what went wrong. */
async function sent(relay, text) {
  try {
    const answer = await fetch(relay, {
      method: "POST", body: text, headers: { "Content-Type": "application/yaml" },
      credentials: "omit", signal: AbortSignal.timeout?.(PATIENCE),
    });
    const { address, message } = await answer.json();
    if (answer.ok) return { address };
    return { message: message || "Förslaget gick inte att ta emot." };
  } catch {
    return { message: "Det gick inte att nå mottagaren." };
  }
}

/* An issue filled in: each field by its parameter, or all of it as one text where a forge has no forms. */
function issue({ change, filledBy }, fields) {
  const body = `### Gäller\n\n${fields.post}\n\n### Varför\n\n${fields.motivering ?? ""}\n\n### Förslaget\n\n\`\`\`yaml\n${fields.yaml}\`\`\`\n`;
  const told = Object.entries({ ...fields, body }).filter(([name, value]) => value && filledBy[name]);
  return address(change, Object.fromEntries(told.map(([name, value]) => [filledBy[name], value])));
}

const address = (base, fields) => `${base}${base.includes("?") ? "&" : "?"}${new URLSearchParams(fields)}`;

function* forgeWay({ forge }, { task, name, about, why, text }, chosen) {
  if (!forge) return;
  const url = issue(forge, { title: name, post: about, motivering: why, yaml: text });
  if (encodeURIComponent(url).length > forge.longest) { /* who logs in carries the whole in another address */
    return yield h("p", { class: "submit-note" }, called(task, "Förslaget är för långt för en länk. Ta en annan väg i stället."));
  }
  yield [
    h("p", {}, h("a", { class: "button", href: url, rel: "external", target: "_blank", on: { click: chosen } },
      `Lämna på ${forge.host} `, h("span", { class: "whole" }, "(ny flik)"))),
    help("Du behöver ett konto där. Ett färdigt ärende väntar, och du skickar det när du har läst igenom det."),
  ];
}

function* mailWay({ email }, { task, why, name, said, text, about }, chosen) {
  if (!email) return;
  const body = [name, ...said, why && `Varför: ${why}`].filter(Boolean).join("\n");
  const whole = mail(email, name, `${body}\n\n${text}`);
  const isLong = whole.length > MAIL_LONGEST;
  const short = mail(email, name, [why && `Varför: ${why}`, `Filen ${fileName({ about })} är bifogad.`].filter(Boolean).join("\n\n"));
  yield [
    h("p", {}, h("a", { class: "button", href: isLong ? short : whole, on: { click: chosen } }, "Mejla till ", ...atJoint(email))),
    help(called(task, isLong
      ? "Du behöver inget konto. Förslaget är för långt för att fyllas i åt dig. Hämta filen här nedanför och bifoga den."
      : "Du behöver inget konto. Ditt e-postprogram öppnas med förslaget ifyllt. Du skickar det själv.")),
  ];
}

/* An address that must be broken is broken at its middle. */
function atJoint(email) {
  const [name, host] = email.split("@");
  return [`${name}@`, h("wbr"), host];
}

const mail = (to, subject, body) =>
  `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`;

function fileWay(offer, chosen) {
  const name = fileName(offer);
  const told = h("p", { class: "field-help", role: "status" });
  const save = () => {
    const url = URL.createObjectURL(new Blob([offer.text], { type: "application/yaml" }));
    const link = h("a", { href: url, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    URL.revokeObjectURL(url);
    told.textContent = "Filen är hämtad.";
    chosen();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(offer.text);
      told.textContent = called(offer.task, "Förslaget är kopierat.");
      chosen();
    } catch {
      told.textContent = "Webbläsaren lät inte knappen kopiera. Texten är markerad här nedanför, så kopiera den därifrån.";
      markText(offer.file);
      chosen();
    }
  };
  return [
    h("p", { class: "button-row" },
      h("button", { type: "button", class: "button", on: { click: save } }, `Hämta filen ${name}`),
      h("button", { type: "button", class: "button", on: { click: copy } }, called(offer.task, "Kopiera förslaget"))),
    told,
    help("Lämna filen eller texten till den som tar emot förslag. Den säger vad som ändras, och varför."),
  ];
}
