/* What is open gets out of the way of the reader who has gone on, on the page or past it. */
(() => {
  document.addEventListener("click", ({ target }) => {
    const link = target.closest("[popover] a[href*='#']");
    link?.closest(":popover-open")?.hidePopover();
  });

  document.addEventListener("focusin", ({ target }) => {
    for (const open of document.querySelectorAll(":popover-open")) {
      const opener = document.querySelector(`[popovertarget="${open.id}"]:not([popovertargetaction])`);
      if (!open.contains(target) && target !== opener) open.hidePopover();
    }
  });
})();
