"""The two halves of the search, in Python and in the browser, take words apart the same way."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from macros.search.stems import fold, stem, tokens
from tests.browser.search import Engine

SWEDISH = "abcdefghijklmnopqrstuvwxyzåäöéüABCÅÄÖ0123456789 -:/.’'_,;!?\n"
PARTS = "words => words.map(word => [agendaSearch.words.fold(word), agendaSearch.words.stem(word)])"
TOKENS = "texts => texts.map(text => [...agendaSearch.words.tokens(text)].map(one => one.parts))"


@pytest.fixture(scope="module")
def engine(browser: Browser, site_url: str) -> Iterator[Engine]:
    page = browser.new_page()
    yield Engine(page, site_url)
    page.close()


def test_every_word_of_the_site_has_one_stem(engine: Engine, site_folder: Path) -> None:
    words: set[str] = set()
    for path in site_folder.rglob("index.html"):
        body = LexborHTMLParser(path.read_text(encoding="utf-8")).body
        assert body is not None
        words |= {part for token in tokens(body.text(separator=" ")) for part in token}
    listed = sorted(words | {fold(word) for word in words})
    assert len(listed) > 1000
    theirs = engine.page.evaluate(PARTS, listed)
    assert theirs == [[fold(word), stem(word)] for word in listed]


@given(st.lists(st.text(SWEDISH, max_size=40), min_size=1, max_size=20))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_is_taken_apart_alike(engine: Engine, texts: list[str]) -> None:
    ours = [[list(token) for token in tokens(text)] for text in texts]
    assert engine.page.evaluate(TOKENS, texts) == ours
