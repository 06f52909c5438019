"""Sentences by chance, the same for the same seed."""

from collections.abc import Sequence
from itertools import islice
from random import Random
from typing import TypeVar

from agenda.sample.vocabulary import BENEFITS, MARK, STEPS

_Item = TypeVar("_Item")


class RandomText:
    """Chooses words by chance, the same for the same seed and name.

    Each entry has its own, so that the twentieth initiative is the same however many there are.
    """

    def __init__(self, seed: int, entry: str) -> None:
        self._random = Random(f"{seed}/{entry}")

    def one(self, items: Sequence[_Item]) -> _Item:
        return self._random.choice(items)

    def some(self, items: Sequence[_Item], count: int) -> tuple[_Item, ...]:
        """Give ``count`` different items, in no particular order."""
        return tuple(self._random.sample(items, count))

    def number(self, low: int, high: int) -> int:
        return self._random.randint(low, high)

    def date(self, year: int, parts: int) -> str:
        """Give a date of one, two or three parts: a year, a month or a day."""
        whole = f"{year}-{self.number(1, 12):02}-{self.number(1, 28):02}"
        return whole[: (4, 7, 10)[parts - 1]]

    def promise(self, group: str, place: str) -> str:
        """Say who gets what, and that it is invented."""
        return f"{group.capitalize()} i {place} ska få {self.one(BENEFITS)}. {MARK}"

    def steps(self, *counts: int) -> str:
        """Say how the work goes on, in so many sentences in each paragraph."""
        steps = iter(self.some(STEPS, sum(counts)))
        return "\n\n".join(" ".join(f"{step}." for step in islice(steps, n)) for n in counts)
