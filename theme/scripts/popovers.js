/* A menu that has led somewhere on the page gets out of the way. */
document.addEventListener("click", ({ target }) => {
  const link = target.closest("[popover] a[href*='#']");
  const open = link?.closest(":popover-open");
  if (open) open.hidePopover();
});
