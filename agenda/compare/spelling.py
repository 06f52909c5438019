"""Telling a slip of the pen from a change of what is said. When in doubt it is a change.

Two texts differ only in spelling when one of these is all that differs:

1. capital and small letters, white space, hyphens and the signs ``. , ; : ! ? ( )`` and
   quotation marks, as long as every number with the signs in it is the same, and
2. single letters in long words: two neighbours that have changed places or one doubled
   consonant more or less in a word of eight letters, any one letter in a word of ten, never
   near the beginning (o-, in-) or the end (-s, -de, -na), where one letter is a meaning.

The small words that turn a sentence round (``inte``, ``alla``, ``ska`` …) are always the same
ones in the same order. Signs that mean something (``/ % § + =`` …) are letters here.
"""

import re
from typing import Final

WEIGHTY: Final = frozenset((
    "inte", "ej", "icke", "aldrig", "ingen", "inget", "inga", "utan",
    "alla", "allt", "all", "samtliga", "varje", "några", "någon", "något", "vissa", "många",
    "få", "flera", "fler", "färre", "båda", "bara", "endast", "enbart",
    "ska", "skall", "bör", "kan", "får", "måste", "vill", "skulle", "borde", "kunde", "fick",
    "och", "eller", "men", "om", "före", "efter", "under", "över", "minst", "högst", "mest",
    "mer", "mindre", "inom", "senast", "tidigast", "minska", "öka",
))  # fmt: skip
"""Words that no spelling touches."""

_SWAPPED: Final = 8
_ANY_LETTER: Final = 10
_PAIR: Final = "ab"
_START: Final = 2
_END: Final = 3
_CONSONANTS: Final = frozenset("bcdfghjklmnpqrstvxz")
_SIGNS: Final = ".,;:!?()\"”“„»«'’‘…‐-–—"
_NUMBER: Final = re.compile(r"[-–−]?\d+(?:[^\w§]+\d+)*")
_LOOSE: Final = re.compile(rf"[\s{re.escape(_SIGNS)}]+")


def only_spelling(before: str, after: str) -> bool:
    """Say whether two different texts say the same, apart from slips of the pen."""
    if _NUMBER.findall(before) != _NUMBER.findall(after):
        return False
    first, second = _words(before), _words(after)
    if _weights(first) != _weights(second):
        return False
    return "".join(first) == "".join(second) or _slips(first, second)


def _words(text: str) -> list[str]:
    return [word for word in _LOOSE.split(text.casefold()) if word]


def _weights(words: list[str]) -> list[str]:
    return [word for word in words if word in WEIGHTY]


def _slips(first: list[str], second: list[str]) -> bool:
    """Say whether each word is the same or a slip for the one in its place."""
    return len(first) == len(second) and all(
        one == other or _slip(one, other) for one, other in zip(first, second, strict=True)
    )


def _slip(one: str, other: str) -> bool:
    """Say whether one word is the other but for a letter well inside it."""
    if {one, other} & WEIGHTY or not (one.isalpha() and other.isalpha()):
        return False
    start = _common(one, other)
    end = _common(one[start:][::-1], other[start:][::-1])
    if start < _START or end < _END:
        return False
    least = min(len(one), len(other))
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if len(left) == len(_PAIR) and left == right[::-1]:
        return least >= _SWAPPED
    letter = left or right
    if {len(left), len(right)} == {0, 1} and letter in _CONSONANTS and letter == one[start - 1]:
        return least >= _SWAPPED
    return len(left) <= 1 and len(right) <= 1 and least >= _ANY_LETTER


def _common(one: str, other: str) -> int:
    """Count the letters that two words begin with alike."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
