"""The page of follow-up with rich data: it fits, it opens by keyboard, it draws what it says."""

import pytest

from tests.support.browser import Opener

OPEN_ALL = "document.querySelectorAll('article details').forEach(d => d.open = true)"
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
FLAT = """[...document.querySelectorAll('.bar-count, .bar-proposed, .span-known, .mark')]
  .filter(part => !part.getBoundingClientRect().height).length"""


@pytest.mark.parametrize("address", ["uppfoljning/", "initiativ/pahittat-00003/"])
def test_it_fits_a_narrow_window_with_all_tables_open(
    rich_url: str, open_page: Opener, address: str
) -> None:
    page = open_page(width=320)
    page.goto(rich_url + address)
    page.evaluate(OPEN_ALL)
    assert not page.evaluate(TOO_WIDE)
    assert page.evaluate(FLAT) == 0


def test_a_table_opens_and_is_reached_by_keyboard(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url + "uppfoljning/")
    page.locator("article summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.table-scroll')")
    assert page.locator(".table-scroll table").first.is_visible()


def test_longer_numbers_have_longer_bars(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url + "uppfoljning/")
    bars = page.locator(".bars").first.locator(".bar:has(.bar-count)")
    pairs = []
    for bar in bars.all():
        box = bar.locator(".bar-count").bounding_box()
        assert box
        pairs.append((int(bar.locator(".bar-number").inner_text().split()[0]), box["width"]))
    assert len(pairs) > 1
    pairs.sort()
    assert [width for _, width in pairs] == sorted(width for _, width in pairs)
