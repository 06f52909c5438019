"""Milestones as readers meet them: what was to be done, when, and whether it was."""

from dataclasses import dataclass
from typing import Final

from agenda.data_day import is_late
from agenda.model import EarlierStatus, Initiative, Milestone
from agenda.model.choices import MilestoneState, Phase, Status
from macros.text.escape import swedish_date

LATE: Final = "Skulle ha varit klart"


@dataclass(frozen=True)
class MilestoneRow:
    """A milestone, with how it stands in words: never by colour alone."""

    title: str
    due: str
    said: str
    late: bool
    note: str | None


@dataclass(frozen=True)
class StatusRow:
    """How the work went from a day on."""

    since: str
    said: str
    reason: str | None


def milestone_rows(initiative: Initiative, day: str | None) -> tuple[MilestoneRow, ...]:
    """Give the milestones by the day they are due. ``day`` is the one that the data speaks of."""
    ordered = sorted(initiative.milestones, key=lambda one: one.due)
    return tuple(_row(one, late=is_late(one, day)) for one in ordered)


def _row(one: Milestone, *, late: bool) -> MilestoneRow:
    said = one.state.label
    if one.state is MilestoneState.reached and one.reached_on:
        said = f"{said} {swedish_date(one.reached_on)}"
    due = swedish_date(one.due)
    return MilestoneRow(
        one.title, due[:1].upper() + due[1:], LATE if late else said, late, one.note
    )


def status_rows(initiative: Initiative) -> tuple[StatusRow, ...]:
    """Give how it went before, the newest first."""
    return tuple(_status(one) for one in reversed(initiative.earlier_statuses))


def _status(one: EarlierStatus) -> StatusRow:
    known = [one.status.label] if one.status is not Status.no_data else []
    known += [one.phase.label] if one.phase is not Phase.unknown else []
    said = ", ".join(known) or Status.no_data.label
    return StatusRow(swedish_date(one.date), said[:1] + said[1:].lower(), one.reason)
