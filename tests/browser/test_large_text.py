"""Text that is twice as large fits a phone: nothing runs out to the side (WCAG 1.4.4, 1.4.10)."""

from pathlib import Path

import pytest

from tests.browser.kinds import one_of_each_kind
from tests.browser.test_fits import OUTSIDE
from tests.support.browser import Opener

TWICE = "() => { document.documentElement.style.fontSize = '250%'; }"
"""The style sheet asks for 125 per cent."""
LINES = 240
"""The name of the site wraps between words, and is no column of letters."""


@pytest.mark.parametrize("width", [320, 390])
def test_text_twice_as_large_runs_out_nowhere(
    width: int, site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page = open_page(width)
    for address in one_of_each_kind(site_folder):
        page.goto(site_url + address)
        before = page.evaluate("() => getComputedStyle(document.body).fontSize")
        page.evaluate(TWICE)
        after = page.evaluate("() => getComputedStyle(document.body).fontSize")
        assert float(after[:-2]) == 2 * float(before[:-2])
        assert page.evaluate(OUTSIDE) == [], address
        name = page.locator(".site-name").bounding_box()
        assert name, address
        assert name["height"] < LINES, address
