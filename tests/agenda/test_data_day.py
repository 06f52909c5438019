"""The day that lateness is judged by comes from the data, never from a clock."""

import pytest

from agenda.data_day import data_day, is_late
from agenda.model import Agenda, Milestone
from agenda.model.choices import MilestoneState
from tests.support.exports import base


def without_days(agenda: Agenda) -> Agenda:
    lists = {name: () for name, value in agenda if isinstance(value, tuple)}
    days = ("as_of", "updated_on", "decision", "accessibility")
    return agenda.model_copy(update=lists | dict.fromkeys(days))


def test_the_publisher_says_which_day_it_is() -> None:
    assert data_day(base().model_copy(update={"as_of": "2031-02"})) == "2031-02-28"


def test_else_it_is_the_newest_day_that_something_was_so() -> None:
    """A target and a promise to look again lie ahead: they say nothing of what day it is."""
    agenda = without_days(base())
    (work,) = (i for i in base().initiatives if i.id == "bibliotekskvallar")
    assert (work.updated_on, work.next_update_due) == ("2024-05-06", "2025-01")
    assert data_day(agenda.model_copy(update={"initiatives": (work,)})) == "2024-05-06"


def test_of_a_year_it_is_the_first_day_so_that_nothing_is_late_too_early() -> None:
    agenda = without_days(base())
    assert data_day(agenda) is None
    assert data_day(agenda.model_copy(update={"updated_on": "2024"})) == "2024-01-01"


@pytest.mark.parametrize(
    ("due", "state", "day", "late"),
    [
        ("2024", MilestoneState.planned, "2024-12-31", False),
        ("2024", MilestoneState.planned, "2025-01-01", True),
        ("2024-02", MilestoneState.planned, "2024-02-29", False),
        ("2024-02", MilestoneState.planned, "2024-03-01", True),
        ("2024", MilestoneState.reached, "2026-01-01", False),
        ("2024", MilestoneState.dropped, "2026-01-01", False),
        ("2024", MilestoneState.planned, None, False),
    ],
)
def test_a_milestone_is_late_when_its_last_day_has_gone(
    due: str, state: MilestoneState, day: str | None, late: bool
) -> None:
    assert is_late(Milestone(title="Klart", due=due, state=state), day) is late
