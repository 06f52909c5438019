/* Words as the index has them. macros/search/words.py does the same to the site's texts. */
const agendaSearch = {};

(() => {
  const swedish = new SwedishStemmer();
  const token = /[\p{L}\p{N}]+(?:[-‐‑:/.’'][\p{L}\p{N}]+)*/gu;
  const stems = new Map();

  /* Without case and accents: Källkritik and kallkritik are one. */
  const fold = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, "");

  function stem(word) {
    if (!stems.has(word)) stems.set(word, swedish.stemWord(word));
    return stems.get(word);
  }

  /* Each word as its parts and where it stands: e-legitimation is two parts of one word. */
  function* tokens(text) {
    for (const { 0: whole, index } of text.normalize("NFC").matchAll(token)) {
      const word = whole.toLowerCase().replace(/(?<=\p{L}):\p{L}{1,3}$/u, "");
      yield { parts: word.split(/[-‐‑:/.’']/u), from: index, to: index + whole.length };
    }
  }

  agendaSearch.words = { fold, stem, tokens };
})();
