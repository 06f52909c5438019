"""The sample's actors: every kind of organisation, none of them real."""

from typing import Final

from agenda.model import Actor
from agenda.model.choices import ActorKind
from agenda.sample.random_text import RandomText
from agenda.sample.source import SourceText
from agenda.sample.vocabulary import MARK, PLACES, REGION

REGION_ID: Final = "aktor-region"
EDITORS_ID: Final = "aktor-redaktion"

_NAMES: Final = {
    ActorKind.municipality: "{} kommun",
    ActorKind.authority: "Myndigheten i {}",
    ActorKind.government: "Landsregeringen i {}",
    ActorKind.eu: "Unionens kontor i {}",
    ActorKind.council: "Samverkansrådet i {}",
    ActorKind.company: "{} Teknik AB",
    ActorKind.university: "{} högskola",
    ActorKind.library: "{} bibliotek",
    ActorKind.civil_society: "{} byalag",
    ActorKind.other: "Nätverket i {}",
}
_COUNT: Final = 40


def actors(text: SourceText, seed: int) -> tuple[Actor, ...]:
    """Give the region, the editors, and forty others of every kind in turn."""
    return (
        Actor(
            id=REGION_ID,
            name=f"Region {REGION} (påhittad)",
            kind=ActorKind.region,
            role=f"Äger agendan. {MARK}",
            organisation_number="000000-0000",
            url="https://alvmark.example/",
            updated_on="2024-05-06",
            citations=(text.opening.cited(),),
        ),
        Actor(
            id=EDITORS_ID,
            name="Redaktionen för exempeldata (påhittad)",
            kind=ActorKind.other,
            role=f"Driver webbplatsen. {MARK}",
        ),
        *(_actor(number, RandomText(seed, f"aktor {number}")) for number in range(1, _COUNT + 1)),
    )


def actor_ids() -> tuple[str, ...]:
    """Give the ids of those who may lead and take part."""
    return (REGION_ID, *(f"aktor-{number:02}" for number in range(1, _COUNT + 1)))


def _actor(number: int, chance: RandomText) -> Actor:
    kind = tuple(_NAMES)[number % len(_NAMES)]
    # Over the places one step a round, so that no two of a kind share a place.
    place = PLACES[(number // len(_NAMES) + number) % len(PLACES)]
    return Actor(
        id=f"aktor-{number:02}",
        name=f"{_NAMES[kind].format(place)} (påhittad)",
        kind=kind,
        role=f"{chance.steps(1)} {MARK}" if number % 3 else None,
        organisation_number=f"000000-{number:04}" if number % 2 else None,
        url=f"https://aktor-{number:02}.example/" if number % 4 else None,
    )
