/* Words that nobody can have meant, for they are longer than Swedish has any: agenda/long_words.py
   says the same of what stands in a file. They stop nobody. */

import { quoted } from "./messages.js";

const LONG = /\p{L}{51,}/gu;

/* Give what is to be said of each such word in a text. */
export const doubtsOfWords = (text) =>
  (typeof text === "string" ? [...text.matchAll(LONG)] : []).map(([word]) =>
    `Ordet ${quoted(word)} har ${[...word].length} bokstäver. Dela det, om det fattas ett mellanslag.`);
