"""How an initiative goes, as lines of text for standards that have no place of their own for it."""

from collections.abc import Iterator

from agenda.model import EarlierStatus, Initiative, Milestone, Money, Period


def follow_up_lines(initiative: Initiative) -> Iterator[str]:
    """Give a line each for status, earlier statuses, milestones and amounts; dates as in data."""
    if initiative.status_on:
        yield f"Status sedan {initiative.status_on}."
    if initiative.status_reason:
        yield f"Varför det går så: {initiative.status_reason}"
    yield from map(_earlier, initiative.earlier_statuses)
    yield from map(_milestone, initiative.milestones)
    yield from map(_money, initiative.money)


def _earlier(one: EarlierStatus) -> str:
    reason = f" {one.reason}" if one.reason else ""
    return f"{one.swedish} från {one.date}: {one.status.label}, {one.phase.label}.{reason}"


def _milestone(one: Milestone) -> str:
    reached = f" {one.reached_on}" if one.reached_on else ""
    note = f" {one.note}" if one.note else ""
    return f"{one.swedish} {one.due}: {one.title}. {one.state.label}{reached}.{note}"


def _money(one: Money) -> str:
    parts = [f"{one.kind.label}: {one.amount:.15g} {one.currency.label.lower()}"]
    parts += [_span(one.period)] if one.period else []
    parts += [one.source.label] if one.source else []
    parts += [f"källa: {one.citation.source}"] if one.citation else []
    return ", ".join(parts) + "."


def _span(period: Period) -> str:
    return "–".join((period.start or "", period.end or ""))
