"""What surrounds the agenda: background, words, actors, sources, history, what was removed."""

from typing import Annotated

from agenda.model.choices import ActorKind, ForeignLanguage, RemovedKind
from agenda.model.fields import (
    LONG_LIST,
    FileName,
    Flag,
    Id,
    Line,
    LineSpan,
    OrganisationNumber,
    PartialDate,
    Reference,
    Sha256,
    Text,
    Url,
    Whole,
    field,
    listed,
)
from agenda.model.record import Decision, Entry, Record


class Paragraph(Entry):
    """A paragraph of background. It has an id so that it can be linked to and cited."""

    heading: Line | None = field("Underrubrik", "Rubrik ovanför stycket, om det har en.", None)
    text: Text = field("Text", "Med redaktionens egna ord, på lätt svenska.")
    note: Text | None = field(
        "Redaktionens anmärkning", "Till exempel att en uppgift har åldrats.", None
    )


class Section(Entry):
    """A page of background."""

    order: Whole = field("Ordning", "Plats bland avsnitten: 1, 2, 3 …")
    title: Line = field("Rubrik", "En rubrik som säger vad avsnittet handlar om.")
    summary: Text = field("Sammanfattning", "Det viktigaste, i en eller två meningar.")
    paragraphs: tuple[Paragraph, ...] = listed(
        "Stycken", "Avsnittets stycken, i ordning.", most=LONG_LIST
    )


class Term(Entry):
    """A word that a reader may trip over, explained."""

    term: Line = field("Ord", "Ordet som förklaras.")
    explanation: Text = field("Förklaring", "En eller två enkla meningar.")
    forms: tuple[Line, ...] = listed(
        "Böjningar", "Andra former som också ska förklaras.", (), one="Böjning"
    )
    language: ForeignLanguage | None = field(
        "Språk", "Språket, om ordet inte är svenskt: en för engelska.", None
    )


class Synonym(Entry):
    """Everyday words that people search for, and the agenda's own words for the same thing."""

    words: tuple[Line, ...] = listed("Ord", "Det som folk skriver när de söker.", one="Ord")
    means: tuple[Line, ...] = listed("Betyder", "Agendans ord för samma sak.", one="Betydelse")


class Actor(Entry):
    """Somebody who decides, leads, takes part or is asked: an organisation, never a person."""

    name: Line = field("Namn", "Aktörens namn.")
    kind: ActorKind = field("Typ av aktör", "Till exempel region, authority eller company.")
    role: Text | None = field(
        "Roll", "Vad aktören gör i arbetet.", None, unknown="vad aktören gör i arbetet"
    )
    organisation_number: OrganisationNumber | None = field(
        "Organisationsnummer",
        "Sex siffror, bindestreck, fyra siffror.",
        None,
        unknown="vilket organisationsnummer aktören har",
    )
    url: Url | None = field(
        "Webbplats", "Adress som börjar med https://.", None, unknown="vilken webbplats aktören har"
    )


class SetAside(Record):
    """Lines of a source that carry no content (page furniture), and the judgement why."""

    swedish = "Rader utan innehåll"

    lines: LineSpan = field("Rader", "Första och sista raden.")
    reason: Line = field("Skäl", "Varför raderna inte behöver en källhänvisning.")


class Source(Entry):
    """A text that the agenda's records rest on. With a file, its lines can be checked."""

    title: Line = field("Titel", "Källans namn.")
    cited_as: Line | None = field(
        "Kallas", "Det som källan kallas där den nämns, till exempel remissversionen.", None
    )
    publisher: Line = field("Utgivare", "Den som gav ut källan.")
    file: FileName | None = field("Textfil", "Filnamnet på källans text.", None)
    line_count: Whole | None = field("Antal rader", "Antal rader i textfilen.", None)
    sha256: Sha256 | None = field("Kontrollsumma", "sha256 för textfilen.", None)
    url: Url | None = field(
        "Webbadress", "Adress som börjar med https://.", None, unknown="var den finns på nätet"
    )
    published_on: PartialDate | None = field(
        "Publicerad", "År, månad eller dag.", None, unknown="när den gavs ut"
    )
    retrieved_on: PartialDate | None = field(
        "Hämtad", "Dag då källan hämtades.", None, unknown="när den hämtades"
    )
    set_aside: tuple[SetAside, ...] = listed(
        "Rader utan innehåll",
        "Sidhuvuden och annat som ingen post behöver nämna.",
        (),
        most=LONG_LIST,
    )


class Event(Entry):
    """Something that happened to the agenda or around it."""

    date: PartialDate = field("Datum", "År, månad eller dag.")
    approximate: Flag = field("Ungefärligt datum", "true om datumet är ungefärligt.", False)
    text: Text = field("Text", "Vad som hände.")
    note: Text | None = field("Redaktionens anmärkning", "Till exempel vad som är osäkert.", None)
    decision: Decision | None = field("Beslut", "Beslutet, om händelsen är ett beslut.", None)


class Tombstone(Record):
    """What is left of a removed entry: its address still answers, its id is never reused."""

    id: Id = field("Id", "Den borttagna postens id.")
    kind: RemovedKind = field("Typ", "Postens typ, till exempel initiative.")
    title: Line | None = field("Namn", "Vad posten hette.", None)
    removed_in: Id = field("Borttagen i", "Utgåvan som den togs bort i.")
    reason: Text | None = field(
        "Skäl", "Varför den togs bort.", None, unknown="varför det togs bort"
    )
    replaced_by: (
        Annotated[Id, Reference(("initiative", "priority", "actor", "focus_area"))] | None
    ) = field("Ersatt av", "Id för det som ersätter den.", None, unknown="vad som ersätter det")
