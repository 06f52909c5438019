"""The sample's initiatives: all phases, statuses, origins and kinds of gap, in turn.

What an initiative has and lacks follows from its number, what it says from chance. So a few
dozen hold every case, and the first ten are the same however many there are.
"""

from typing import Final

from agenda.model import Citation, Decision, Initiative, Period, WebLink
from agenda.model.choices import DecisionForm, Funding, Origin, Phase, Status
from agenda.sample.actors import REGION_ID, actor_ids
from agenda.sample.follow_up import earlier_statuses, milestones, money, status_reason
from agenda.sample.indicators import indicators
from agenda.sample.plan import priority_id
from agenda.sample.random_text import RandomText
from agenda.sample.source import PRIORITIES, Passage, SourceText, in_appendix
from agenda.sample.vocabulary import AUDIENCES, GROUPS, MARK, PLACES, THEMES

MAX_INITIATIVES: Final = 99_999
"""As many as the ids have room for."""

_ORIGINS: Final = tuple(Origin)
_PHASES: Final = tuple(Phase)
_STATUSES: Final = tuple(Status)
_FUNDING: Final = tuple(Funding)
_PERIODS: Final = 6


def initiatives(text: SourceText, count: int, seed: int) -> tuple[Initiative, ...]:
    """Give initiatives, numbered from 1. Raises ValueError for a count out of range."""
    if not 0 <= count <= MAX_INITIATIVES:
        raise ValueError(f"Antalet initiativ ska vara 0–{MAX_INITIATIVES}, inte {count}.")
    return tuple(
        _initiative(text, number, RandomText(seed, f"initiativ {number}"))
        for number in range(1, count + 1)
    )


def _initiative(text: SourceText, number: int, chance: RandomText) -> Initiative:
    name = f"pahittat-{number:05}"
    area = chance.number(0, len(THEMES) - 1)
    work = chance.number(0, len(THEMES[area].works) - 1)
    group, place = chance.one(GROUPS), chance.one(PLACES)
    origin = _ORIGINS[number % len(_ORIGINS)]
    lead, *partners = chance.some(actor_ids(), 1 + number % 4)
    return Initiative(
        id=name,
        title=f"{THEMES[area].works[work]} för {group} i {place} (påhittat nr {number})",
        summary=chance.promise(group, place),
        description=chance.steps(2, 3) if number % 3 else None,
        note=f"{MARK} Ingen har föreslagit eller beslutat det här på riktigt.",
        priorities=_priorities(area, number, chance),
        audiences=tuple(found for found, *_ in chance.some(AUDIENCES, number % 4)),
        origin=origin,
        lead=lead if number % 7 else None,
        partners=tuple(partners),
        period=_period(number, chance),
        phase=_PHASES[number % len(_PHASES)],
        status=_STATUSES[number // len(_PHASES) % len(_STATUSES)],
        status_on="2023-05" if number % 3 == 0 else None,
        status_reason=status_reason(number),
        earlier_statuses=earlier_statuses(number),
        milestones=milestones(number),
        money=money(number),
        funding=chance.some(_FUNDING, number % 3),
        decision=_decision(number, chance) if origin == Origin.decided else None,
        links=_links(name, number % 3),
        indicators=indicators(text, name, number % 4, chance),
        next_update_due=chance.date(2027, number % 3 + 1) if number % 5 else None,
        updated_on=chance.date(2025, 3) if number % 4 else None,
        citations=_citations(text.needs[area][work], origin, chance),
    )


def _priorities(area: int, number: int, chance: RandomText) -> tuple[str, ...]:
    """Give one or two priorities of the area, and now and then one of the next area."""
    found = [priority_id(area, n) for n in chance.some(range(PRIORITIES), 1 + number % 2)]
    if number % 5 == 0:
        found.append(priority_id((area + 1) % len(THEMES), chance.number(0, PRIORITIES - 1)))
    return tuple(found)


def _period(number: int, chance: RandomText) -> Period | None:
    first, last = chance.number(2019, 2023), chance.number(2024, 2029)
    kinds = (
        None,
        Period(start=chance.date(first, 1)),
        Period(start=chance.date(first, 2), end=chance.date(last, 2)),
        Period(start=chance.date(first, 3), ongoing=True),
        Period(end=chance.date(last, 1)),
        Period(start=chance.date(first, 3), end=chance.date(last, 3)),
    )
    return kinds[number % _PERIODS]


def _decision(number: int, chance: RandomText) -> Decision:
    parts = number % 4
    return Decision(
        id=f"beslut-{number:05}",
        body=chance.one((REGION_ID, *actor_ids())),
        form=DecisionForm.position if number % 2 else DecisionForm.decision,
        date=chance.date(2023, parts) if parts else None,
        approximate=parts == 1,
        paragraph=f"§ {chance.number(1, 200)}" if number % 2 else None,
        diary_number=f"PÅHITT 2023/{number}" if parts > 1 else None,
    )


def _links(name: str, count: int) -> tuple[WebLink, ...]:
    return tuple(
        WebLink(label=f"Påhittad sida {n}", url=f"https://{name}.example/sida/{n}")
        for n in range(1, count + 1)
    )


def _citations(need: Passage, origin: Origin, chance: RandomText) -> tuple[Citation, ...]:
    """What the source is said to name quotes it; a proposal rests on the appendix."""
    if origin == Origin.source:
        return (need.cited(quoted=True),)
    return (in_appendix(chance.number(1, 40)),) if origin == Origin.proposed else ()
