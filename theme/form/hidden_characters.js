/* Signs that a reader can't see, or that look like others: the checker refuses them. */

const SUSPECT = /[^\n\t\x20-\x7e\xa0-\xac\xae-\u02ff]/gu;
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
const UNSEEN =
  /[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc\u{13441}\u{13442}\u{16fe4}\u{1d159}\u{e0100}-\u{e01ef}]/u;
const COMBINING = /\p{Mn}|\p{Me}|\p{Mc}/u;

/* Give a message and advice for each such sign. */
export function* hiddenSigns(text) {
  for (const [sign] of text.matchAll(SUSPECT)) {
    const code = `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
    const usual = sign.normalize("NFC");
    if (sign === "\ufffd") {
      yield ["Här står ett ersättningstecken (U+FFFD): det som stod här är förlorat.", "Skriv det rätta tecknet."];
    } else if (HIDDEN.test(sign) || UNSEEN.test(sign)) {
      yield [`Här finns ett osynligt tecken (${code}).`, "Ta bort det."];
    } else if (COMBINING.test(sign)) {
      yield [`Bokstaven är skriven i två delar (${code}).`, "Skriv bokstaven på nytt, som ett enda tecken."];
    } else if (usual !== sign) {
      yield [`Tecknet (${code}) ser ut som ”${usual}” men är ett annat.`, `Skriv ${usual} på nytt.`];
    }
  }
}
