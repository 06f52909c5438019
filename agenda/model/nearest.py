"""The nearest of many words, in a time that does not depend on who wrote how many of them."""

from collections.abc import Collection
from difflib import get_close_matches
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise
from typing import Final

_LONGEST: Final = 200
"""Signs of a word that somebody could have meant for another."""
_COMPARED: Final = 100
"""Words that are compared sign by sign; with thousands of ids that takes a third of a second."""


def closest(word: str, known: Collection[str], cutoff: float = 0.6) -> str | None:
    """Give the known word that is nearest, if any is near: of many, those with the same pairs."""
    if len(word) > _LONGEST:
        return None
    if len(known) > _COMPARED:
        pairs = _pairs(word)
        known = nlargest(_COMPARED, known, key=lambda one: len(pairs & _pairs(one)))
    near = get_close_matches(word, known, n=1, cutoff=cutoff)
    return near[0] if near else None


@lru_cache(maxsize=20_000)
def _pairs(word: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(word)))
