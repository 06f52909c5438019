/* What stands when a proposal has been handed over: what it was, and where to follow it. */

import { goTo, h } from "./dom.js";
import { eraseDraft } from "./draft.js";

/* Show the receipt and let the draft go. `address` is where the proposal lies, when that is known. */
export function receipt({ task, name, told }, place, address) {
  eraseDraft(task.key);
  const where = address ?? place.dataset.follow;
  const heading = h("h2", { id: "_kvitto_", tabindex: "-1" }, "Tack, förslaget är lämnat");
  place.replaceChildren(h("section", { class: "receipt", "aria-labelledby": "_kvitto_" },
    heading,
    h("p", {}, "Du lämnade: ", h("strong", {}, name), "."),
    told ?? null,
    h("p", {}, "Någon läser det innan det tas in, och svarar med ett ja, frågor eller ett nej med skäl."),
    where ? h("p", {}, h("a", { href: where, rel: "external" }, "Följ hur det går")) : null,
    h("p", {}, h("a", { href: location.pathname }, "Föreslå något mer"))));
  goTo(heading);
}
