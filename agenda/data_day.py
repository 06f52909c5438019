"""The day that the data speaks of. Nothing here asks what day it is: the data is asked."""

from collections.abc import Iterator
from typing import Final

from agenda.model import Agenda, Indicator, IndicatorValue, Milestone, Record
from agenda.model.choices import MilestoneState
from agenda.model.dates import earliest, latest
from agenda.model.per_entry import PerEntry
from agenda.model.shape import Path

_HAPPENED: Final = (
    "updated_on", "status_on", "reached_on", "received_on", "retrieved_on", "released_on", "date",
)  # fmt: skip
"""Fields that say when something was so; a day that something is to be done says nothing of now."""


def data_day(agenda: Agenda) -> str | None:
    """Give the day that the data is judged by, as a whole date; None where it has no day.

    It is what the publisher says (``as_of``), else the newest day in the data. Of a month or a
    year that is its first day, so that nothing is called late before it must be.
    """
    if agenda.as_of:
        return latest(agenda.as_of)
    return max(map(earliest, _DAYS.values(agenda)), default=None)


def _days(record: Record) -> Iterator[tuple[Path, str]]:
    """Give the days of one record; a value that is aimed at is dated in the time to come."""
    if isinstance(record, IndicatorValue):
        return
    if isinstance(record, Indicator):
        yield from (((), one.date) for one in record.values)
    for name in _HAPPENED:
        value = record.__dict__.get(name)
        if isinstance(value, str):
            yield (name,), value


def is_late(milestone: Milestone, day: str | None) -> bool:
    """Say whether a milestone should have been reached by a day and was not."""
    is_open = milestone.state is MilestoneState.planned
    return day is not None and is_open and latest(milestone.due) < day


_DAYS: Final = PerEntry(_days)
