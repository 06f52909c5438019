"""Lists of entries, and how they hang together."""

from dataclasses import dataclass
from itertools import groupby

from agenda.model import Aspect, Domain, FocusArea, Framework, Goal, Link, Priority
from agenda.model.choices import Basis, Origin, Phase
from agenda.model.kinds import PLAIN, need_code
from agenda.readability import sentences
from macros.context.agenda_context import AgendaContext
from macros.kinds import KINDS
from macros.text.citing import SourceLine
from macros.text.escape import initial, swedish_order
from macros.views.headers import framework_facts
from macros.views.parts.base import (
    AreaLook,
    Connection,
    InitiativeLine,
    PriorityLine,
    Target,
    area_look,
    initiative_line,
    priority_line,
    source_lines,
    target,
    targets,
)
from macros.views.parts.unsaid import Sheet

need_code(KINDS, "index", __name__, code="")


@dataclass(frozen=True)
class AreaGroup:
    """A focus area and what belongs to it."""

    look: AreaLook
    summary: str
    number: int
    priorities: tuple[PriorityLine, ...]
    initiatives: tuple[InitiativeLine, ...]


def area_groups(context: AgendaContext) -> tuple[AreaGroup, ...]:
    """Every focus area with its priorities and initiatives, each initiative once an area."""
    return tuple(_area_group(context, number) for number in range(len(context.focus_areas)))


def _area_group(context: AgendaContext, number: int) -> AreaGroup:
    area = context.focus_areas[number]
    priorities = context.priorities_of(area)
    initiatives = {i.id: i for p in priorities for i in context.initiatives_of(p)}
    return AreaGroup(
        area_look(area),
        area.summary,
        number + 1,
        tuple(priority_line(context, priority) for priority in priorities),
        tuple(initiative_line(context, initiative) for initiative in initiatives.values()),
    )


@dataclass(frozen=True)
class Counts:
    """How much there is. Proposals are counted apart: merging is not deciding."""

    focus_areas: int
    priorities: int
    initiatives: int
    proposals: int
    under_way: int


def counts(context: AgendaContext) -> Counts:
    """Count focus areas, priorities and initiatives, proposals apart."""
    initiatives = context.agenda.initiatives
    proposals = sum(initiative.origin == Origin.proposed for initiative in initiatives)
    return Counts(
        len(context.focus_areas),
        len(context.agenda.priorities),
        len(initiatives) - proposals,
        proposals,
        sum(initiative.phase is not Phase.unknown for initiative in initiatives),
    )


def _linkers(context: AgendaContext) -> tuple[FocusArea | Priority, ...]:
    return (*context.focus_areas, *context.agenda.priorities)


def _links(record: FocusArea | Priority) -> tuple[Link, ...]:
    """Give every connection that a record makes."""
    if isinstance(record, FocusArea):
        return record.goals
    return record.goals + record.audiences + record.domains


def _connected(context: AgendaContext, record_id: str) -> tuple[Connection, ...]:
    """Give what links to a goal, an audience or a domain, focus areas before priorities."""
    found: list[Connection] = []
    for record in _linkers(context):
        found += [
            Connection(
                target(context, record),
                link.basis,
                link.reason,
                source_lines(context, (link.citation,)),
            )
            for link in _links(record)
            if link.to == record_id
        ]
    return tuple(found)


@dataclass(frozen=True)
class GoalView:
    """A goal; ``is_verbatim`` says that its title stands at a place that the source is held to."""

    goal: Goal
    connections: tuple[Connection, ...]
    sources: tuple[SourceLine, ...]
    is_verbatim: bool


@dataclass(frozen=True)
class FrameworkView:
    framework: Framework
    facts: Sheet
    goals: tuple[GoalView, ...]
    sources: tuple[SourceLine, ...]
    principle_sources: tuple[tuple[SourceLine, ...], ...]


@dataclass(frozen=True)
class DomainView:
    """A domain and what belongs to it."""

    record: Domain
    connections: tuple[Connection, ...]
    sources: tuple[SourceLine, ...]


def frameworks_view(context: AgendaContext) -> tuple[FrameworkView, ...]:
    """Give the frameworks with all that hangs together with their goals."""
    return tuple(_framework_view(context, framework) for framework in context.agenda.frameworks)


def _framework_view(context: AgendaContext, framework: Framework) -> FrameworkView:
    return FrameworkView(
        framework,
        framework_facts(context, framework),
        tuple(_goal_view(context, goal) for goal in framework.goals),
        source_lines(context, framework.citations),
        tuple(source_lines(context, principle.citations) for principle in framework.principles),
    )


def _goal_view(context: AgendaContext, goal: Goal) -> GoalView:
    sources = source_lines(context, goal.citations)
    is_verbatim = any(line.where for line in sources)
    return GoalView(goal, _connected(context, goal.id), sources, is_verbatim)


def built_on(context: AgendaContext) -> tuple[Target, ...]:
    """Give the frameworks with a goal that something in the agenda is linked to."""
    linked = {link.to for record in _linkers(context) for link in _links(record)}
    return tuple(
        target(context, framework)
        for framework in context.agenda.frameworks
        if any(goal.id in linked for goal in framework.goals)
    )


@dataclass(frozen=True)
class AudienceLine:
    """An audience in a list: how it is spoken to, and who belongs to it."""

    id: str
    detail: str
    summary: str


def audience_lines(context: AgendaContext) -> tuple[AudienceLine, ...]:
    """Give each audience with the first sentence of what the agenda means for it."""
    return tuple(
        AudienceLine(a.id, a.address or a.title, sentences(a.meaning or a.summary)[0].text)
        for a in context.agenda.audiences
    )


@dataclass(frozen=True)
class Letter:
    """A letter of the index, and all that begins with it."""

    letter: str
    targets: tuple[Target, ...]


def letters(context: AgendaContext) -> tuple[Letter, ...]:
    """Give all that has a page or an explanation, in Swedish alphabetical order."""
    ids = (one for one in context.index.ids if KINDS[context.index.kind(one)].index is PLAIN)
    found = sorted(targets(context, ids), key=lambda t: swedish_order(t.title))
    groups = groupby(found, key=lambda one: initial(one.title))
    return tuple(Letter(letter, tuple(group)) for letter, group in groups)


def domains_view(context: AgendaContext) -> tuple[DomainView, ...]:
    """Give the domains, each with what is connected to it."""
    return tuple(
        DomainView(domain, _connected(context, domain.id), source_lines(context, domain.citations))
        for domain in context.agenda.domains
    )


@dataclass(frozen=True)
class AspectView:
    aspect: Aspect
    sources: tuple[SourceLine, ...]


def aspects_view(context: AgendaContext) -> tuple[AspectView, ...]:
    """Give the aspects of digitalisation with their sources."""
    return tuple(AspectView(a, source_lines(context, a.citations)) for a in context.agenda.aspects)


def connection_counts(context: AgendaContext) -> dict[Basis, int]:
    """How many connections the source made, and how many the editors."""
    links = [link for record in _linkers(context) for link in _links(record)]
    return {basis: sum(link.basis == basis for link in links) for basis in Basis}
