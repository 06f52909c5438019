"""What does not go as planned: named, with who answers for it, before anything is counted.

An indicator is behind when its newest value is worse than a straight line from the baseline to
the target on that day; without a baseline, when the day of the target has come and it is not
reached. What is to be kept as it is has no such line, and is never said to be behind.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from agenda.data_day import is_late
from agenda.model import Indicator, IndicatorValue, Initiative, Milestone
from agenda.model.choices import Direction, Status
from agenda.model.dates import latest
from macros.context.agenda_context import AgendaContext
from macros.text.escape import swedish_date, swedish_number
from macros.views.follow_up.progress import is_proposed
from macros.views.parts.base import Target, target

MOST_NAMED: Final = 12
"""So many are named of each kind; the rest are one press away, in the filtered list."""

NOT_AS_PLANNED: Final = (Status.late, Status.paused, Status.cancelled)
_WORSE: Final = {Direction.increase: -1, Direction.decrease: 1}


@dataclass(frozen=True)
class Concern:
    """One initiative or indicator that is not where it should be."""

    target: Target
    detail: str
    lead: Target | None
    not_decided: bool


@dataclass(frozen=True)
class Concerns:
    """All of one kind: at most so many by name, and where the rest are found."""

    anchor: str
    title: str
    rows: tuple[Concern, ...]
    more: int
    query: str


def concerns(context: AgendaContext) -> tuple[Concerns, ...]:
    """Give what is late, paused, cancelled or behind its target; nothing for what has none."""
    kinds = [_with_status(context, status) for status in NOT_AS_PLANNED]
    kinds += [_late_milestones(context), _behind(context), _to_be_reviewed(context)]
    return tuple(kind for kind in kinds if kind.rows)


def _with_status(context: AgendaContext, status: Status) -> Concerns:
    found = [i for i in context.agenda.initiatives if i.status is status]
    found.sort(key=is_proposed)
    rows = tuple(_concern(context, i, target(context, i), _why(i)) for i in found[:MOST_NAMED])
    query = f"status={status.value}"
    return Concerns(
        f"_{status.value}_", f"{status.label}: {len(found)}", rows, len(found) - len(rows), query
    )


def _why(initiative: Initiative) -> str:
    """Say since when, and why; that nobody has said why is said too."""
    since = f"sedan {swedish_date(initiative.status_on)}" if initiative.status_on else ""
    return ". ".join(one for one in (since, initiative.status_reason or "") if one)


def _late_milestones(context: AgendaContext) -> Concerns:
    day = context.data_day
    found = [
        (i, one) for i in context.agenda.initiatives for one in i.milestones if is_late(one, day)
    ]
    found.sort(key=lambda pair: (is_proposed(pair[0]), pair[1].due))
    rows = tuple(
        _concern(context, i, target(context, i), _overdue(one)) for i, one in found[:MOST_NAMED]
    )
    title = f"Delmål som skulle ha varit klara: {len(found)}"
    return Concerns("_sena-delmal_", title, rows, len(found) - len(rows), "")


def _overdue(one: Milestone) -> str:
    said = f"{one.title} skulle ha varit klart {swedish_date(one.due)}"
    return f"{said}. {one.note}" if one.note else said


def _to_be_reviewed(context: AgendaContext) -> Concerns:
    """Tell readers what ``agenda.stale`` tells stewards: that what stands here may be old."""
    day = context.data_day
    found = [
        i
        for i in context.agenda.initiatives
        if day and i.next_update_due and latest(i.next_update_due) < day
    ]
    found.sort(key=lambda i: (is_proposed(i), i.next_update_due or ""))
    rows = tuple(_concern(context, i, target(context, i), _promised(i)) for i in found[:MOST_NAMED])
    title = f"Uppgifter som skulle ha setts över: {len(found)}"
    return Concerns("_gamla-uppgifter_", title, rows, len(found) - len(rows), "")


def _promised(initiative: Initiative) -> str:
    return (
        f"senast {swedish_date(initiative.next_update_due)}" if initiative.next_update_due else ""
    )


def day_told(context: AgendaContext) -> str | None:
    """Give the day that lateness is judged by, where anything is judged by it."""
    day = context.data_day
    judged = any(i.milestones or i.next_update_due for i in context.agenda.initiatives)
    return swedish_date(day) if day and judged else None


def _behind(context: AgendaContext) -> Concerns:
    found = [(i, one) for i in context.agenda.initiatives for one in i.indicators if is_behind(one)]
    rows = tuple(
        _concern(context, i, target(context, one), _measured(one)) for i, one in found[:MOST_NAMED]
    )
    title = f"Når inte sitt mål som det var tänkt: {len(found)}"
    return Concerns("_efter-malet_", title, rows, len(found) - len(rows), "")


def _concern(context: AgendaContext, initiative: Initiative, to: Target, detail: str) -> Concern:
    lead = target(context, context.record(initiative.lead)) if initiative.lead else None
    return Concern(to, detail, lead, is_proposed(initiative))


def _measured(indicator: Indicator) -> str:
    newest, goal = newest_value(indicator), indicator.target
    if newest is None or goal is None:
        return ""
    return (
        f"{_told(newest)}, målet är {_told(goal)}, {indicator.unit[0].lower()}{indicator.unit[1:]}"
    )


def _told(value: IndicatorValue) -> str:
    return f"{swedish_number(value.value)} ({swedish_date(value.date)})"


def newest_value(indicator: Indicator) -> IndicatorValue | None:
    """Give the value that was measured last."""
    return max(indicator.values, key=_day, default=None)


def is_behind(indicator: Indicator) -> bool:
    """Say whether the newest value is worse than it should be by then."""
    newest, worse = newest_value(indicator), _WORSE.get(indicator.direction)
    if newest is None or worse is None or indicator.target is None:
        return False
    return any(worse * (newest.value - due) > 0 for due in _due(indicator, newest))


def _due(indicator: Indicator, newest: IndicatorValue) -> Iterator[float]:
    """Give what the value should have been on the day it was measured, where that can be said."""
    goal, begun = indicator.target, indicator.baseline
    if goal is None:
        return
    if _day(newest) >= _day(goal):
        yield goal.value
    elif begun and _day(begun) < _day(newest):
        share = (_day(newest) - _day(begun)) / (_day(goal) - _day(begun))
        yield begun.value + share * (goal.value - begun.value)


def _day(value: IndicatorValue) -> int:
    return date.fromisoformat(latest(value.date)).toordinal()
