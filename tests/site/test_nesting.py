"""Blocks stand in no phrase: what every parser forgives and HTML refuses (the soak asks Nu)."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support.shared import sample_site
from tests.support.site import BuiltSite

PHRASES = "abbr, code, em, label, q, small, span, strong"
BLOCKS = "details, div, dl, fieldset, figure, form, h1, h2, h3, ol, p, section, table, ul"


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return sample_site(tmp_path_factory, 20)


def faults(html: str) -> list[str]:
    tree = LexborHTMLParser(html)
    inside = [block for phrase in tree.css(PHRASES) for block in phrase.css(BLOCKS)]
    return [(block.html or "")[:80] for block in inside]


def test_a_block_in_a_phrase_is_seen() -> None:
    assert faults("<div><span>a <details><summary>b</summary></details></span>") != []
    assert faults("<div><span>a</span><details><summary>b</summary></details></div>") == []


def test_no_block_stands_in_a_phrase(site: BuiltSite, rich: BuiltSite) -> None:
    for page in (*site.pages, *rich.pages):
        assert faults(page.path.read_text(encoding="utf-8")) == [], page.path
