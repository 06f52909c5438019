/* Says that the day for looking an entry over has passed: the page itself knows no day. */
(() => {
  const review = document.querySelector(".review-due");
  if (!review) return;
  const today = new Date().toISOString().slice(0, 10);
  if (review.dataset.due < today) {
    review.querySelector(".page-foot-label").textContent = "Skulle ha setts över:";
  }
})();
