"""The lanes in which lines from goals pass the focus areas on their way to priorities.

Each line has a lane of its own, so that no two lie on top of each other and a dashed line
never looks whole. Lines to the first half of an area's priorities pass over it, the others
under it.
"""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from macros.views.map.graph import Column, Edge, Graph

_FIRST: Final = 9
_STEP: Final = 7


@dataclass(frozen=True)
class Lanes:
    """The edges that pass over and under a focus area, the nearest first."""

    over: tuple[Edge, ...] = ()
    under: tuple[Edge, ...] = ()

    @property
    def room_over(self) -> int:
        return offset(len(self.over))

    @property
    def room_under(self) -> int:
        return offset(len(self.under))


def offset(number: int) -> int:
    """Say how far from the box lane ``number`` runs, counted from one; zero is the box itself."""
    return _FIRST + _STEP * (number - 1) if number else 0


def lanes(graph: Graph) -> dict[str, Lanes]:
    """Give the lanes of each focus area that something passes, by its key."""
    place = {node.key: number for number, node in enumerate(graph.nodes)}
    columns = {node.key: node.column for node in graph.nodes}
    parts: dict[str, list[str]] = defaultdict(list)
    passing: dict[str, list[Edge]] = defaultdict(list)
    for edge in graph.edges:
        if edge.basis is None and columns[edge.start] == Column.areas:
            parts[edge.start].append(edge.end)
        if edge.basis is not None and columns[edge.end] == Column.priorities:
            passing[edge.end].append(edge)
    found = {}
    for area, priorities in parts.items():
        half = (len(priorities) + 1) // 2
        over, under = (
            sorted(
                (edge for priority in some for edge in passing[priority]),
                key=lambda edge: (place[edge.end], place[edge.start]),
            )
            for some in (priorities[:half], priorities[half:])
        )
        found[area] = Lanes(tuple(reversed(over)), tuple(under))
    return found
