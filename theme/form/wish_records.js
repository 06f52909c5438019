/* What is asked for where somebody wishes for something that is no new entry and no other value:
   told as the schema tells a record's fields, so that they are asked for and checked alike. */

const words = (title, description, maxLength = 4000) => ({ title, description, type: "string", "x-type": "text", "x-brief": true, minLength: 1, maxLength });

/* By name: what stands for the schema of a record. */
export const WISHES = {
  Wish: {
    "x-kind": "record", "x-word": "Önskemålet", required: ["becomes"],
    properties: { becomes: words("Så vill du att den ska lyda", "Utgå från orden som står där och ändra det som behövs.") },
  },
  Remark: {
    "x-kind": "record", "x-word": "Anmärkningen", required: ["remark"],
    properties: {
      words: words("Orden som det gäller", "Klistra in dem från sidan. Lämna tomt om det gäller allt."),
      remark: words("Vad vill du säga?", "En människa läser det. Ingenting på sidan ändras av det."),
    },
  },
  Removal: {
    "x-kind": "record", "x-word": "Borttagningen", required: ["reason"],
    properties: {
      reason: words("Varför ska det bort?", "Skälet står kvar på adressen, för den som kommer dit.", 1000),
      replaced_by: { title: "Ersätts av", description: "Det som läsaren ska hitta i stället.", type: "string", "x-type": "id" },
    },
  },
  Move: {
    "x-kind": "record", "x-word": "Flytten", required: ["place"],
    properties: { place: { title: "Ny plats", description: "", type: "string", "x-type": "choice" } },
  },
  PageWords: {
    "x-kind": "record", "x-word": "Ändringen", required: ["was"],
    properties: {
      was: words("Så står det nu", "Klistra in orden precis som de står. Ta med så många att de bara finns på ett ställe."),
      becomes: words("Så borde det stå", "Lämna tomt om orden ska bort."),
    },
  },
};
