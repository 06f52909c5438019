"""What the accessibility statement says of the map is so."""

import pytest

from tests.browser.test_spacing import OUT_OF_BOX, spaced
from tests.support.browser import Opener

pytestmark = pytest.mark.browser


def test_what_the_statement_says_of_the_map_is_so(site_url: str, open_page: Opener) -> None:
    """The day this fails, the map has been mended: take the shortcoming out of the statement."""
    page = open_page(1280, bypass_csp=True)
    spaced(page, site_url + "samband/")
    assert page.evaluate(OUT_OF_BOX) > 0
    page.goto(site_url + "tillganglighet/#brist-kartans-avstand")
    assert page.locator("#brist-kartans-avstand").is_visible()
