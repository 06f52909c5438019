"""How the sample's initiatives go: milestones, earlier statuses and amounts, by their number."""

from typing import Final

from agenda.model import Citation, EarlierStatus, Milestone, Money, Period
from agenda.model.choices import Currency, Funding, MilestoneState, MoneyKind, Phase, Status
from agenda.sample.random_text import RandomText
from agenda.sample.source import in_appendix

_STATES: Final = tuple(MilestoneState)
_STEPS: Final = ("Ansvariga är utsedda", "De första har börjat", "Arbetet är utvärderat")
_REASONS: Final = (
    "Det är svårt att hitta folk som kan arbetet.",
    "Ett annat arbete måste bli klart först.",
    "Pengarna räckte inte hela vägen.",
)


def _chance(number: int) -> RandomText:
    """Give chance of its own, so that what an initiative says besides is what it was."""
    return RandomText(number, "uppföljning")


def milestones(number: int) -> tuple[Milestone, ...]:
    """Give the milestones of those that measure little, in every state."""
    if number % 4:
        return ()
    chance = _chance(number)
    return tuple(
        _milestone(step, (number // 4 + number + step) % len(_STATES), chance) for step in range(3)
    )


def _milestone(step: int, state: int, chance: RandomText) -> Milestone:
    year = 2024 + step
    reached = _STATES[state] is MilestoneState.reached
    return Milestone(
        title=_STEPS[step],
        due=chance.date(year, 1 + step % 3),
        state=_STATES[state],
        reached_on=chance.date(year, 2) if reached else None,
        note=chance.one(_REASONS) if _STATES[state] is MilestoneState.dropped else None,
    )


def status_reason(number: int) -> str | None:
    """Give why the work of every sixth initiative goes as it does."""
    return None if number % 6 else _chance(number).one(_REASONS)


def earlier_statuses(number: int) -> tuple[EarlierStatus, ...]:
    """Give how every third initiative went before, but for those with most to measure."""
    if number % 3 or number % 4 == len(_STATES):
        return ()
    chance = _chance(number)
    return (
        EarlierStatus(date="2021-03", phase=Phase.planning, status=Status.on_track),
        EarlierStatus(
            date="2022-10-01",
            phase=Phase.implementation,
            status=Status.paused,
            reason=chance.one(_REASONS),
        ),
    )


def money(number: int) -> tuple[Money, ...]:
    """Give what those that measure little cost: in two currencies, with and without all else."""
    if number % 4 > 1:
        return ()
    chance = _chance(number)
    full = number % 8 == 0
    return (
        Money(
            kind=MoneyKind.budget,
            amount=chance.number(1, 90) * 100_000,
            period=Period(start="2023", end="2026") if full else None,
            source=chance.one(tuple(Funding)) if full else None,
            citation=_where(chance) if full else None,
        ),
        Money(
            kind=MoneyKind.spent,
            amount=chance.number(1, 90) * 1_000,
            currency=Currency.eur if number % 6 == 0 else Currency.sek,
        ),
    )


def _where(chance: RandomText) -> Citation:
    return in_appendix(chance.number(1, 40))
