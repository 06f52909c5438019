"""Pages that a text names without leading there: who reads of a page wants to open it."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from agenda.advice import editorial_words
from agenda.load import Loaded
from agenda.problems import Place, Problem, Severity
from macros.prose.page_source import Prose

_LED: Final = re.compile(
    r"^(?P<fence>```|~~~).*?^(?P=fence)[^\n]*$|^ *#[^\n]*$|`[^`\n]*`"  # code, headings
    r"|!?\[(?:[^\]\n]|\n(?!\s*\n))*\](?:\([^)\n]*\)|\[[^\]\n]*\])",  # links, with their words
    re.MULTILINE | re.DOTALL,
)


def unlinked_in_prose(source: str, page: Prose, titles: Mapping[str, str]) -> Iterator[Problem]:
    """Give each page that a page of docs/ names outside its links; ``titles`` leads to sources."""
    body = page.without_calls[page.body_start :]
    text = _LED.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), body)
    others = {title: to for title, to in titles.items() if to != source}
    for title, start in _named(text, tuple(others)):
        way = posixpath.relpath(others[title], posixpath.dirname(source) or ".")
        yield _told(page.place(page.body_start + start), title, f"Skriv [{title}]({way}).")


def unlinked_in_data(loaded: Loaded, titles: Iterable[str]) -> Iterator[Problem]:
    """Give each page that a text of data names: plain text can't lead anywhere."""
    found = tuple(titles)
    for words in editorial_words(loaded.agenda):
        for title, _ in _named(words.text, found):
            advice = "En text i data kan inte länka. Säg det utan att nämna sidan."
            yield _told(loaded.places.of(words.path), title, advice)


def _told(place: Place, title: str, advice: str) -> Problem:
    return Problem(place, f"Sidan ”{title}” nämns men är ingen länk.", advice, Severity.warning)


def _named(text: str, titles: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Find *sidan Remiss*: a page's title, told to be a page's by the word before it."""
    if titles and "sida" in text:
        for match in _pattern(titles).finditer(text):
            yield " ".join(match["title"].split()), match.start("title")


@lru_cache(maxsize=64)
def _pattern(titles: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(titles, key=len, reverse=True)
    either = "|".join(r"\s+".join(map(re.escape, title.split())) for title in longest)
    return re.compile(rf"\b[Ss]ida(?:n|ns|rna)?\s+[”*_]*(?P<title>{either})(?!\w)")
