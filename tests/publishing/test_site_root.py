"""What lies at the root, above all versions, as far as it can be seen without publishing."""

import base64
import re
from hashlib import sha256

import pytest
from selectolax.lexbor import LexborHTMLParser

from agenda.model import Rollback
from agenda.model.choices import State
from macros.context.render import environment
from publishing.site_root import create_taken_back

ROW = Rollback(
    id="antagen",
    order=2,
    title="Antagen",
    state=State.adopted,
    released_on="2027-03-05",
    rolled_back_on="2027-05-01",
    reason="<b>Fel</b> version.",
    sha256="a" * 64,
)


def test_an_edition_that_was_taken_back_says_so_in_a_page_that_fetches_nothing() -> None:
    page = create_taken_back(ROW, "om/index.html", frozenset({"om/index.html"}))
    assert "Skäl: &#60;b&#62;Fel&#60;/b&#62; version." in page
    (style,) = re.findall(r"<style>(.*?)</style>", page)
    allowed = base64.b64encode(sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; img-src data:; style-src 'sha256-{allowed}'" in page


@pytest.mark.parametrize("name", ["redirect.html", "taken_back.html"])
def test_a_page_that_fetches_nothing_asks_for_no_icon_either(name: str) -> None:
    """Without one a browser asks for /favicon.ico, and tells that the policy refused."""
    page = environment().get_template(name).render(row=ROW, href="../")
    icon = LexborHTMLParser(page).css_first("link[rel=icon]")
    assert icon
    assert icon.attributes["href"] == "data:,"
    assert "img-src data:" in page
