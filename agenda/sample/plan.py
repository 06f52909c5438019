"""The sample's focus areas and priorities."""

from typing import Final

from agenda.model import FocusArea, Link, Priority
from agenda.model.choices import Basis
from agenda.sample.random_text import RandomText
from agenda.sample.source import PRIORITIES, Passage, SourceText
from agenda.sample.vocabulary import AUDIENCES, DOMAINS, GROUPS, MARK, REGION, THEMES

_REASON: Final = "De handlar om samma sak. Påhittad bedömning."


def focus_areas(text: SourceText) -> tuple[FocusArea, ...]:
    """Give one area a theme: one more than there are colours, and one without an icon."""
    return tuple(
        FocusArea(
            id=theme.id,
            order=order,
            title=theme.title,
            summary=f"Här handlar det om {theme.subject}. {MARK}",
            icon=theme.icon,
            goals=(_said(f"gamla-mal-{order}", passage), _judged(f"nya-mal-{order}")),
            updated_on="2024-04-05" if order % 2 else None,
            citations=(passage.cited(), *(need.cited() for need in needs)),
        )
        for order, (theme, passage, needs) in enumerate(
            zip(THEMES, text.areas, text.needs, strict=True), start=1
        )
    )


def priorities(text: SourceText, seed: int) -> tuple[Priority, ...]:
    """Give the priorities; the first of each area has the least, the later ones more."""
    return tuple(
        _priority(text, area, number, RandomText(seed, f"prioritering {area} {number}"))
        for area in range(len(THEMES))
        for number in range(PRIORITIES)
    )


def priority_id(area: int, number: int) -> str:
    """Give the id of a priority, area and number counted from 0."""
    return f"{THEMES[area].id}-{number + 1}"


def _priority(text: SourceText, area: int, number: int, chance: RandomText) -> Priority:
    passage, theme = text.priorities[area][number], THEMES[area]
    return Priority(
        id=priority_id(area, number),
        focus_area=theme.id,
        order=number + 1,
        short_title=f"{theme.title}, del {number + 1}" if number else None,
        wording=passage.words,
        plain_language=chance.promise(chance.one(GROUPS), REGION),
        note=f"Redaktionens anmärkning. {MARK}" if number == 1 else None,
        audiences=tuple(_judged(name) for name, *_ in chance.some(AUDIENCES, number + 1)),
        domains=(_said(chance.one(DOMAINS)[0], text.areas[area]),) if number else (),
        goals=(_said(f"gamla-mal-{area + 1}", passage), _judged(f"nya-mal-{area + 1}")),
        updated_on=chance.date(2024, number + 1),
        citations=(passage.cited(quoted=True, page=area + 1),),
    )


def _said(to: str, passage: Passage) -> Link:
    return Link(to=to, basis=Basis.source, citation=passage.cited())


def _judged(to: str) -> Link:
    return Link(to=to, basis=Basis.editorial, reason=_REASON)
