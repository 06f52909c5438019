"""Boilerplate: a text of several entries belongs to one of them and is a mention elsewhere."""

from collections import defaultdict
from typing import Final

from macros.kinds import KINDS
from macros.search.entries import Entry
from macros.search.kind_names import PAGE

_COLLECTORS: Final = (PAGE, *(kind for kind, row in KINDS.items() if row.gathers))
"""Kinds that repeat what others say: they gather it."""
_SHORT: Final = 25
"""Signs under which a repeated line is a label and no text."""
_COMMON: Final = 3


def quiet_repeats(entries: list[Entry]) -> None:
    """Turn texts that belong to another entry into mentions, and mark common headings, in place."""
    homes: dict[str, int] = {}
    headings: dict[str, set[int]] = defaultdict(set)
    for number in sorted(range(len(entries)), key=lambda n: (_gathers(entries[n]), n)):
        for place, part in enumerate(entries[number].parts):
            if place:
                headings[part.heading].add(number)
            for _, text in part.texts:
                homes.setdefault(text, number)
    for number, entry in enumerate(entries):
        for place, part in enumerate(entry.parts):
            part.common = place > 0 and len(headings[part.heading]) >= _COMMON
            part.texts = [
                (says if homes[text] == number or len(text) < _SHORT else "mention", text)
                for says, text in part.texts
            ]


def _gathers(entry: Entry) -> bool:
    return entry.kind in _COLLECTORS
