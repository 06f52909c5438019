"""The states that a page can be in: as it opens, and with each of its parts open."""

from collections.abc import Callable, Mapping
from typing import Final

from playwright.sync_api import Page, expect

NARROW, WIDE = 320, 1280
WIDTHS: Final = (NARROW, WIDE)
WORD: Final = "digital"


def arrive(page: Page, address: str) -> None:
    """Open a page and let what it fetches come: what is drawn meanwhile looks like a fault."""
    page.goto(address)
    expect(page.locator(".propose-wait")).to_have_count(0)


def plain(page: Page) -> bool:
    return True


def search(page: Page) -> bool:
    """Look for a word that every page's agenda holds; the engine is fetched on the way."""
    page.locator("#sok").fill(WORD)
    expect(page.locator(".search-hit").first).to_be_visible()
    expect(page.locator(".search-said")).to_contain_text("sökresultat")
    return True


def opened(button: str, part: str) -> Callable[[Page], bool]:
    """Give a state: the part that the page's first such button opens."""

    def state(page: Page) -> bool:
        first = page.locator(button).locator("visible=true").first
        if not first.count():
            return False
        first.click()
        expect(page.locator(f"{part}:popover-open")).to_be_visible()
        return True

    return state


STATES: Final[Mapping[str, Callable[[Page], bool]]] = {
    "plain": plain,
    "search": search,
    "menu": opened(".menu-button", ".menu"),
    "contents": opened(".toc-button", ".toc-list"),
    "word": opened(".term", ".term-box"),
}
"""Each puts a fresh page into the state, or says that the page has no such part at this width."""
