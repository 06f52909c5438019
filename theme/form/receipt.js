/* What stands when a proposal has been handed over: what it was, and where to follow it. */

import { called } from "./called.js";
import { goTo, h, inTask } from "./dom.js";
import { eraseDraft, isOthers } from "./draft.js";
import { begin, endAt } from "./walk.js";

/* Show the receipt and let the draft go, unless another tab has written on it since. `address` is
   where the proposal lies, when that is known. */
export function receipt({ task, name, told }, place, address) {
  if (!isOthers(task.key)) eraseDraft(task.key);
  const kept = { name, address, record: task.record };
  endAt(kept);
  show(place, kept, told);
}

/* Show it again to who loads the page anew: that it was handed over, and where to follow it. */
export const receiptAgain = (place, kept) => show(place, kept, null);

function show(place, { name, address, record }, told) {
  begin({ 1: () => location.reload() }); /* what was handed over is begun anew, never sent twice */
  const where = address ?? place.dataset.follow;
  const heading = h("h2", { id: "_kvitto_", tabindex: "-1" }, called({ record }, "Tack, förslaget är lämnat"));
  place.replaceChildren(h("section", { class: "receipt", "aria-labelledby": "_kvitto_" },
    heading,
    h("p", {}, "Du lämnade: ", h("strong", {}, name), "."),
    told ?? null,
    h("p", {}, record === "Reply"
      ? "Någon läser det innan det visas på webbplatsen."
      : "Någon läser det innan det tas in, och svarar med ett ja, frågor eller ett nej med skäl."),
    where ? h("p", {}, h("a", { href: where, rel: "external" }, "Följ hur det går")) : null,
    h("p", {}, h("a", { href: location.pathname }, "Föreslå något mer"))));
  inTask(heading.textContent);
  goTo(heading);
}
