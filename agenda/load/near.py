"""Near misses: the word that somebody probably meant."""

from collections.abc import Iterable

from agenda.model.near import closest


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that is nearest, if any is near."""
    lowered = {candidate.lower(): candidate for candidate in known}
    near = closest(word.lower(), lowered)
    return lowered[near] if near else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give ``Menade du ”x”?`` for the nearest known word, or an empty text."""
    near = nearest(word, known)
    return f"Menade du ”{near}”?" if near else ""
