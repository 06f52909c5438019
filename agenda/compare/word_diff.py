"""Word by word: what differs between two texts, in stretches that a person can read.

Python's own ``difflib`` finds what the texts share; then small words that happen to stand in
both are taken out of it, since a sentence shredded into single words says nothing.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from agenda.compare.changes import Mark, Stretch

_TOKEN: Final = re.compile(r"\s+|\d+(?:[.,:]\d+)+|\w+(?:[-’':]\w+)*|[^\w\s]")
_LEAST_SHARED: Final = 3
"""Words in a row that must be shared between two differences for both to be told apart."""
_LEAST_ALIKE: Final = 0.3
"""The share of words in common below which a text is told as another text altogether."""
_MOST_WORK: Final = 1_000_000
"""Words times words; above it ``difflib`` may look past the commonest ones, to be quick."""

_Run = tuple[bool, str, str]
"""Whether it is shared, the words before, the words after."""


def stretches(before: str | None, after: str | None) -> tuple[Stretch, ...]:
    """Give what became of each stretch of words between two texts."""
    first, second = before or "", after or ""
    runs = list(_joined(_runs(_TOKEN.findall(first), _TOKEN.findall(second))))
    if not _alike(runs, first, second):
        runs = [(False, first, second)]
    return tuple(_marked(runs))


def _runs(first: list[str], second: list[str]) -> Iterator[_Run]:
    hurry = len(first) * len(second) > _MOST_WORK
    matcher = SequenceMatcher(None, first, second, autojunk=hurry)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        yield tag == "equal", "".join(first[i1:i2]), "".join(second[j1:j2])


def _joined(runs: Iterator[_Run]) -> Iterator[_Run]:
    """Join differences between which too little is shared."""
    found = list(runs)
    waiting: _Run | None = None
    for place, (shared, before, after) in enumerate(found):
        inside = 0 < place < len(found) - 1
        if shared and not (inside and _words(before) < _LEAST_SHARED):
            if waiting:
                yield waiting
            waiting = None
            yield shared, before, after
        else:
            waiting = (False, (waiting or _NONE)[1] + before, (waiting or _NONE)[2] + after)
    if waiting:
        yield waiting


_NONE: Final[_Run] = (False, "", "")


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text))


def _alike(runs: list[_Run], first: str, second: str) -> bool:
    shared = sum(_words(before) for same, before, _ in runs if same)
    return shared >= _LEAST_ALIKE * min(_words(first), _words(second))


def _marked(runs: list[_Run]) -> Iterator[Stretch]:
    for shared, before, after in runs:
        if shared:
            yield Stretch(mark=Mark.same, text=before)
            continue
        if before:
            yield Stretch(mark=Mark.removed, text=before)
        if after:
            yield Stretch(mark=Mark.added, text=after)
