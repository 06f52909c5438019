"""What surrounds the sample's agenda: background, words, history, what was removed."""

from agenda.model import Correction, Decision, Event, Paragraph, Section, Synonym, Term, Tombstone
from agenda.model.choices import DecisionForm, ForeignLanguage, RemovedKind
from agenda.sample.actors import EDITORS_ID, REGION_ID
from agenda.sample.plan import priority_id
from agenda.sample.random_text import RandomText
from agenda.sample.source import SourceText
from agenda.sample.vocabulary import MARK, REGION, SEARCH_WORDS, TERMS

EDITION = "pahittad-utgava"
_SECTIONS = ("Varför agendan finns", "Hur arbetet går till", "Vem som betalar")


def sections(text: SourceText, seed: int) -> tuple[Section, ...]:
    """Give sections whose paragraphs have and lack heading, note and citation in turn."""
    return tuple(
        Section(
            id=f"avsnitt-{order}",
            order=order,
            title=f"{title} (påhittat)",
            summary=f"{RandomText(seed, title).steps(1)} {MARK}",
            paragraphs=_paragraphs(text, order, RandomText(seed, f"stycken {order}")),
            updated_on="2024-06" if order > 1 else None,
            citations=(text.background[order].cited(),) if order > 1 else (),
        )
        for order, title in enumerate(_SECTIONS, start=1)
    )


def _paragraphs(text: SourceText, order: int, chance: RandomText) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            id=f"avsnitt-{order}-{number}",
            heading=f"Del {number}" if number % 2 else None,
            text=chance.steps(3, number),
            note=None if number % 2 else MARK,
            updated_on=None if number % 3 else "2024-06-07",
            citations=(passage.cited(quoted=number == 1),) if number % 4 else (),
        )
        for number, passage in enumerate(text.background[4:], start=1)
    )


def terms(text: SourceText) -> tuple[Term, ...]:
    """Explain words that the sample's own sentences hold, so that pages have some to mark."""
    return tuple(
        Term(
            id=f"begrepp-{number}",
            term=term,
            explanation=f"{explanation} {MARK}",
            forms=forms,
            language=ForeignLanguage.en if term == "AI" else None,
            updated_on="2024" if number == 1 else None,
            citations=(text.background[number + 1].cited(),),
        )
        for number, (term, explanation, forms) in enumerate(TERMS, start=1)
    )


def synonyms(text: SourceText) -> tuple[Synonym, ...]:
    """Give everyday words for what the sample's own sentences say."""
    return tuple(
        Synonym(
            id=f"sokord-{number}",
            words=words,
            means=means,
            updated_on="2024",
            citations=(text.background[1].cited(),),
        )
        for number, (words, means) in enumerate(SEARCH_WORDS, start=1)
    )


def events(text: SourceText) -> tuple[Event, ...]:
    """Give a vague event, one that is a position, and one that is cited."""
    return (
        Event(
            id="handelse-forslag",
            date="2022",
            approximate=True,
            text=f"Ett första förslag till agenda för {REGION} skrevs. {MARK}",
            note="Redaktionen vet inte vilken dag.",
        ),
        Event(
            id="handelse-stallningstagande",
            date="2023-02",
            text=f"Redaktionen ställde sig bakom förslaget. {MARK}",
            decision=Decision(
                id="beslut-stallningstagande", body=EDITORS_ID, form=DecisionForm.position
            ),
        ),
        Event(
            id="handelse-antagen",
            date="2023-05-17",
            text=f"Agendan antogs. {MARK}",
            updated_on="2023-05-18",
            citations=(text.opening.cited(quoted=True),),
        ),
    )


def adoption() -> Decision:
    """The decision that adopted the sample's agenda."""
    return Decision(
        id="beslut-antagande",
        body=REGION_ID,
        form=DecisionForm.decision,
        date="2023-05-17",
        paragraph="§ 0 (påhittad)",
        diary_number="PÅHITT 2023/0",
    )


def corrections(text: SourceText) -> tuple[Correction, ...]:
    """Give a correction with a source, and one without."""
    return (
        Correction(
            id="rattelse-1",
            about=priority_id(0, 0),
            field="wording",
            date="2023-06-01",
            reason=f"Ett ord var felstavat. {MARK}",
            updated_on="2023-06-02",
            citations=(text.opening.cited(),),
        ),
        Correction(
            id="rattelse-2",
            about=priority_id(1, 0),
            field="plain_language",
            date="2024",
            reason=f"Ett kommatecken saknades. {MARK}",
        ),
    )


def tombstones() -> tuple[Tombstone, ...]:
    """Give a tombstone with all that it can say, and one with the least."""
    return (
        Tombstone(
            id="borttaget-initiativ",
            kind=RemovedKind["initiative"],
            title="Borttaget initiativ (påhittat)",
            removed_in=EDITION,
            reason=f"Det gick upp i en prioritering. {MARK}",
            replaced_by=priority_id(0, 0),
        ),
        Tombstone(id="borttagen-aktor", kind=RemovedKind["actor"], removed_in=EDITION),
    )
