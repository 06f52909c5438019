"""The pages of the agenda's own thread: focus area, priority, initiative."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from agenda.model import FocusArea, Indicator, Initiative, Priority
from agenda.model.choices import Origin, Status
from macros.context.agenda_context import AgendaContext
from macros.context.once import once
from macros.text.citing import SourceLine
from macros.text.escape import swedish_date, swedish_number
from macros.text.unsaid import AGENDA, PROPOSAL
from macros.views.parts.base import (
    PHASE,
    STATUS,
    AreaLook,
    Connection,
    InitiativeLine,
    PriorityLine,
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
from macros.views.parts.decision import decision_facts
from macros.views.parts.indicator_plot import SeriesPlot, series_plot
from macros.views.parts.milestones import MilestoneRow, StatusRow, milestone_rows, status_rows
from macros.views.parts.money import MoneyRow, MoneySum, money_rows, money_sum
from macros.views.parts.unsaid import Sheet, Unsaid, sheet, unsaid_fields
from macros.views.wordings import WishView, wishes_about


@dataclass(frozen=True)
class FocusAreaView:
    area: FocusArea
    look: AreaLook
    count: int
    priorities: tuple[PriorityLine, ...]
    initiatives: tuple[InitiativeLine, ...]
    money: MoneySum | None
    goals: tuple[Connection, ...]
    sources: tuple[SourceLine, ...]
    unsaid: Unsaid | None


@once
def focus_area_view(context: AgendaContext, area: FocusArea) -> FocusAreaView:
    """Give a focus area with its priorities, and each of their initiatives once."""
    priorities = context.priorities_of(area)
    initiatives = {i.id: i for p in priorities for i in context.initiatives_of(p)}
    return FocusAreaView(
        area,
        area_look(area),
        len(context.focus_areas),
        tuple(priority_line(context, priority) for priority in priorities),
        tuple(initiative_line(context, initiative) for initiative in initiatives.values()),
        money_sum(initiatives.values(), context.levels["initiative"]),
        connections(context, area.goals),
        source_lines(context, area.citations),
        unsaid_fields(FocusArea, area.id, _open(context, area, {"goals": "frameworks"})),
    )


def _open(
    context: AgendaContext, record: FocusArea | Priority, needed: dict[str, str]
) -> Iterable[str]:
    """Give the links that a record lacks, of those that the agenda has something to link to."""
    agenda = context.agenda
    return (n for n, of in needed.items() if getattr(agenda, of) and not getattr(record, n))


@dataclass(frozen=True)
class PriorityView:
    priority: Priority
    title: str
    look: AreaLook
    count: int
    edition: str
    initiatives: tuple[InitiativeLine, ...]
    money: MoneySum | None
    audiences: tuple[Connection, ...]
    domains: tuple[Connection, ...]
    goals: tuple[Connection, ...]
    sources: tuple[SourceLine, ...]
    previous: Target | None
    following: Target | None
    wishes: tuple[WishView, ...]
    unsaid: Unsaid | None


LINKS: Final = {"audiences": "audiences", "goals": "frameworks", "domains": "domains"}
"""What a priority may point at, and what the agenda must have for that to be possible."""


@once
def priority_view(context: AgendaContext, priority: Priority) -> PriorityView:
    """Give a priority with its initiatives and connections, and those before and after it."""
    area = context.area_of(priority)
    siblings = context.priorities_of(area)
    place = siblings.index(priority)
    beside = [target(context, sibling) for sibling in siblings]
    return PriorityView(
        priority,
        context.title(priority),
        area_look(area),
        len(siblings),
        context.agenda.state.label.lower(),
        tuple(initiative_line(context, found) for found in context.initiatives_of(priority)),
        money_sum(context.initiatives_of(priority), context.levels["initiative"]),
        connections(context, priority.audiences),
        connections(context, priority.domains),
        connections(context, priority.goals),
        source_lines(context, priority.citations),
        beside[place - 1] if place else None,
        beside[place + 1] if place + 1 < len(beside) else None,
        wishes_about(context, priority),
        unsaid_fields(Priority, priority.id, _open(context, priority, LINKS)),
    )


@dataclass(frozen=True)
class IndicatorView:
    indicator: Indicator
    facts: Sheet
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
    facts: Sheet
    milestones: tuple[MilestoneRow, ...]
    earlier: tuple[StatusRow, ...]
    money: tuple[MoneyRow, ...]
    indicators: tuple[IndicatorView, ...]
    sources: tuple[SourceLine, ...]


@once
def initiative_view(context: AgendaContext, initiative: Initiative) -> InitiativeView:
    """Give an initiative with what is known of it; what is not known is a fact without value."""
    return InitiativeView(
        initiative,
        area_look(context.area_of(initiative)),
        initiative.origin == Origin.proposed,
        initiative.origin == Origin.source,
        targets(context, initiative.priorities),
        _initiative_facts(context, initiative),
        milestone_rows(initiative, context.data_day),
        status_rows(initiative),
        money_rows(context, initiative),
        tuple(indicator_view(context, indicator) for indicator in initiative.indicators),
        source_lines(context, initiative.citations),
    )


def _initiative_facts(context: AgendaContext, initiative: Initiative) -> Sheet:
    """Give the facts in the order that readers ask for them: who, when, for what money."""
    of = Initiative
    phase = initiative.phase.label if initiative.phase.value != "unknown" else None
    facts = (
        fact(of, "origin", initiative.origin.label),
        linked_fact(context, of, "lead", (initiative.lead,)),
        fact(of, "period", period_text(initiative.period)),
        fact(of, "funding", *(funding.label for funding in initiative.funding)),
        replace(fact(of, "phase", phase), meaning=PHASE),
        replace(fact(of, "status", *_status(initiative)), meaning=STATUS),
        linked_fact(context, of, "partners", initiative.partners),
        linked_fact(context, of, "audiences", initiative.audiences),
        date_fact(of, "next_update_due", initiative.next_update_due),
        *decision_facts(context, initiative.decision),
        *(fact(of, name) for name in _TOLD_BELOW if not getattr(initiative, name)),
    )
    opening = PROPOSAL if initiative.origin == Origin.proposed else AGENDA
    return sheet(initiative.id, facts, opening)


_TOLD_BELOW: Final = ("money", "indicators")
"""What has a part of the page to itself, where there is any."""


def _status(initiative: Initiative) -> Iterator[str]:
    """Say how it goes, since when, and why."""
    if initiative.status is Status.no_data:
        return
    since = f" sedan {swedish_date(initiative.status_on)}" if initiative.status_on else ""
    yield f"{initiative.status.label}{since}"
    if initiative.status_reason:
        yield initiative.status_reason


_VALUES: Final = ("target", "values", "baseline")
"""What an indicator needs besides its definition, in the order it is missed."""


@once
def indicator_view(context: AgendaContext, indicator: Indicator) -> IndicatorView:
    """Give an indicator: baseline, target and measured values as rows, and drawn."""
    of = Indicator
    named = [("Utgångsvärde", indicator.baseline), ("Målvärde", indicator.target)]
    named += [("Mätvärde", value) for value in indicator.values]
    rows = tuple(
        (
            name,
            swedish_date(value.date),
            swedish_number(value.value),
            source_lines(context, (value.citation,)),
        )
        for name, value in named
        if value is not None
    )
    values = (name for name in _VALUES if not getattr(indicator, name))
    facts = (
        fact(of, "unit", indicator.unit),
        fact(of, "direction", indicator.direction.label),
        url_fact(of, "dataset", indicator.dataset),
        *(fact(of, name) for name in values),
    )
    sources = source_lines(context, indicator.citations)
    told = sheet(indicator.id, facts)
    return IndicatorView(indicator, told, rows, sources, series_plot(indicator))
