"""The sample's agenda, whole."""

from typing import Any

from agenda.model import Agenda, Contact, ForeignWord, Levels
from agenda.model.choices import ForeignLanguage, Kind, Language, Review, State
from agenda.model.levels import OURS
from agenda.sample.actors import EDITORS_ID, REGION_ID, actors
from agenda.sample.consulting import consultations, replies
from agenda.sample.context import (
    EDITION,
    adoption,
    corrections,
    events,
    sections,
    synonyms,
    terms,
    tombstones,
)
from agenda.sample.frameworks import aspects, audiences, domains, frameworks
from agenda.sample.initiatives import initiatives
from agenda.sample.plan import focus_areas, priorities
from agenda.sample.source import APPENDIX_ID, SourceText, sources
from agenda.sample.statement import personal_data, statement
from agenda.sample.vocabulary import MARK, REGION
from agenda.sample.wordings import wordings


def create_agenda(text: SourceText, count: int, seed: int) -> Agenda:
    """Make the agenda. Raises ValueError for a number of initiatives out of range."""
    return Agenda(
        **_identity(),
        state=State.adopted,
        edition=EDITION,
        summary=f"{MARK} Agendan är gjord av ett program, för prov och mätningar.",
        in_force=APPENDIX_ID,
        note=f"{MARK} Varken regionen, beslutet eller initiativen finns.",
        decision=adoption(),
        review=Review.yearly,
        replaces="En äldre agenda (påhittad)",
        purpose=f"Att pröva webbplatsen med mycket innehåll. {MARK}",
        foreign_words=(ForeignWord(text="Smart village", language=ForeignLanguage.en),),
        personal_data=personal_data(),
        contact=Contact(email="redaktion@alvmark.example", url="https://alvmark.example/kontakt"),
        accessibility=statement(),
        updated_on="2025-06-01",
        citations=(text.opening.cited(),),
        frameworks=frameworks(text),
        domains=domains(text),
        aspects=aspects(text),
        audiences=audiences(text),
        focus_areas=focus_areas(text),
        priorities=priorities(text, seed),
        initiatives=initiatives(text, count, seed),
        sections=sections(text, seed),
        actors=actors(text, seed),
        terms=terms(text),
        synonyms=synonyms(text),
        sources=sources(text),
        events=events(text),
        consultations=consultations(text),
        replies=replies(text),
        wordings=wordings(text, priorities(text, seed)),
        corrections=corrections(text),
        tombstones=tombstones(),
    )


def _identity() -> dict[str, Any]:
    """Say what the agenda is, whose and for when, under a name that nobody takes for a real one."""
    return {
        "id": "pahittad-agenda",
        "title": f"Påhittad digital agenda för {REGION}",
        "short_title": "Påhittad agenda",
        "kind": Kind.strategy,
        "language": Language.sv,
        "publisher": EDITORS_ID,
        "about": REGION_ID,
        "official": False,
        "licence": "CC0 1.0",
        "levels": Levels(**OURS),
        "valid_from": "2023-06",
        "valid_to": "2030",
        "as_of": "2025-06-30",
    }
