"""The pages of the agenda's own thread: focus area, priority, initiative."""

from dataclasses import dataclass, replace

from agenda.model import Decision, FocusArea, Indicator, Initiative, Priority
from agenda.model.choices import Origin
from macros.book import Book
from macros.text import swedish_date, swedish_number
from macros.views.base import (
    PHASE,
    STATUS,
    AreaLook,
    Connection,
    Fact,
    InitiativeLine,
    PriorityLine,
    SourceLine,
    Target,
    area_look,
    connections,
    date_fact,
    fact,
    initiative_line,
    linked_fact,
    period_text,
    priority_line,
    source_lines,
    target,
    targets,
    url_fact,
)
from macros.views.series import SeriesPlot, series_plot


@dataclass(frozen=True)
class FocusAreaView:
    area: FocusArea
    look: AreaLook
    count: int
    priorities: tuple[PriorityLine, ...]
    initiatives: tuple[InitiativeLine, ...]
    goals: tuple[Connection, ...]
    sources: tuple[SourceLine, ...]


def focus_area_view(book: Book, area: FocusArea) -> FocusAreaView:
    priorities = book.priorities_of(area)
    initiatives = {i.id: i for p in priorities for i in book.initiatives_of(p)}
    return FocusAreaView(
        area,
        area_look(area),
        len(book.focus_areas),
        tuple(priority_line(book, priority) for priority in priorities),
        tuple(initiative_line(book, initiative) for initiative in initiatives.values()),
        connections(book, area.goals),
        source_lines(book, area.citations),
    )


@dataclass(frozen=True)
class PriorityView:
    priority: Priority
    title: str
    look: AreaLook
    count: int
    edition: str
    initiatives: tuple[InitiativeLine, ...]
    audiences: tuple[Connection, ...]
    domains: tuple[Connection, ...]
    goals: tuple[Connection, ...]
    sources: tuple[SourceLine, ...]
    previous: Target | None
    following: Target | None


def priority_view(book: Book, priority: Priority) -> PriorityView:
    area = book.area_of(priority)
    siblings = book.priorities_of(area)
    place = siblings.index(priority)
    beside = [target(book, sibling) for sibling in siblings]
    return PriorityView(
        priority,
        book.title(priority),
        area_look(area),
        len(siblings),
        book.agenda.state.label.lower(),
        tuple(initiative_line(book, found) for found in book.initiatives_of(priority)),
        connections(book, priority.audiences),
        connections(book, priority.domains),
        connections(book, priority.goals),
        source_lines(book, priority.citations),
        beside[place - 1] if place else None,
        beside[place + 1] if place + 1 < len(beside) else None,
    )


@dataclass(frozen=True)
class IndicatorView:
    indicator: Indicator
    facts: tuple[Fact, ...]
    rows: tuple[tuple[str, str, str, tuple[SourceLine, ...]], ...]
    sources: tuple[SourceLine, ...]
    plot: SeriesPlot | None


@dataclass(frozen=True)
class InitiativeView:
    initiative: Initiative
    look: AreaLook
    not_decided: bool
    placed_by_editors: bool
    priorities: tuple[Target, ...]
    facts: tuple[Fact, ...]
    indicators: tuple[IndicatorView, ...]
    sources: tuple[SourceLine, ...]


def initiative_view(book: Book, initiative: Initiative) -> InitiativeView:
    return InitiativeView(
        initiative,
        area_look(book.area_of(initiative)),
        initiative.origin == Origin.proposed,
        initiative.origin == Origin.source,
        targets(book, initiative.priorities),
        _initiative_facts(book, initiative),
        tuple(indicator_view(book, indicator) for indicator in initiative.indicators),
        source_lines(book, initiative.citations),
    )


def _initiative_facts(book: Book, initiative: Initiative) -> tuple[Fact, ...]:
    of = Initiative
    phase = initiative.phase.label if initiative.phase.value != "unknown" else None
    status = initiative.status.label if initiative.status.value != "no_data" else None
    return (
        fact(of, "origin", initiative.origin.label),
        replace(fact(of, "phase", phase), meaning=PHASE),
        replace(fact(of, "status", status), meaning=STATUS),
        fact(of, "period", period_text(initiative.period)),
        linked_fact(book, of, "lead", (initiative.lead,)),
        linked_fact(book, of, "partners", initiative.partners),
        linked_fact(book, of, "audiences", initiative.audiences),
        fact(of, "funding", *(funding.label for funding in initiative.funding)),
        date_fact(of, "next_update_due", initiative.next_update_due),
        *decision_facts(book, initiative.decision),
    )


def decision_facts(book: Book, decision: Decision | None) -> tuple[Fact, ...]:
    """A decision's facts; nothing where there is no decision."""
    if decision is None:
        return ()
    of = Decision
    return (
        fact(of, "form", decision.form.label),
        linked_fact(book, of, "body", (decision.body,)),
        date_fact(of, "date", decision.date, approximate=decision.approximate),
        fact(of, "paragraph", decision.paragraph),
        fact(of, "diary_number", decision.diary_number),
    )


def indicator_view(book: Book, indicator: Indicator) -> IndicatorView:
    of = Indicator
    named = [("Utgångsvärde", indicator.baseline), ("Målvärde", indicator.target)]
    named += [("Mätvärde", value) for value in indicator.values]
    rows = tuple(
        (
            name,
            swedish_date(value.date),
            swedish_number(value.value),
            source_lines(book, (value.citation,)),
        )
        for name, value in named
        if value is not None
    )
    facts = (
        fact(of, "unit", indicator.unit),
        fact(of, "direction", indicator.direction.label),
        url_fact(of, "dataset", indicator.dataset),
    )
    sources = source_lines(book, indicator.citations)
    return IndicatorView(indicator, facts, rows, sources, series_plot(indicator))
