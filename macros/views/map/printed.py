"""The strategy map for paper: the drawing of the page, with every place worked out."""

from dataclasses import dataclass

from macros.context.agenda_context import AgendaContext
from macros.views.map.boxes import Box
from macros.views.map.curves import Curve
from macros.views.map.strategy_map import Loose, MapArea, strategy_map

Line = tuple[float, str]
"""The height of a base line, and the words on it."""


@dataclass(frozen=True)
class PrintedBox:
    """A box with its words. ``colour`` is the number of its focus area's colour."""

    to: str
    column: str
    x: int
    y: float
    width: int
    height: int
    colour: int | None
    icon: str | None
    icon_at: tuple[int, float] | None
    text_x: int
    lines: tuple[Line, ...]
    notes: tuple[Line, ...]
    headings: tuple[Line, ...]
    heading_notes: tuple[Line, ...]
    proposed: bool


@dataclass(frozen=True)
class PrintedCurve:
    path: str
    style: str
    colour: int | None
    end: tuple[int, float]


@dataclass(frozen=True)
class PrintedMap:
    """The whole map, in the units of the drawing; ``columns`` has where each begins.

    ``areas`` and ``loose`` say the same thing in words.
    """

    width: int
    height: int
    columns: tuple[tuple[int, str], ...]
    boxes: tuple[PrintedBox, ...]
    curves: tuple[PrintedCurve, ...]
    bases: tuple[str, ...]
    proposals: bool
    areas: tuple[MapArea, ...]
    loose: tuple[Loose, ...]


def printed_map(context: AgendaContext) -> PrintedMap:
    """Give the strategy map for the document; lengths are those of the drawing, in pixels."""
    view = strategy_map(context)
    drawing = view.drawing
    return PrintedMap(
        drawing.width,
        drawing.height,
        tuple((column.x, column.title) for column in drawing.columns),
        tuple(_box(box) for column in drawing.columns for box in column.boxes),
        tuple(_curve(curve) for curve in drawing.curves),
        tuple(basis.value for basis in view.bases),
        view.proposals,
        view.areas,
        view.loose,
    )


def _box(box: Box) -> PrintedBox:
    look = box.node.look
    return PrintedBox(
        box.node.to,
        box.node.column.name,
        box.x,
        box.y,
        box.width,
        box.height,
        look.colour if look else None,
        look.icon if look else None,
        box.icon_at,
        box.text_x,
        box.lines,
        box.note_lines,
        box.heading_lines,
        box.heading_note_lines,
        box.node.proposed,
    )


def _curve(curve: Curve) -> PrintedCurve:
    return PrintedCurve(curve.path, curve.style, curve.colour, curve.end)
