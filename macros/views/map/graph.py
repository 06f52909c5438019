"""What the strategy map holds: goals, focus areas, priorities, initiatives, and what joins them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from agenda.model import FocusArea, Framework, Initiative, Priority
from agenda.model.choices import Basis, Origin
from macros.context.agenda_context import AgendaContext
from macros.views.parts.base import AreaLook, area_look

MOST_INITIATIVES = 40
"""More than this, and a map or a table shows how many there are instead of each."""


class Column(IntEnum):
    """Where a node stands, from left to right: every edge leads to a later column."""

    goals = 0
    areas = 1
    priorities = 2
    initiatives = 3

    def title(self, context: AgendaContext) -> str:
        """Give the heading above it, in the agenda's own words."""
        kind = ("", "focus_area", "priority", "initiative")[self]
        return context.levels[kind].heading if kind else "Mål"


@dataclass(frozen=True)
class Node:
    """One thing on the map. ``name`` says what it is to whoever does not see where it stands.

    ``heading`` stands above the first goal of a framework, with ``heading_note`` below it.
    """

    key: str
    column: Column
    title: str
    name: str
    to: str
    anchor: str = ""
    note: str = ""
    look: AreaLook | None = None
    proposed: bool = False
    heading: str = ""
    heading_note: str = ""


@dataclass(frozen=True)
class Edge:
    """A line between two nodes. Without a basis it is how the agenda itself is divided."""

    start: str
    end: str
    basis: Basis | None = None


