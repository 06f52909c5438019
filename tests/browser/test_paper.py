"""A page on paper: A4 with margins, no sheet that holds nothing of the page's own."""

from pathlib import Path
from typing import Final

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.browser.kinds import one_of_each_kind
from tests.support.browser import Opener

A4: Final = (595, 842)
LARGE: Final = ("hela/", "samband/", "ordlista/", "a-o/", "oppna-data/")
"""Many sheets each, which take their time and are cut as the others are."""


def sheets(page: Page) -> list[tuple[tuple[int, int], str]]:
    """Give the size and the text of each sheet."""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    return [
        ((round(width), round(height)), sheet.get_textpage().get_text_bounded())
        for sheet in document
        for width, height in [sheet.get_size()]
    ]


def words(page: Page, selector: str) -> set[str]:
    return {word for word in page.locator(selector).inner_text().split() if len(word) > 3}


@pytest.mark.parametrize("part", range(2))
def test_no_sheet_is_without_a_word_of_the_page(
    part: int, site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page = open_page(1280)
    for address in [one for one in one_of_each_kind(site_folder) if one not in LARGE][part::2]:
        page.goto(site_url + address)
        own = words(page, "article") - words(page, ".site-foot")
        for size, text in sheets(page):
            assert size == A4, address
            assert len(own & set(text.split())) > 3, (address, text)


def test_who_runs_the_site_stands_on_the_first_sheet(site_url: str, open_page: Opener) -> None:
    page = open_page(1280)
    page.goto(f"{site_url}om/")
    sender = page.locator(".site-foot p", has_text="Webbplatsen drivs av").inner_text()
    texts = [text for _, text in sheets(page)]
    assert sender in texts[0]
    assert [text for text in texts[1:] if sender in text] == []
