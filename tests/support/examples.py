"""How many examples a property gets, and how many it got: few in the tests, many in the soak."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from hypothesis import settings

SOAK: Final = "soak"
GOAL: Final = 1_000_000
NOTED: Final = "examples"
TOLD: Final = "told"
"""What a test may note of itself: a line that the soak prints at its end, from any worker."""
_COUNTED: Final = re.compile(r"(\d+) passing, (\d+) failing")


def examples(ci: int, soak: int) -> settings:
    """Give the number of examples by the tier: it stands above ``@given`` on a property."""
    return settings(max_examples=soak if settings.get_current_profile_name() == SOAK else ci)


def examples_of(said: str) -> list[tuple[str, int]]:
    """Give what hypothesis says of a property that has run: its sound and its failing examples."""
    return [(NOTED, int(sound) + int(failing)) for sound, failing in _COUNTED.findall(said)]


class Counted:
    """Counts the examples of every property that a run of pytest tries, in all its workers."""

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()
        self.told: list[str] = []

    def take(self, name: str, noted: Iterable[tuple[str, object]]) -> None:
        """Count what a test has noted of its examples; cases of one property are put together."""
        for key, number in noted:
            if key == NOTED and isinstance(number, int):
                self.found[name.partition("[")[0]] += number
            if key == TOLD:
                self.told.append(str(number))

    def table(self) -> Iterator[str]:
        """Give a line a generator, most examples first, then the sum."""
        for name, number in self.found.most_common():
            yield f"{_spaced(number):>9} {name}"
        yield f"{_spaced(self.found.total()):>9} tillsammans, av {_spaced(GOAL)}"
        yield from self.told


def _spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")
