"""A page that is used again is as a new one."""

import re
from pathlib import Path
from typing import Final

from playwright.sync_api import Page

from tests.support.browser import Pages

SHOWN: Final = """() => [innerWidth, innerHeight, location.href, localStorage.length,
  sessionStorage.length, document.cookie, ...["(prefers-color-scheme: dark)", "print",
  "(prefers-reduced-motion: reduce)", "(forced-colors: active)"].map(q => matchMedia(q).matches)]"""
LISTENS: Final = re.compile(r"\.(?:on|route|add_init_script|expose_\w+)\(|\.clock\b|\bwatch\(page")


def shown(page: Page, site_url: str) -> list[object]:
    page.goto(site_url)
    found: list[object] = page.evaluate(SHOWN)
    return found


def test_a_page_forgets_what_it_has_been_through(pages: Pages, site_url: str) -> None:
    new = pages.open(1280, 800, {}, fresh=True)
    as_new = shown(new, site_url)
    pages.close(new)
    used = pages.open(320, 640, {"color_scheme": "dark", "reduced_motion": "reduce"}, fresh=False)
    used.goto(site_url)
    used.emulate_media(media="print", forced_colors="active")
    used.evaluate("localStorage.a = sessionStorage.a = 1; document.cookie = 'a=1'; open('/om/')")
    assert shown(used, site_url) != as_new
    used.evaluate("addEventListener('pagehide', () => { localStorage.late = 1; })")
    pages.close(used)
    again = pages.open(1280, 800, {}, fresh=False)
    assert again == used
    assert len(again.context.pages) == 1
    assert again.url == "about:blank"
    assert shown(again, site_url) == as_new
    pages.close(again)


def test_a_page_that_has_been_at_two_places_is_done_with(pages: Pages, site_url: str) -> None:
    used = pages.open(1280, 800, {}, fresh=False)
    used.goto(site_url)
    used.goto(site_url.replace("127.0.0.1", "localhost"))
    pages.close(used)
    assert used.is_closed()


def test_who_listens_at_a_page_or_patches_it_asks_for_a_fresh_one() -> None:
    """What is put on a page stays there."""
    listening = [
        function
        for path in Path(__file__).parent.glob("test_*.py")
        for function in re.split(r"(?m)^(?=def |@)", path.read_text(encoding="utf-8"))
        if LISTENS.search(function) and "open_page(" in function
    ]
    assert listening
    assert [function for function in listening if "fresh=True" not in function] == []
