"""Where the nodes of the strategy map stand. Pure geometry: knows no page and no language.

All lengths are pixels of the drawing, from its upper left corner, to the right and down.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from macros.views.map.graph import Column, Graph, Node
from macros.views.map.lanes import Lanes, lanes
from macros.views.map.text import LINE, PAD, Texts, texts

WIDTHS: Final = {
    Column.goals: 195,
    Column.areas: 170,
    Column.priorities: 205,
    Column.initiatives: 205,
}
ROOM_AFTER: Final = {Column.goals: 95, Column.areas: 58, Column.priorities: 72}
TOP: Final = 40
_GAP: Final = 10
_GROUP_GAP: Final = 26
_ASCENT: Final = 14
_ICON: Final = 24
_BESIDE_ICON: Final = 8


@dataclass(frozen=True)
class Box:
    """A node in its place: its corner, its size, and the base line of its first line of text."""

    node: Node
    texts: Texts
    thread: tuple[str, ...]
    x: int
    y: float

    @property
    def width(self) -> int:
        return WIDTHS[self.node.column]

    @property
    def height(self) -> int:
        return self.texts.height

    @property
    def right(self) -> int:
        return self.x + self.width

    @property
    def middle(self) -> float:
        return self.y + self.height / 2

    @property
    def icon_at(self) -> tuple[int, float] | None:
        """Where the icon of a focus area stands, for the area itself and only if it has one."""
        look = self.node.look
        if self.node.column != Column.areas or look is None or look.icon is None:
            return None
        return self.x + PAD, self.middle - _ICON / 2

    @property
    def text_x(self) -> int:
        return self.x + PAD + (_ICON + _BESIDE_ICON if self.icon_at else 0)

    @property
    def lines(self) -> tuple[tuple[float, str], ...]:
        """The title, each line with its base line."""
        return _placed(self.texts.title, self.y + PAD)

    @property
    def note_lines(self) -> tuple[tuple[float, str], ...]:
        return _placed(self.texts.note, self.y + PAD + LINE * len(self.texts.title))

    @property
    def heading_lines(self) -> tuple[tuple[float, str], ...]:
        return _placed(self.texts.heading, self.y - self.texts.above)

    @property
    def heading_note_lines(self) -> tuple[tuple[float, str], ...]:
        below = LINE * len(self.texts.heading)
        return _placed(self.texts.heading_note, self.y - self.texts.above + below)


def _placed(lines: Sequence[str], top: float) -> tuple[tuple[float, str], ...]:
    return tuple((top + LINE * place + _ASCENT, line) for place, line in enumerate(lines))


def boxes(graph: Graph) -> dict[Column, tuple[Box, ...]]:
    """Place every node: priorities first, areas and initiatives level with theirs, goals spread.

    Columns without nodes take no room.
    """
    passing = lanes(graph)
    columns = {column: _Stack(graph.column(column), passing) for column in Column}
    columns = {column: stack for column, stack in columns.items() if stack.nodes}
    bottom = TOP + max((stack.total for stack in columns.values()), default=0)
    middles: dict[str, float] = {}
    for column in (Column.goals, Column.priorities):
        if column in columns:
            middles |= columns[column].spread(bottom)
    for column in (Column.areas, Column.initiatives):
        if column in columns:
            stack = columns[column] = columns[column].near(graph, middles)
            middles |= stack.near_wanted(bottom)
    return {
        column: tuple(
            Box(node, stack.texts[node.key], graph.thread(node.key), x, y)
            for node, y in stack.tops(middles)
        )
        for (column, stack), x in zip(columns.items(), _starts(columns), strict=True)
    }


def _starts(columns: Iterable[Column]) -> list[int]:
    """Give where each column starts, from the left edge; one that is left out takes no room."""
    starts, x = [], 0
    for column in columns:
        starts.append(x)
        x += WIDTHS[column] + ROOM_AFTER.get(column, 0)
    return starts


class _Stack:
    """The nodes of a column, from the top, and the room that they need."""

    def __init__(
        self,
        nodes: Sequence[Node],
        passing: Mapping[str, Lanes],
        wanted: Mapping[str, float] | None = None,
    ) -> None:
        self.nodes = nodes
        self.passing = passing
        self.wanted = wanted or {}
        self.texts = {node.key: texts(node) for node in nodes}
        self.gaps = [self._gap(place) for place in range(len(nodes))]
        self.below = self._lanes(len(nodes) - 1).room_under if nodes else 0
        heights = sum(text.height for text in self.texts.values())
        self.total = sum(self.gaps) + heights + self.below

    def _lanes(self, place: int) -> Lanes:
        return self.passing.get(self.nodes[place].key, Lanes())

    def _gap(self, place: int) -> int:
        node = self.nodes[place]
        above = self.texts[node.key].above + self._lanes(place).room_over
        if not place:
            return above
        above += self._lanes(place - 1).room_under
        new_group = bool(node.heading) or (
            node.column == Column.priorities and node.look != self.nodes[place - 1].look
        )
        return above + (_GROUP_GAP if new_group else _GAP)

    def near(self, graph: Graph, middles: Mapping[str, float]) -> "_Stack":
        """Give the column in the order of, and wanting to stand beside, what it is joined to."""
        beside: dict[str, list[float]] = defaultdict(list)
        for edge in graph.edges:
            if edge.basis is None:
                beside[edge.start] += [middles[edge.end]] if edge.end in middles else []
                beside[edge.end] += [middles[edge.start]] if edge.start in middles else []
        wanted = {node.key: fmean(beside[node.key] or [TOP]) for node in self.nodes}
        if self.nodes[0].column == Column.areas:
            return _Stack(self.nodes, self.passing, wanted)
        ordered = sorted(self.nodes, key=lambda node: wanted[node.key])
        return _Stack(ordered, self.passing, wanted)

    def spread(self, bottom: float) -> dict[str, float]:
        """Give middles that use the whole height, with the room left over shared alike."""
        extra = (bottom - TOP - self.total) / max(len(self.nodes) - 1, 1)
        middles, end = {}, TOP - extra if len(self.nodes) > 1 else float(TOP)
        for node, gap in zip(self.nodes, self.gaps, strict=True):
            height = self.texts[node.key].height
            end += gap + extra
            middles[node.key] = end + height / 2
            end += height
        return middles

    def near_wanted(self, bottom: float) -> dict[str, float]:
        """Give middles as near the wanted ones as order and room allow: push down, then up."""
        tops: list[float] = []
        end: float = TOP
        bottom -= self.below
        for node, gap in zip(self.nodes, self.gaps, strict=True):
            height = self.texts[node.key].height
            tops.append(max(self.wanted[node.key] - height / 2, end + gap))
            end = tops[-1] + height
        for place in range(len(tops) - 1, -1, -1):
            tops[place] = min(tops[place], bottom - self.texts[self.nodes[place].key].height)
            bottom = tops[place] - self.gaps[place]
        pairs = zip(self.nodes, tops, strict=True)
        return {node.key: top + self.texts[node.key].height / 2 for node, top in pairs}

    def tops(self, middles: Mapping[str, float]) -> list[tuple[Node, float]]:
        return [
            (node, round(middles[node.key] - self.texts[node.key].height / 2, 1))
            for node in self.nodes
        ]
