"""Milestones and earlier statuses are told in words, in the order of their days."""

from agenda.model import EarlierStatus, Milestone
from agenda.model.choices import MilestoneState, Phase, Status
from macros.views.parts.milestones import LATE, MilestoneRow, StatusRow, milestone_rows, status_rows
from tests.support.exports import base

ONE = base().initiatives[0]


def test_each_milestone_says_how_it_stands() -> None:
    steps = (
        Milestone(title="Sent", due="2025-03"),
        Milestone(title="Klart", due="2024", state=MilestoneState.reached, reached_on="2024-02-03"),
        Milestone(title="Kommer", due="2026"),
        Milestone(title="Bort", due="2024-06", state=MilestoneState.dropped, note="Behövs inte."),
    )
    rows = milestone_rows(ONE.model_copy(update={"milestones": steps}), "2025-06-30")
    assert rows == (
        MilestoneRow("Klart", "2024", "Klart 3 februari 2024", False, None),
        MilestoneRow("Bort", "Juni 2024", "Struket", False, "Behövs inte."),
        MilestoneRow("Sent", "Mars 2025", LATE, True, None),
        MilestoneRow("Kommer", "2026", "Planerat", False, None),
    )


def test_the_newest_of_what_was_before_stands_first() -> None:
    before = (
        EarlierStatus(date="2022", phase=Phase.planning, status=Status.on_track),
        EarlierStatus(date="2023-02", status=Status.paused, reason="Ingen hade tid."),
        EarlierStatus(date="2024"),
    )
    assert status_rows(ONE.model_copy(update={"earlier_statuses": before})) == (
        StatusRow("2024", "Ingen uppgift", None),
        StatusRow("februari 2023", "Pausat", "Ingen hade tid."),
        StatusRow("2022", "Följer planen, planering", None),
    )
