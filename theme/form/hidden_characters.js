/* Signs that a reader can't see, or that look like others: the checker refuses them
   (agenda/load/decode.py), but for those that belong to an emoji (agenda/load/emoji.py). */

const SUSPECT = /[^\n\t\x20-\x7e\xa0-\xac\xae-\u02ff]/gu;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
const UNSEEN =
  /[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc\u{13441}\u{13442}\u{16fe4}\u{1d159}\u{e0100}-\u{e01ef}]/u;
const COMBINING = /\p{Mn}|\p{Me}|\p{Mc}/u;
const LOST = "\ufffd";
const LONGEST_WORD = 40;
const IN_WORD =
  "[\\p{L}\\p{N}_'’\\ufffd\\u0300-\\u036f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufe00-\\ufe0f\\ufeff\\ue000-\\uf8ff\\-]+";
const PART_BEFORE = new RegExp(`${IN_WORD}$`, "u");
const PART_AFTER = new RegExp(`^${IN_WORD}`, "u");
const BETWEEN = /[\p{Cc}\p{Zl}\p{Zp}\ufffc]/u;
const PART =
  "[\\u00a9\\u00ae\\u203c\\u2049\\u2122\\u2139\\u2194-\\u21aa\\u231a-\\u23ff\\u24c2\\u25aa-\\u27bf\\u2934\\u2935\\u2b05-\\u2b55\\u3030\\u303d\\u3297\\u3299\\u{1f000}-\\u{1faff}]";
const PART_FIRST = new RegExp(`^${PART}`, "u"); /* Chromium 156 finds none of them before a $ */
const isPart = (sign) => PART_FIRST.test(sign ?? "");

/* Say whether a sign that shows nothing by itself is part of an emoji where it stands. */
export function standsInEmoji(text, at) {
  const before = text.slice(Math.max(0, at - 3), at);
  const last = [...before.replace(/\ufe0f$/, "")].at(-1);
  const after = text.slice(at + 1, at + 3);
  if (text[at] === "\ufe0f") return (isPart(last) && !before.endsWith("\ufe0f")) || (/[0-9#*]$/.test(before) && after[0] === "\u20e3");
  if (text[at] === "\u200d") return isPart(last) && isPart(after);
  return text[at] === "\u20e3" && /[0-9#*]\ufe0f$/.test(before);
}

/* Give a message and advice for each such sign. */
export function* hiddenSigns(text) {
  for (const { message, advice } of hiddenAt(text)) yield [message, advice];
}

/* Give each such sign with where it stands, the word near it, and what to put there when nobody can say better. */
export function* hiddenAt(text) {
  for (const { 0: sign, index: at } of text.matchAll(SUSPECT)) {
    if (standsInEmoji(text, at)) continue;
    const code = `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    const near = wordAt(text, at, sign);
    const found = fault(sign, code, near ? ` ${BETWEEN.test(sign) ? "efter" : "i"} ordet ”${near}”` : "");
    if (found) yield { at, sign, code, near, usual: found[2] ?? "", message: found[0], advice: found[1] };
  }
}

function fault(sign, code, at) {
  const usual = sign.normalize("NFC");
  if (sign === LOST) {
    return [`Här står ett ersättningstecken (${code})${at}: det som stod där är förlorat.`, "Skriv det rätta tecknet.", LOST];
  }
  if (HIDDEN.test(sign) || UNSEEN.test(sign)) return [`Här finns ett osynligt tecken (${code})${at}.`, "Ta bort det."];
  if (COMBINING.test(sign)) {
    return [`Bokstaven är skriven i två delar (${code})${at}.`, "Skriv bokstaven på nytt, som ett enda tecken."];
  }
  if (usual === sign) return null;
  return [`Tecknet (${code})${at} ser ut som ”${usual}” men är ett annat.`, `Skriv ${usual} på nytt.`, usual];
}

/* Give the word that a sign stands in or after; nothing where no word is near. */
function wordAt(text, at, sign) {
  const start = PART_BEFORE.exec([...text.slice(Math.max(0, at - 2 * LONGEST_WORD), at)].slice(-LONGEST_WORD).join(""));
  const next = at + sign.length;
  const end = PART_AFTER.exec([...text.slice(next, next + 2 * LONGEST_WORD)].slice(0, LONGEST_WORD).join(""));
  return seenWord(BETWEEN.test(sign) ? start?.[0] ?? "" : `${start?.[0] ?? ""}${sign}${end?.[0] ?? ""}`);
}

/* A word as a reader sees it. */
function seenWord(written) {
  const signs = [...written].filter((sign) => !UNSEEN.test(sign) && !HIDDEN.test(sign));
  const word = signs.join("").normalize("NFC").replace(/^[-'’]+|[-'’]+$/g, "");
  return /[\p{L}\p{N}]/u.test(word) ? word : "";
}
