"""Lists of entries, and how they hang together."""

from dataclasses import dataclass
from itertools import groupby

from agenda.model import Aspect, Domain, FocusArea, Framework, Goal, Link, Priority, Record
from agenda.model.choices import Basis, Origin, Phase
from agenda.reading import sentences
from macros.book import Book
from macros.text import swedish_order
from macros.views.base import (
    AreaLook,
    Connection,
    Fact,
    InitiativeLine,
    PriorityLine,
    SourceLine,
    Target,
    area_look,
    initiative_line,
    priority_line,
    source_lines,
    target,
)
from macros.views.headers import framework_facts


@dataclass(frozen=True)
class AreaGroup:
    """A focus area and what belongs to it."""

    look: AreaLook
    summary: str
    number: int
    priorities: tuple[PriorityLine, ...]
    initiatives: tuple[InitiativeLine, ...]


def area_groups(book: Book) -> tuple[AreaGroup, ...]:
    """Every focus area with its priorities and initiatives, each initiative once an area."""
    return tuple(_area_group(book, number) for number in range(len(book.focus_areas)))


def _area_group(book: Book, number: int) -> AreaGroup:
    area = book.focus_areas[number]
    priorities = book.priorities_of(area)
    initiatives = {i.id: i for p in priorities for i in book.initiatives_of(p)}
    return AreaGroup(
        area_look(area),
        area.summary,
        number + 1,
        tuple(priority_line(book, priority) for priority in priorities),
        tuple(initiative_line(book, initiative) for initiative in initiatives.values()),
    )


@dataclass(frozen=True)
class Counts:
    """How much there is. Proposals are counted apart: merging is not deciding."""

    focus_areas: int
    priorities: int
    initiatives: int
    proposals: int
    under_way: int


def counts(book: Book) -> Counts:
    initiatives = book.agenda.initiatives
    proposals = sum(initiative.origin == Origin.proposed for initiative in initiatives)
    return Counts(
        len(book.focus_areas),
        len(book.agenda.priorities),
        len(initiatives) - proposals,
        proposals,
        sum(initiative.phase is not Phase.unknown for initiative in initiatives),
    )


def _linkers(book: Book) -> tuple[FocusArea | Priority, ...]:
    return (*book.focus_areas, *book.agenda.priorities)


def _links(record: FocusArea | Priority) -> tuple[Link, ...]:
    """Give every connection that a record makes."""
    if isinstance(record, FocusArea):
        return record.goals
    return record.goals + record.audiences + record.domains


def _connected(book: Book, record_id: str) -> tuple[Connection, ...]:
    """Give what links to a goal, an audience or a domain, focus areas before priorities."""
    found: list[Connection] = []
    for record in _linkers(book):
        found += [
            Connection(
                target(book, record), link.basis, link.reason, source_lines(book, (link.citation,))
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
    facts: tuple[Fact, ...]
    goals: tuple[GoalView, ...]
    sources: tuple[SourceLine, ...]
    principle_sources: tuple[tuple[SourceLine, ...], ...]


@dataclass(frozen=True)
class DomainView:
    """A domain and what belongs to it."""

    record: Domain
    connections: tuple[Connection, ...]
    sources: tuple[SourceLine, ...]


def frameworks_view(book: Book) -> tuple[FrameworkView, ...]:
    return tuple(_framework_view(book, framework) for framework in book.agenda.frameworks)


def _framework_view(book: Book, framework: Framework) -> FrameworkView:
    return FrameworkView(
        framework,
        framework_facts(book, framework),
        tuple(_goal_view(book, goal) for goal in framework.goals),
        source_lines(book, framework.citations),
        tuple(source_lines(book, principle.citations) for principle in framework.principles),
    )


def _goal_view(book: Book, goal: Goal) -> GoalView:
    sources = source_lines(book, goal.citations)
    is_verbatim = any(line.where for line in sources)
    return GoalView(goal, _connected(book, goal.id), sources, is_verbatim)


def built_on(book: Book) -> tuple[Target, ...]:
    """Give the frameworks with a goal that something in the agenda is linked to."""
    linked = {link.to for record in _linkers(book) for link in _links(record)}
    return tuple(
        target(book, framework)
        for framework in book.agenda.frameworks
        if any(goal.id in linked for goal in framework.goals)
    )


@dataclass(frozen=True)
class AudienceLine:
    """An audience in a list: how it is spoken to, and who belongs to it."""

    id: str
    detail: str
    summary: str


def audience_lines(book: Book) -> tuple[AudienceLine, ...]:
    return tuple(
        AudienceLine(a.id, a.address or a.title, sentences(a.meaning or a.summary)[0].text)
        for a in book.agenda.audiences
    )


@dataclass(frozen=True)
class Letter:
    """A letter of the index, and all that begins with it."""

    letter: str
    targets: tuple[Target, ...]


def letters(book: Book) -> tuple[Letter, ...]:
    """Give all that has a page or an explanation, in Swedish alphabetical order."""
    agenda = book.agenda
    records: list[Record] = [
        *agenda.focus_areas, *agenda.priorities, *agenda.initiatives, *agenda.audiences,
        *agenda.actors, *agenda.sections, *agenda.frameworks, *agenda.terms,
    ]  # fmt: skip
    found = sorted((target(book, one) for one in records), key=lambda t: swedish_order(t.title))
    groups = groupby(found, key=lambda one: one.title[0].upper())
    return tuple(Letter(letter, tuple(group)) for letter, group in groups)


def domains_view(book: Book) -> tuple[DomainView, ...]:
    return tuple(
        DomainView(domain, _connected(book, domain.id), source_lines(book, domain.citations))
        for domain in book.agenda.domains
    )


@dataclass(frozen=True)
class AspectView:
    aspect: Aspect
    sources: tuple[SourceLine, ...]


def aspects_view(book: Book) -> tuple[AspectView, ...]:
    return tuple(AspectView(a, source_lines(book, a.citations)) for a in book.agenda.aspects)


def connection_counts(book: Book) -> dict[Basis, int]:
    """How many connections the source made, and how many the editors."""
    links = [link for record in _linkers(book) for link in _links(record)]
    return {basis: sum(link.basis == basis for link in links) for basis in Basis}
