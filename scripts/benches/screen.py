"""Where a page begins on the first screen: its heading, the agenda's words, rows of the frame."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page

SCREENS: Final = ((390, 844), (320, 256))
"""A phone, and a page at 400 per cent on a small screen."""

_LOOK: Final = """() => {
  const y = (found) => found ? Math.round(found.getBoundingClientRect().top + scrollY) : null;
  const heading = document.querySelector("h1");
  const end = heading ? heading.getBoundingClientRect().top : 0;
  const spans = [...document.querySelectorAll("body *")]
    .filter((one) => !one.children.length && one.checkVisibility() && !one.closest("article"))
    .map((one) => one.getBoundingClientRect())
    .filter((box) => box.width > 1 && box.height > 1 && box.bottom <= end + 1)
    .sort((a, b) => a.top - b.top);
  let rows = 0, bottom = -1;
  for (const box of spans) {
    if (box.top >= bottom) rows += 1;
    bottom = Math.max(bottom, box.bottom);
  }
  return [y(heading), y(document.querySelector("article blockquote, article .quotation")), rows];
}"""


@dataclass(frozen=True)
class Screen:
    """A page on a screen: how far down its heading and the agenda's words begin."""

    address: str
    size: tuple[int, int]
    heading: int | None
    words: int | None
    rows: int


def one_of_each_kind(site: Path) -> tuple[str, ...]:
    """Give the start page, each list, and the longest page below each list."""
    found = [""]
    for listing in sorted(path.parent for path in site.glob("*/index.html")):
        found.append(f"{listing.name}/")
        below = sorted(listing.glob("*/index.html"), key=lambda path: path.stat().st_size)
        found += [f"{path.parent.relative_to(site).as_posix()}/" for path in below[-1:]]
    return tuple(found)


def screens(browser: Browser, root: str, addresses: tuple[str, ...]) -> Iterator[Screen]:
    """Look at each page on each screen."""
    for width, height in SCREENS:
        page = browser.new_page(viewport={"width": width, "height": height})
        for address in addresses:
            yield _look(page, root, address, (width, height))
        page.close()


def _look(page: Page, root: str, address: str, size: tuple[int, int]) -> Screen:
    page.goto(root + address, wait_until="load")
    return Screen(address, size, *page.evaluate(_LOOK))