@dataclass(frozen=True)
class Graph:
    """Every node, column by column, and every edge."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    titles: tuple[str, ...] = ("",) * 4
    """What stands above each column."""

    @cached_property
    def _beside(self) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
        before: dict[str, list[str]] = defaultdict(list)
        after: dict[str, list[str]] = defaultdict(list)
        for edge in self.edges:
            after[edge.start].append(edge.end)
            before[edge.end].append(edge.start)
        return before, after

    def thread(self, key: str) -> tuple[str, ...]:
        """Give the keys of all that leads to a node and all that follows from it, itself too."""
        found = {key}
        for beside in self._beside:
            waiting, seen = [key], {key}
            while waiting:
                fresh = set(beside.get(waiting.pop(), ())) - seen
                seen |= fresh
                waiting += fresh
            found |= seen
        return tuple(node.key for node in self.nodes if node.key in found)

    def column(self, column: Column) -> tuple[Node, ...]:
        return tuple(node for node in self.nodes if node.column == column)


def strategy_graph(context: AgendaContext) -> Graph:
    """Give the whole map of an agenda; it does not grow with the number of initiatives."""
    nodes = (*_goals(context), *_areas(context), *_priorities(context), *_initiatives(context))
    titles = tuple(column.title(context) for column in Column)
    return Graph(nodes, tuple(dict.fromkeys(_edges(context))), titles)


def is_crowded(context: AgendaContext) -> bool:
    """Say whether the initiatives are too many to be named one by one."""
    return len(context.agenda.initiatives) > MOST_INITIATIVES


def connected_goals(context: AgendaContext) -> frozenset[str]:
    """Give the goals that a focus area or a priority is connected to."""
    linked = [area.goals for area in context.agenda.focus_areas]
    linked += [priority.goals for priority in context.agenda.priorities]
    return frozenset(link.to for links in linked for link in links)


def short_name(framework: Framework) -> str:
    """Give what a framework is called where there is little room."""
    return framework.short_title or framework.title


def _goals(context: AgendaContext) -> Iterator[Node]:
    """Frameworks in force stand first; one that nothing is connected to is a single node."""
    frameworks = sorted(context.agenda.frameworks, key=lambda one: one.replaced_by is not None)
    connected = connected_goals(context)
    for framework in frameworks:
        nodes = _goals_of(framework, connected)
        for place, node in enumerate(nodes):
            yield node if place else _headed(context, framework, node)


def _goals_of(framework: Framework, connected: frozenset[str]) -> list[Node]:
    within = short_name(framework)
    if connected.isdisjoint(goal.id for goal in framework.goals):
        title = f"{len(framework.goals)} mål, inget är kopplat hit"
        name = f"{within}: {title}"
        one = Node(framework.id, Column.goals, title, name, framework.id)
        return [one] if framework.goals else []
    return [
        Node(goal.id, Column.goals, goal.title, f"Mål i {within}: {goal.title}", goal.id)
        for goal in framework.goals
    ]


def _headed(context: AgendaContext, framework: Framework, node: Node) -> Node:
    after = framework.replaced_by
    note = f"Ersatt av {short_name(context.index.get(after, Framework))}" if after else ""
    return Node(
        node.key,
        node.column,
        node.title,
        node.name,
        node.to,
        heading=short_name(framework),
        heading_note=note,
    )


def _areas(context: AgendaContext) -> Iterator[Node]:
    for area in context.focus_areas:
        name = f"{context.word(area)}: {area.title}"
        yield Node(area.id, Column.areas, area.title, name, area.id, look=area_look(area))


def _priorities(context: AgendaContext) -> Iterator[Node]:
    for area, priority in _in_order(context):
        title = context.title(priority)
        name = f"{context.word(priority)} i {area.title}: {title}"
        look = area_look(area)
        yield Node(priority.id, Column.priorities, title, name, priority.id, look=look)


def _initiatives(context: AgendaContext) -> Iterator[Node]:
    if is_crowded(context):
        for area, priority in _in_order(context):
            if context.initiatives_of(priority):
                yield _group(context, area, priority)
    else:
        for initiative in context.agenda.initiatives:
            yield _initiative(context, initiative)


def _initiative(context: AgendaContext, initiative: Initiative) -> Node:
    proposed = initiative.origin == Origin.proposed
    note = initiative.origin.label if proposed else ""
    return Node(
        initiative.id,
        Column.initiatives,
        initiative.title,
        f"{context.word(initiative)}: {initiative.title}" + (f". {note}" if note else ""),
        initiative.id,
        note=note,
        look=area_look(context.area_of(initiative)),
        proposed=proposed,
    )


def _group(context: AgendaContext, area: FocusArea, priority: Priority) -> Node:
    title, note = amount(context, context.initiatives_of(priority))
    return Node(
        group_key(priority),
        Column.initiatives,
        title,
        f"{title}{f' {note}' if note else ''}: {context.title(priority)}",
        priority.id,
        "#_initiativ_",
        note,
        area_look(area),
    )


def group_key(priority: Priority) -> str:
    """Give the key of the node that stands for a priority's initiatives; no id has a full stop."""
    return f"{priority.id}.initiativ"


def amount(context: AgendaContext, initiatives: Iterable[Initiative]) -> tuple[str, str]:
    """Say how many there are, with proposals counted apart: merging is not deciding."""
    origins = [initiative.origin for initiative in initiatives]
    proposed = origins.count(Origin.proposed)
    rest = len(origins) - proposed
    proposals = f"{proposed} förslag, ej {'beslutat' if proposed == 1 else 'beslutade'}"
    if not rest:
        return proposals, ""
    return context.levels["initiative"].counted(rest), f"och {proposals}" if proposed else ""


def _edges(context: AgendaContext) -> Iterator[Edge]:
    for area in context.focus_areas:
        yield from (Edge(link.to, area.id, link.basis) for link in area.goals)
    for area, priority in _in_order(context):
        yield Edge(area.id, priority.id)
        yield from (Edge(link.to, priority.id, link.basis) for link in priority.goals)
        if is_crowded(context):
            if context.initiatives_of(priority):
                yield Edge(priority.id, group_key(priority))
        else:
            yield from (Edge(priority.id, one.id) for one in context.initiatives_of(priority))


def _in_order(context: AgendaContext) -> Iterator[tuple[FocusArea, Priority]]:
    for area in context.focus_areas:
        for priority in context.priorities_of(area):
            yield area, priority
