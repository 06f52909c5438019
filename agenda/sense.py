"""What may be written but makes little sense: it stops nothing, and a steward is told."""

from collections.abc import Callable, Iterator
from typing import Final

from agenda.data_day import data_day, is_late
from agenda.model import Agenda, Indicator, Initiative
from agenda.model.choices import Direction, Phase, Status
from agenda.model.dates import earliest, latest
from agenda.rules.finding import Finding

_NEEDS_REASON: Final = (Status.late, Status.paused, Status.cancelled)


def doubts_of(agenda: Agenda) -> Iterator[Finding]:
    """Give what a steward ought to look at; a path starts at the agenda."""
    day = data_day(agenda)
    for number, initiative in enumerate(agenda.initiatives):
        for judge in _OF_INITIATIVE:
            for found in judge(initiative, agenda, day):
                path = ("initiatives", number, *found.path)
                yield Finding(path, found.message, found.advice)


def _completed_and_not(one: Initiative, _: Agenda, __: str | None) -> Iterator[Finding]:
    if one.phase is Phase.completed and one.status in _NEEDS_REASON:
        message = f"Initiativet är avslutat men har statusen ”{one.status.label}”."
        yield Finding(("status",), message, "Låt fas och status säga samma sak.")


def _why(one: Initiative, _: Agenda, __: str | None) -> Iterator[Finding]:
    if one.status in _NEEDS_REASON and not one.status_reason:
        message = f"Initiativet har statusen ”{one.status.label}” men det står inte varför."
        yield Finding(("status",), message, "Lägg till status_reason: med skälet.")


def _on_track_and_late(one: Initiative, _: Agenda, day: str | None) -> Iterator[Finding]:
    if one.status is not Status.on_track:
        return
    for number, milestone in enumerate(one.milestones):
        if is_late(milestone, day):
            message = f"Delmålet skulle ha varit klart {milestone.due}, men arbetet följer planen."
            advice = "Säg att det är klart eller struket, eller ändra initiativets status."
            yield Finding(("milestones", number, "due"), message, advice)


def _outside(one: Initiative, agenda: Agenda, _: str | None) -> Iterator[Finding]:
    """Say that work is over before the agenda begins, or begins when it is over."""
    period = one.period
    if period is None:
        return
    if period.end and agenda.valid_from and latest(period.end) < earliest(agenda.valid_from):
        message = f"Arbetet slutar {period.end}, innan agendan börjar gälla {agenda.valid_from}."
        yield Finding(("period", "end"), message, "Kontrollera året.")
    if period.start and agenda.valid_to and latest(agenda.valid_to) < earliest(period.start):
        message = f"Arbetet börjar {period.start}, när agendan har slutat gälla {agenda.valid_to}."
        yield Finding(("period", "start"), message, "Kontrollera året.")


def _past_update(one: Initiative, _: Agenda, day: str | None) -> Iterator[Finding]:
    due = one.next_update_due
    if due and day and latest(due) < day:
        message = f"Uppgifterna skulle ha setts över senast {due}."
        advice = "Se över dem och skriv en ny dag i next_update_due."
        yield Finding(("next_update_due",), message, advice)


def _backward_targets(one: Initiative, _: Agenda, __: str | None) -> Iterator[Finding]:
    for number, indicator in enumerate(one.indicators):
        if _is_backward(indicator):
            message = f"Målvärdet ligger åt fel håll: det som mäts {_TO[indicator.direction]}."
            advice = "Rätta målvärdet, utgångsvärdet eller riktningen."
            yield Finding(("indicators", number, "target"), message, advice)


_TO: Final = {Direction.increase: "ska öka", Direction.decrease: "ska minska"}


def _is_backward(indicator: Indicator) -> bool:
    if not indicator.baseline or not indicator.target:
        return False
    change = indicator.target.value - indicator.baseline.value
    if indicator.direction is Direction.increase:
        return change < 0
    return indicator.direction is Direction.decrease and change > 0


_OF_INITIATIVE: Final[tuple[Callable[[Initiative, Agenda, str | None], Iterator[Finding]], ...]] = (
    _completed_and_not,
    _why,
    _on_track_and_late,
    _outside,
    _past_update,
    _backward_targets,
)
