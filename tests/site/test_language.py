"""The site speaks Swedish, and says so where it does not."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from macros.context.agenda_context import AgendaContext
from macros.text.foreign_words import foreign_words
from tests.support.site import BuiltPage, BuiltSite

ENGLISH = re.compile(
    r"\b(the|of|and|with|search|close|open|home|page|pages|next|previous|copy|copied|loading|menu|"
    r"toggle|skip|share|table|contents|content|navigation bar|footer|header|back|top|dark|light|"
    r"edit|source|results?|found|type to start|initializing|link|read|more|future|gateway|cookies|"
    r"smart|hub|shaping)\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"https://\S+")
NAMES = ".cite-address, .page-foot-file, a[download]"
READ_ALOUD = ("aria-label", "title", "alt", "placeholder", "aria-description")
WRITTEN_DATE = re.compile(r"\b(19|20)\d\d-\d\d(-\d\d)?\b")


def read_aloud(page: BuiltPage) -> Iterator[str]:
    """Give what is read aloud of a page, but for what is marked as another language.

    Neither addresses nor names of files are a language. Drawn text can't hold a mark; the map's
    table says the same.
    """
    tree = LexborHTMLParser(page.path.read_text(encoding="utf-8"))
    for part in tree.css(f"[lang]:not(html), script, style, svg, {NAMES}"):
        part.decompose()
    body = tree.body
    assert body is not None
    yield ADDRESS.sub(" ", body.text(separator=" "))
    for name in READ_ALOUD:
        yield from (node.attributes[name] or "" for node in body.css(f"[{name}]"))


def test_no_english_is_left(site: BuiltSite) -> None:
    for page in site.pages:
        words = {
            found.group().lower() for text in read_aloud(page) for found in ENGLISH.finditer(text)
        }
        assert words == set(), page.path


def test_a_foreign_name_is_marked_wherever_it_stands(
    site: BuiltSite, context: AgendaContext
) -> None:
    names = [word for word, _ in foreign_words(context.agenda)]
    longest = [name for name in names if not any(name in other != name for other in names)]
    for page in site.pages:
        tree = LexborHTMLParser(page.path.read_text(encoding="utf-8"))
        for part in tree.css("script, option, svg"):
            part.decompose()
        body = tree.body
        assert body is not None
        for name in longest:
            said = body.text().count(name)
            marked = sum(node.text().count(name) for node in body.css("span[lang]"))
            assert said == marked, (page.path, name)


def test_dates_are_written_in_words(site: BuiltSite) -> None:
    """But in addresses, which are no words."""
    for page in site.pages:
        words = re.sub(r"https?://\S+", "", page.main_text)
        assert WRITTEN_DATE.search(words) is None, page.path
