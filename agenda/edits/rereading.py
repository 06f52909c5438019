"""A file that is read again after each small change: only the records around it are read anew.

A file of a thousand records that gets a hundred more would else be read a hundred times. What is
read of a part is the same as what is read of the whole, since a record in a list at the margin
of a file's key stands for itself; whoever uses it reads the whole once more at the end.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, overload

from agenda.edits.errors import EditError
from agenda.edits.yaml_positions import Child, Form, Spot, line_start, read

_HEAD: Final = "x:\n"
_FEWEST: Final = 8
"""Records of a list for which it is worth while."""


class Reading:
    """A text, and where each of its values stands."""

    def __init__(self, text: str) -> None:
        """Read a whole file. Raises :class:`EditError`."""
        self.text = text
        self.root = read(text)
        self.is_whole = True
        """Nothing of it was read by itself."""

    def become(self, text: str) -> None:
        """Let another text be what is read. Raises :class:`EditError`."""
        root = self._partly(text)
        self.text, self.is_whole = text, root is None
        self.root = read(text) if root is None else root

    def _partly(self, text: str) -> Spot | None:
        """Read the records that differ, and move those after them; None where that can't be."""
        start = _alike(self.text, text)
        end = len(self.text) - _alike_last(self.text, text, start)
        for number, key in enumerate(self.root.children):
            spot = key.value
            if spot.form != Form.items or len(spot.children) < _FEWEST:
                continue
            after = self.root.children[number + 1 : number + 2]
            limit = after[0].start if after else len(self.text)
            if line_start(self.text, spot.start) < start and end <= line_start(self.text, limit):
                return self._in_list(text, number, (start, end), line_start(self.text, limit))
        return None

    def _in_list(self, text: str, number: int, part: tuple[int, int], limit: int) -> Spot | None:
        key = self.root.children[number]
        items, late = key.value.children, len(text) - len(self.text)
        starts = _Starts(self.text, items)
        first = max(bisect_right(starts, part[0]) - 2, 0)
        last = min(bisect_left(starts, part[1]) + 1, len(items))
        begins = starts[first]
        ends = (starts[last] if last < len(items) else limit) + late
        try:
            fresh = read(_HEAD + text[begins:ends]).children
        except EditError:
            return None
        if len(fresh) != 1 or fresh[0].value.form != Form.items:
            return None
        here = fresh[0].value
        added = [_moved(child, begins - len(_HEAD)) for child in here.children]
        if here.column != key.value.column or line_start(text, added[0].start) != begins:
            return None
        children = (*items[:first], *added, *(_moved(child, late) for child in items[last:]))
        data = [*key.value.data[:first], *here.data, *key.value.data[last:]]
        spot = replace(key.value, end=children[-1].end, data=data, children=children)
        return self._with(number, replace(key, value=spot), late)

    def _with(self, number: int, key: Child, late: int) -> Spot:
        keys = self.root.children
        after = (_moved(child, late) for child in keys[number + 1 :])
        children = (*keys[:number], key, *after)
        data = {**self.root.data, key.name: key.value.data}
        return replace(self.root, end=children[-1].end, data=data, children=children)


class _Moved(Sequence[Child]):
    """Children that stand so many signs later, each moved when it is asked for."""

    def __init__(self, children: Sequence[Child], late: int) -> None:
        self._children, self._late = children, late
        if isinstance(children, _Moved):
            self._children, self._late = children._children, children._late + late

    def __len__(self) -> int:
        return len(self._children)

    @overload
    def __getitem__(self, number: int) -> Child: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Child, ...]: ...
    def __getitem__(self, number: int | slice) -> Child | tuple[Child, ...]:
        if isinstance(number, slice):
            return tuple(_moved(child, self._late) for child in self._children[number])
        return _moved(self._children[number], self._late)


class _Starts(Sequence[int]):
    """Where the line of each item begins."""

    def __init__(self, text: str, items: Sequence[Child]) -> None:
        self._text, self._items = text, items

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, number: int) -> int:  # type: ignore[override]
        return line_start(self._text, self._items[number].start)


def _moved(child: Child, late: int) -> Child:
    if not late:
        return child
    spot = child.value
    inner = _Moved(spot.children, late) if spot.children else ()
    moved = Spot(spot.form, spot.start + late, spot.end + late, spot.column, spot.data, inner)
    return Child(child.name, child.start + late, child.head + late, moved)


def _alike(one: str, other: str) -> int:
    """Count the signs that two texts begin with alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _alike_last(one: str, other: str, start: int) -> int:
    """Count the signs that two texts end with alike, none of them among the first."""
    low, high = 0, min(len(one), len(other)) - start
    while low < high:
        middle = (low + high + 1) // 2
        if one[len(one) - middle : len(one) - low] == other[len(other) - middle : len(other) - low]:
            low = middle
        else:
            high = middle - 1
    return low
