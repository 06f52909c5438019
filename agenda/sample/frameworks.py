"""What the sample's agenda stands on: frameworks with goals, and the ways to divide a subject."""

from agenda.model import Advice, Aspect, Audience, Domain, Framework, Goal, Period, Principle
from agenda.sample.actors import REGION_ID
from agenda.sample.source import Passage, SourceText
from agenda.sample.vocabulary import ASPECTS, AUDIENCES, DOMAINS, MARK, REGION, THEMES


def frameworks(text: SourceText) -> tuple[Framework, ...]:
    """Give an older framework, with everything a framework can have, and the one after it."""
    old, new = text.goals
    return (
        Framework(
            id="gamla-planen",
            title=f"Utvecklingsplan för {REGION} (påhittad)",
            short_title="Gamla planen",
            owner=REGION_ID,
            summary=f"Planen som agendan bygger på. {MARK}",
            adopted_on="2018-11",
            period=Period(start="2019", end="2025-12-31"),
            replaced_by="nya-planen",
            overall_goal=text.overall_goal.words,
            vision=text.vision.words,
            principles=_principles(text),
            goals=_goals("gamla-mal", old),
            updated_on="2024-01",
            citations=(text.vision.cited(), text.overall_goal.cited(page=2)),
        ),
        Framework(
            id="nya-planen",
            title=f"Ny utvecklingsplan för {REGION} (påhittad)",
            owner=REGION_ID,
            period=Period(start="2026", ongoing=True),
            goals=_goals("nya-mal", new),
            citations=(text.opening.cited(quoted=True),),
        ),
    )


def _principles(text: SourceText) -> tuple[Principle, ...]:
    return tuple(
        Principle(
            id=f"princip-{number}",
            title=title.words,
            text=meaning.words,
            updated_on="2024",
            citations=(title.cited(), meaning.cited(quoted=True)),
        )
        for number, (title, meaning) in enumerate(text.principles, start=1)
    )


def _goals(name: str, passages: tuple[Passage, ...]) -> tuple[Goal, ...]:
    return tuple(
        Goal(
            id=f"{name}-{number}",
            title=passage.words,
            text=MARK if number % 2 else None,
            updated_on="2024-03" if number == 1 else None,
            citations=(passage.cited(),),
        )
        for number, passage in enumerate(passages, start=1)
    )


def domains(text: SourceText) -> tuple[Domain, ...]:
    """Give the domains; priorities say of which they are part."""
    return tuple(
        Domain(
            id=name,
            title=title,
            summary=f"{summary} {MARK}",
            updated_on="2024-02-03",
            citations=(text.background[0].cited(),),
        )
        for name, title, summary in DOMAINS
    )


def aspects(text: SourceText) -> tuple[Aspect, ...]:
    """Give the aspects of digitalisation."""
    return tuple(
        Aspect(
            id=name,
            title=title,
            summary=f"{summary} {MARK}",
            updated_on="2024-02",
            citations=(text.background[1].cited(),),
        )
        for name, title, summary in ASPECTS
    )


def audiences(text: SourceText) -> tuple[Audience, ...]:
    """Give the audiences, which are not the ones of the real agenda."""
    return tuple(
        Audience(
            id=name,
            title=title,
            address=f"För {title.lower()}",
            summary=f"{summary} {MARK}",
            meaning=f"Agendan vill göra vardagen enklare för {title.lower()}. {MARK}",
            advice=(
                Advice(
                    text="Läs om det som rör dig.",
                    about=THEMES[number].id,
                    citation=text.background[2].cited(),
                ),
                Advice(text="Fråga den som ansvarar."),
            ),
            support=("avsnitt-1",) if number else (),
            updated_on="2024",
            citations=(text.background[2].cited(),),
        )
        for number, (name, title, summary) in enumerate(AUDIENCES)
    )
