"""Words as a search sees them. ``theme/search/10-words.js`` does the same to what a reader types.

Both halves must agree, letter for letter: ``tests/browser/test_search_words.py`` holds them to it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

_TOKEN: Final = re.compile(r"[^\W_]+(?:[-‐‑:/.’'][^\W_]+)*")
_INNER: Final = re.compile(r"[-‐‑:/.’']")
_ENDING: Final = re.compile(r"(?<=[^\W\d_]):[^\W\d_]{1,3}$")

_LISTS: Final = Path(__file__).parent / "lists"


def read_list(name: str) -> frozenset[str]:
    """Give the words of a list in the folder beside this file; a line with # is a comment."""
    lines = (_LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(" ".join(line for line in lines if not line.startswith("#")).split())


STOP_WORDS: Final = read_list("stop")
"""Words that carry a question and not its subject. A query of nothing else is still answered."""
WEAK_WORDS: Final = read_list("weak")
"""Words that any question may hold: they count, but less than what it is about."""

COMPARING_WORDS: Final = read_list("comparing")
"""Words that say how something is beside another: in a text they are seldom its subject."""
APART: Final = {"dator": "dator", "dators": "dator"}
"""Words that the rules of endings take for others: *dator* is no *data*."""


@cache
def fold(text: str) -> str:
    """Give the text without case and accents: ``Källkritik`` and ``kallkritik`` are one.

    >>> fold("Åtgärd för Idéer")
    'atgard for ideer'
    """
    if text.isascii():
        return text.lower()
    parted = unicodedata.normalize("NFKD", text.lower())
    return "".join(sign for sign in parted if unicodedata.category(sign) != "Mn")


def tokens(text: str) -> Iterator[tuple[str, ...]]:
    """Give each word, in small letters, as its parts: ``e-legitimation`` is two parts of one word.

    The ending after a colon belongs to nobody: ``EU:s`` is ``eu``.

    >>> list(tokens("EU:s e-legitimation, anslag 1:1"))
    [('eu',), ('e', 'legitimation'), ('anslag',), ('1', '1')]
    """
    for found in _TOKEN.finditer(unicodedata.normalize("NFC", text.lower())):
        yield tuple(_INNER.split(_ENDING.sub("", found.group())))


@cache
def _stemmed() -> Callable[[str], str]:
    """Give Snowball's rules, imported when first asked: it brings fifty languages, a check none."""
    from snowballstemmer import stemmer  # noqa: PLC0415

    by_rules: Callable[[str], str] = stemmer("swedish").stemWord
    return by_rules


@cache
def stem(word: str) -> str:
    """Give a word without its endings, by Snowball's rules for Swedish.

    >>> stem("bibliotekens")
    'bibliotek'
    """
    return APART.get(word) or _stemmed()(word)
