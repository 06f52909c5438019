"""Judged searches: what was asked, what answers it, and how well a search engine finds it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean
from typing import Final

import yaml

HALVES: Final = ("dev", "test")
GOOD: Final = 2
"""The lowest grade that counts as an answer."""
FIRST: Final = 5
"""Among so many results an answer must be, to have been found."""
_FOLDER: Final = Path(__file__).parent / "judged"


@dataclass(frozen=True)
class Judged:
    """One search. ``answers`` are grades by address, from the root of the site."""

    kind: str
    query: str
    answers: Mapping[str, int] = field(hash=False)

    def rank(self, found: list[str], *, pages_only: bool = False) -> int | None:
        """Give the place of the first answer among addresses, best first; None when none is.

        An answer that names a section must be that section, unless ``pages_only``.
        """
        right = {plain(a) for a, grade in self.answers.items() if grade >= GOOD}
        if pages_only:
            right = {address.split("#")[0] for address in right}
        for place, address in enumerate(map(plain, found), start=1):
            page = address.split("#")[0]
            if page in right or (address in right and not pages_only):
                return place
        return None


@dataclass(frozen=True)
class Marks:
    """How well one class of searches went."""

    count: int
    recall: float
    """The share with an answer among the first five."""
    mrr: float
    """The mean of one divided by the place of the first answer."""


def plain(address: str) -> str:
    """Write the anchor of a record's heading as that of the record: they are one place."""
    page, hash_, anchor = address.partition("#")
    return page + hash_ + (anchor if anchor.endswith("_") else anchor.removeprefix("_"))


def judged(half: str) -> tuple[Judged, ...]:
    """Give the searches of ``dev`` or ``test``, in the order of the file."""
    text = (_FOLDER / f"{half}.yaml").read_text(encoding="utf-8")
    return tuple(
        Judged(kind, str(query), answers)
        for kind, searches in yaml.load(text, Loader=yaml.CSafeLoader).items()
        for query, answers in searches.items()
    )


def mark(searches: tuple[Judged, ...], rank: Callable[[Judged], int | None]) -> dict[str, Marks]:
    """Give the marks of each class, and of all under ``all``."""
    ranks = [(one.kind, rank(one)) for one in searches]
    kinds = dict.fromkeys(kind for kind, _ in ranks)
    groups = {kind: [place for k, place in ranks if k == kind] for kind in kinds}
    return {kind: _marks(places) for kind, places in _with_all(groups)}


def _with_all(groups: dict[str, list[int | None]]) -> Iterator[tuple[str, list[int | None]]]:
    yield from groups.items()
    yield "all", [place for places in groups.values() for place in places]


def _marks(places: list[int | None]) -> Marks:
    return Marks(
        len(places),
        mean(place is not None and place <= FIRST for place in places),
        mean(1 / place if place else 0.0 for place in places),
    )
