/* Words as the index has them. macros/search/stems.py does the same to the site's texts. */
const agendaSearch = {};

(() => {
  const swedish = new SwedishStemmer();
  const token = /[\p{L}\p{N}]+(?:[-‐‑:/.’'][\p{L}\p{N}]+)*/gu;
  const [MOST, LONGEST] = [20000, 40];

  /* The same words come again at every key: what has been made of one is kept. */
  function memoized(make) {
    const made = new Map();
    return (text) => {
      if (text.length > LONGEST) return make(text);
      let found = made.get(text);
      if (found === undefined) {
        if (made.size > MOST) made.clear();
        found = make(text);
        made.set(text, found);
      }
      return found;
    };
  }

  /* Without case and accents: Källkritik and kallkritik are one. */
  const fold = memoized((text) => text.toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, ""));
  /* Words that the rules of endings take for others: dator is no data. */
  const exceptions = new Map([["dator", "dator"], ["dators", "dator"]]);
  const stem = memoized((word) => exceptions.get(word) ?? swedish.stemWord(word));
  const root = memoized((word) => fold(stem(word)));

  /* Each word as its parts and where it stands: e-legitimation is two parts of one word. */
  function* tokens(text) {
    for (const { 0: whole, index } of text.normalize("NFC").matchAll(token)) {
      const word = whole.toLowerCase().replace(/(?<=\p{L}):\p{L}{1,3}$/u, "");
      yield { parts: word.split(/[-‐‑:/.’']/u), from: index, to: index + whole.length };
    }
  }

  agendaSearch.words = { fold, memoized, root, stem, tokens };
})();
