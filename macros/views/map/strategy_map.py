"""The strategy map as a page shows it: drawn, and in words for a list and a table."""

from dataclasses import dataclass

from agenda.model import FocusArea, Framework, Goal, Initiative, Link, Priority
from agenda.model.choices import Basis, Origin
from macros.context.agenda_context import AgendaContext
from macros.views.map.boxes import Box, boxes
from macros.views.map.curves import Curve, curves
from macros.views.map.graph import (
    Column,
    Graph,
    amount,
    connected_goals,
    is_crowded,
    short_name,
    strategy_graph,
)
from macros.views.parts.base import AreaLook, Target, area_look, target

_MARGIN = 12


@dataclass(frozen=True)
class Drawn:
    """One column: what it is called, where it starts, and its boxes from the top."""

    title: str
    x: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class Drawing:
    """The whole map, ready for any language that can draw a box, a text and a curve."""

    width: int
    height: int
    columns: tuple[Drawn, ...]
    curves: tuple[Curve, ...]


def drawing(graph: Graph) -> Drawing:
    """Lay out a graph. The same graph always gives the same drawing."""
    placed = boxes(graph)
    by_key = {box.node.key: box for column in placed.values() for box in column}
    drawn = curves(graph, by_key)
    lowest = max((box.y + box.height for box in by_key.values()), default=0)
    lowest = max([lowest, *(curve.lowest for curve in drawn)])
    return Drawing(
        max((box.right for box in by_key.values()), default=0),
        round(lowest) + _MARGIN,
        tuple(Drawn(graph.titles[column], found[0].x, found) for column, found in placed.items()),
        drawn,
    )


@dataclass(frozen=True)
class GoalLine:
    """A goal that something is connected to, and who says so."""

    id: str
    title: str
    framework: str
    basis: Basis


@dataclass(frozen=True)
class InitiativeName:
    id: str
    title: str
    note: str


@dataclass(frozen=True)
class MapRow:
    """A priority in words. ``amount`` is said instead of naming initiatives that are many."""

    priority: Target
    goals: tuple[GoalLine, ...]
    initiatives: tuple[InitiativeName, ...]
    amount: str


@dataclass(frozen=True)
class MapArea:
    """A focus area in words, with a row for each of its priorities."""

    look: AreaLook
    goals: tuple[GoalLine, ...]
    rows: tuple[MapRow, ...]


@dataclass(frozen=True)
class StrategyMap:
    """``loose`` are goals that nothing is connected to; ``bases`` who has drawn the lines."""

    drawing: Drawing
    areas: tuple[MapArea, ...]
    loose: tuple["Loose", ...]
    bases: tuple[Basis, ...]
    proposals: bool
    caption: str
    """What the table holds, in words."""
    columns: int
    """Columns of the table."""


def strategy_map(context: AgendaContext) -> StrategyMap:
    """Give the strategy map, drawn and as lists that say the same."""
    graph = strategy_graph(context)
    drawn = {edge.basis for edge in graph.edges}
    bases = tuple(basis for basis in Basis if basis in drawn)
    told = _told(context, bool(bases))
    return StrategyMap(
        drawing(graph),
        tuple(_area(context, area) for area in context.focus_areas),
        _loose(context),
        bases,
        any(node.proposed for node in graph.column(Column.initiatives)),
        ", ".join(column.title(context) for column in told[:-1]).capitalize()
        + f" och {told[-1].title(context).lower()}",
        len(told) + bool(bases),
    )


def _told(context: AgendaContext, goals: bool) -> tuple[Column, ...]:
    """Give what the table has columns of: goals twice, an area's and a priority's, if at all."""
    besides = {Column.goals: goals, Column.initiatives: bool(context.agenda.initiatives)}
    return tuple(column for column in Column if besides.get(column, True))


def _area(context: AgendaContext, area: FocusArea) -> MapArea:
    rows = tuple(_row(context, priority) for priority in context.priorities_of(area))
    return MapArea(area_look(area), _goal_lines(context, area.goals), rows)


def _row(context: AgendaContext, priority: Priority) -> MapRow:
    initiatives = context.initiatives_of(priority)
    crowded = is_crowded(context) and bool(initiatives)
    return MapRow(
        target(context, priority),
        _goal_lines(context, priority.goals),
        () if crowded else tuple(_name(initiative) for initiative in initiatives),
        " ".join(filter(None, amount(context, initiatives))) if crowded else "",
    )


def _name(initiative: Initiative) -> InitiativeName:
    proposed = initiative.origin == Origin.proposed
    return InitiativeName(initiative.id, initiative.title, initiative.origin.label * proposed)


def _goal_lines(context: AgendaContext, links: tuple[Link, ...]) -> tuple[GoalLine, ...]:
    within = {goal.id: one for one in context.agenda.frameworks for goal in one.goals}
    return tuple(
        GoalLine(
            link.to, context.index.get(link.to, Goal).title, short_name(within[link.to]), link.basis
        )
        for link in links
    )


@dataclass(frozen=True)
class Loose:
    """A framework's goals that nothing in the agenda is connected to."""

    id: str
    framework: str
    goals: tuple[Goal, ...]


def _loose(context: AgendaContext) -> tuple[Loose, ...]:
    connected = connected_goals(context)
    found = (_loose_of(framework, connected) for framework in context.agenda.frameworks)
    return tuple(loose for loose in found if loose.goals)


def _loose_of(framework: Framework, connected: frozenset[str]) -> Loose:
    goals = tuple(goal for goal in framework.goals if goal.id not in connected)
    return Loose(framework.id, short_name(framework), goals)
