"""Words that the house says and a reader does not, each with what to say instead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from agenda.problems import Place, Problem, Severity


@dataclass(frozen=True)
class HouseWord:
    """A word of the house as it was written, and where in its text it starts."""

    word: str
    start: int
    instead: str


def _words() -> dict[str, str]:
    lines = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition("=") for line in lines if line and not line.startswith("#"))
    return {word.strip(): instead.strip() for word, _, instead in rows}


def _spaced(word: str) -> str:
    return r"\s+".join(map(re.escape, word.split()))


_INSTEAD: Final = _words()
_LONGEST_FIRST: Final = sorted(_INSTEAD, key=len, reverse=True)
_FOUND: Final = re.compile(
    r"”[^”\n]*”|(?<![\w-])(?P<word>" + "|".join(map(_spaced, _LONGEST_FIRST)) + r")(?![\w-])",
    re.IGNORECASE,
)


def house_words(text: str) -> Iterator[HouseWord]:
    """Give the words of the house in a text; what stands in quotes is somebody else's."""
    for match in _FOUND.finditer(text):
        if word := match["word"]:
            yield HouseWord(word, match.start(), _INSTEAD[" ".join(word.lower().split())])


def house_word(place: Place, found: HouseWord) -> Problem:
    """Say what to say instead."""
    word = " ".join(found.word.split())
    return Problem(
        place,
        f"”{word}” är ett ord som läsaren inte säger.",
        f"Säg till exempel ”{found.instead}”.",
        Severity.warning,
    )
