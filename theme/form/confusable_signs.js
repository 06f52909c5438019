/* Signs that look like those that ids, dates and choices are written with, and are others:
   each by its name, as agenda/load/confusable_signs.py has them. */

const SPACES = {
  "\u00a0": "ett hårt mellanslag",
  "\u202f": "ett smalt hårt mellanslag",
  "\u2007": "ett siffermellanslag",
  "\u3000": "ett brett mellanslag",
};
const OTHERS = Object.fromEntries(
  [
    ["‐", "ett annat slags bindestreck", "-"],
    ["‑", "ett hårt bindestreck", "-"],
    ["−", "ett minustecken", "-"],
    ["⁃", "en punkt", "-"],
    ["‒–—―", "ett tankstreck", "-"],
    ["“”„‟«»″", "ett typografiskt citattecken", '"'],
    ["‘’‚‛‹›′´", "ett typografiskt citattecken", "'"],
    ["ː꞉∶։׃܃፡ꓽ᛬⁚˸", "ett tecken som liknar kolon", ":"],
    ["【〔「⁅⟦〚", "ett tecken som liknar [", "["],
    ["】〕」⁆⟧〛", "ett tecken som liknar ]", "]"],
    ["❴⦃", "ett tecken som liknar {", "{"],
    ["❵⦄", "ett tecken som liknar }", "}"],
    ["、،", "ett tecken som liknar kommatecken", ","],
  ].flatMap(([signs, name, usual]) => [...signs].map((sign) => [sign, [name, usual]])),
);
const CALLED = {
  "-": "ett bindestreck (-)",
  ":": "ett kolon (:)",
  ",": "ett kommatecken (,)",
  '"': 'ett rakt citattecken (")',
  "'": "ett rakt citattecken (')",
};

/* Give the first such sign of a text: what it is, and the one that it looks like. */
export function oddSign(text) {
  for (const sign of text) {
    const found = sign > "\x7f" && named(sign);
    if (found) return { usual: found[1], told: told(sign, found[0]), advice: advice(found[1]) };
  }
  return null;
}

function told(sign, name) {
  const code = `U+${sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return /\s/u.test(sign) ? `${name} (${code})` : `${name} (”${sign}”, ${code})`;
}

function advice(usual) {
  if (usual === " ") return "Skriv ett vanligt mellanslag, eller inget.";
  return usual ? `Skriv ${CALLED[usual] ?? usual} i stället.` : "Skriv det på nytt, med bokstäverna a–z.";
}

function named(sign) {
  if (/\p{Zs}/u.test(sign)) return [SPACES[sign] ?? "ett annat slags mellanslag", " "];
  if (OTHERS[sign]) return OTHERS[sign];
  const usual = sign.normalize("NFKC");
  if (/^[ -~]$/.test(usual)) {
    const isWide = /[\uff01-\uff60\uffe0-\uffe6]/.test(sign);
    return [isWide ? "ett brett tecken" : "ett tecken av annat slag", usual];
  }
  if (/\p{Nd}/u.test(sign)) return ["en siffra ur en annan skrift", digit(sign)];
  if (!/\p{L}/u.test(sign) || "åäöéàüÅÄÖÉÀÜ".includes(sign)) return null;
  const isLatin = /[\u00aa-\u02af\u1d00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff\uab30-\uab6f]/.test(sign);
  return [`en bokstav ${isLatin ? "som svenskan inte har" : "ur ett annat alfabet"}`, ""];
}

/* Each script has its ten digits in a row: count back to the first. */
function digit(sign) {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(sign.codePointAt(0) - value - 1))) value += 1;
  return String(value);
}
