/* The two steps and the receipt as places in the browser's history: back leads to the step before
   with all that was written, and who loads the page anew stands where they stood. */

const step = () => history.state?.step ?? 1;
let place = location.hash;
let shown = {}; /* what shows each step on this page, by its number */

/* Say which step the page was left at; what is kept of it is {step, …}. */
export const leftAt = () => ({ ...history.state, step: step() });

/* Begin a walk: `steps` shows each step by its number. */
export function begin(steps) {
  shown = steps;
}

/* A step further: one of its own to go back from. */
export const onTo = (number) => step() !== number && history.pushState({ step: number }, "");

/* What was handed over can't be gone back into: what stands instead is told with it. */
export const endAt = (told) => history.replaceState({ ...told, step: 3 }, "");

/* Back to the first step, the way that the browser's own button leads. */
export const goBack = () => (step() === 2 ? history.back() : shown[1]());

/* Forget that a later step was reached: what stood there is no longer so. */
export const stay = () => step() !== 1 && history.replaceState(null, "");

addEventListener("popstate", () => {
  if (location.hash !== place) return (place = location.hash); /* a link within the page */
  shown[step()]?.();
});
