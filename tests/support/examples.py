"""How many examples a property gets, and how many it got: few in the tests, many in the soak."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

import pytest
from hypothesis import settings

SOAK: Final = "soak"
GOAL: Final = 1_000_000
_COUNTED: Final = re.compile(r"(\d+) passing examples?, (\d+) failing examples?, (\d+) invalid")


def examples(ci: int, soak: int) -> settings:
    """Give the number of examples by the tier: it stands above ``@given`` on a property."""
    return settings(max_examples=soak if settings.get_current_profile_name() == SOAK else ci)


class Counted:
    """Counts the examples of every property that a run of pytest tries."""

    def __init__(self) -> None:
        self.found: Counter[str] = Counter()

    def take(self, item: pytest.Item) -> None:
        """Count what hypothesis says of a test that has run: sound and failing examples."""
        said = str(item.__dict__.pop("hypothesis_statistics", ""))
        name = item.nodeid.split("[")[0]
        for sound, failing, _ in _COUNTED.findall(said):
            self.found[name] += int(sound) + int(failing)

    def table(self) -> Iterator[str]:
        """Give a line a generator, most examples first, then the sum."""
        for name, number in self.found.most_common():
            yield f"{number:>9,} {name}".replace(",", " ")
        yield f"{self.found.total():>9,} tillsammans, av {GOAL:,}".replace(",", " ")
