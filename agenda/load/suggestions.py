"""Near misses: the word that somebody probably meant."""

from collections.abc import Iterable

from agenda.load.confusable_signs import odd_sign, plain_looks
from agenda.load.display import shown
from agenda.model.nearest import closest


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str | None:
    """Give the known word that is nearest, if any is near."""
    lowered = {candidate.lower(): candidate for candidate in known}
    near = closest(word.lower(), lowered, cutoff)
    return lowered[near] if near else None


def did_you_mean(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Give ``Menade du ”x”?`` for the nearest known word, or an empty text.

    Never for one that looks like what was written: then the sign that sets them apart is named.
    """
    near = nearest(word, known, cutoff)
    if near is None:
        return ""
    if shown(near) == shown(word) or plain_looks(near) == plain_looks(word):
        sign = odd_sign(word)
        return f"Här står {sign.told}. {sign.advice}" if sign else ""
    return f"Menade du ”{near}”?"
