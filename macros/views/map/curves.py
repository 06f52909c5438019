"""How the lines of the strategy map run. Pure geometry: knows no page and no language.

Lines meet a box each at a height of its own, and pass a focus area each in a lane of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from macros.views.map.boxes import Box
from macros.views.map.graph import Edge, Graph
from macros.views.map.lanes import lanes, offset

_MARK: Final = 6


@dataclass(frozen=True)
class Curve:
    """An edge in its place: a path in the language of SVG, which tools for PDF read too.

    ``end`` is where it meets its last node, for the mark that says who drew it.
    """

    edge: Edge
    path: str
    end: tuple[int, float]
    lowest: float
    colour: int | None

    @property
    def style(self) -> str:
        """How it is drawn: ``source``, ``editorial`` or ``part`` (of the agenda itself)."""
        return self.edge.basis.value if self.edge.basis else "part"


def curves(graph: Graph, boxes: Mapping[str, Box]) -> tuple[Curve, ...]:
    """Draw every edge of a graph between boxes found by key."""
    past = _lanes(graph, boxes)

    def height(edge: Edge, there: str) -> float:
        return past[edge].y if edge in past else boxes[there].middle

    leaving: dict[Edge, float] = {}
    meeting: dict[Edge, float] = {}
    for box in boxes.values():
        key = box.node.key
        after = [edge for edge in graph.edges if edge.start == key]
        before = [edge for edge in graph.edges if edge.end == key]
        leaving |= _ports(box, sorted(after, key=lambda edge: height(edge, edge.end)))
        meeting |= _ports(box, sorted(before, key=lambda edge: height(edge, edge.start)))
    return tuple(
        _curve(
            edge,
            boxes[edge.start],
            boxes[edge.end],
            (leaving[edge], meeting[edge]),
            past.get(edge),
        )
        for edge in graph.edges
    )


def _ports(box: Box, edges: Sequence[Edge]) -> dict[Edge, float]:
    """Share the side of a box among its edges, in the order given, so that few lines cross."""
    step = box.height / (len(edges) + 1)
    return {edge: round(box.y + step * place, 1) for place, edge in enumerate(edges, start=1)}


@dataclass(frozen=True)
class _Lane:
    """The way past a focus area: from its left side to its right, over or under it."""

    left: int
    right: int
    y: float


def _lanes(graph: Graph, boxes: Mapping[str, Box]) -> dict[Edge, _Lane]:
    """Give the lane of each edge that passes a focus area."""
    found: dict[Edge, _Lane] = {}
    for area, passing in lanes(graph).items():
        box = boxes[area]
        for number, edge in enumerate(passing.over, start=1):
            found[edge] = _Lane(box.x, box.right, round(box.y - offset(number), 1))
        for number, edge in enumerate(passing.under, start=1):
            found[edge] = _Lane(box.x, box.right, round(box.y + box.height + offset(number), 1))
    return found


def _curve(
    edge: Edge, first: Box, last: Box, ports: tuple[float, float], lane: _Lane | None
) -> Curve:
    end = last.x - (_MARK if edge.basis else 0)
    look = last.node.look if edge.basis else first.node.look
    x, y = first.right, ports[0]
    path = f"M{x} {y}"
    if lane:
        path += _bend(x, y, lane.left, lane.y) + f"H{lane.right}"
        x, y = lane.right, lane.y
    path += _bend(x, y, end, ports[1])
    lowest = max(*ports, y)
    return Curve(edge, path, (end, ports[1]), lowest, look.colour if look else None)


def _bend(x: int, y: float, to_x: int, to_y: float) -> str:
    """Leave and arrive level, so that lines are told apart where they meet a box."""
    half = round((to_x - x) / 2)
    return f"C{x + half} {y} {to_x - half} {to_y} {to_x} {to_y}"
