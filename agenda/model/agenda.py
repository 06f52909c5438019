"""The root: one agenda, whole, checked and frozen."""

from typing import Annotated

from agenda.model.accessibility import AccessibilityStatement
from agenda.model.choices import ForeignLanguage, Kind, Language, Review, State
from agenda.model.consulting import Consultation, Reply
from agenda.model.context import Actor, Event, Section, Source, Synonym, Term, Tombstone
from agenda.model.corrections import Correction
from agenda.model.fields import (
    LONG_LIST,
    MOST_FILES_OF_A_KIND,
    Email,
    Flag,
    Id,
    Line,
    PartialDate,
    Reference,
    Text,
    Url,
    field,
    listed,
    records,
)
from agenda.model.frameworks import Aspect, Audience, Domain, Framework
from agenda.model.levels import Levels
from agenda.model.plan import FocusArea, Initiative, Priority
from agenda.model.record import Decision, Entry, Record
from agenda.model.wordings import WordingProposal


class Contact(Record):
    """How to reach whoever runs this site. Never a way to somebody else."""

    swedish = "Kontakt"

    email: Email | None = field("E-post", "Webbplatsens egen e-postadress.", None)
    url: Url | None = field("Webbadress", "Webbplatsens egen kontaktsida.", None)


class ForeignWord(Record):
    """A name or phrase in another language that is no term: a screen reader says it right."""

    swedish = "Främmande ord"

    text: Line = field("Ord", "Ordet eller frasen, stavat som i texterna.")
    language: ForeignLanguage = field("Språk", "Språket: en för engelska.")


class PersonalData(Record):
    """What only whoever runs the site can say of personal data. What is missing is asked for."""

    swedish = "Personuppgifter"

    logs: Text | None = field(
        "Loggar",
        "Vilka loggar servern för, och vad som står i dem.",
        None,
        unknown="vilka loggar som förs",
    )
    purpose: Text | None = field(
        "Ändamål", "Varför uppgifterna behövs.", None, unknown="varför uppgifterna behövs"
    )
    legal_basis: Line | None = field(
        "Rättslig grund",
        "Grunden i dataskyddsförordningen.",
        None,
        unknown="vilken rättslig grund som gäller",
    )
    kept_for: Line | None = field(
        "Sparas", "Hur länge uppgifterna sparas.", None, unknown="hur länge uppgifterna sparas"
    )
    proposals_held_by: Line | None = field(
        "Förslag finns hos",
        "Vem som driver platsen där förslag lämnas.",
        None,
        unknown="vem som driver platsen där förslag lämnas",
    )
    protection_officer: Line | None = field(
        "Dataskyddsombud",
        "Funktion eller adress, aldrig ett personnamn.",
        None,
        unknown="vem som är dataskyddsombud",
    )


class Agenda(Entry):
    """A whole agenda. Lists stand in the order of the files; views sort by ``order``."""

    title: Line = field("Titel", "Agendans namn.")
    short_title: Line | None = field("Kort namn", "Det korta namnet.", None)
    kind: Kind = field(
        "Typ av dokument", "strategy, plan, action_plan (handlingsplan) eller programme (program)."
    )
    language: Language = field("Språk", "Språket som agendan är skriven på.")
    publisher: Annotated[Id, Reference(("actor",))] = field(
        "Utgivare", "Id för den som driver webbplatsen."
    )
    about: Annotated[Id, Reference(("actor",))] = field(
        "Gäller", "Id för aktören vars agenda det är."
    )
    official: Flag = field("Officiell webbplats", "true om det är aktörens egen webbplats.")
    state: State = field("Beslutsläge", "Till exempel consultation eller adopted.")
    edition: Id = field("Utgåva", "Id för utgåvan, till exempel remissversion.")
    summary: Text = field("Sammanfattning", "Vad agendan är, med enkla ord.")
    note: Text | None = field("Redaktionens anmärkning", "Vad läsaren ska veta om läget.", None)
    in_force: Annotated[Id, Reference(("source",))] | None = field(
        "Gällande text",
        "Id för källan som berättar om den text som gäller.",
        None,
        unknown="var den text som gäller finns",
    )
    decision: Decision | None = field(
        "Beslut", "Beslutet som antog agendan.", None, unknown="vem som har beslutat om den"
    )
    valid_from: PartialDate | None = field(
        "Gäller från", "År, månad eller dag.", None, unknown="från när den gäller"
    )
    valid_to: PartialDate | None = field(
        "Gäller till", "År, månad eller dag.", None, unknown="hur länge den gäller"
    )
    as_of: PartialDate | None = field(
        "Uppgifterna gäller",
        "Dagen som uppgifterna gäller. Utan den räknas den nyaste dagen i data.",
        None,
    )
    review: Review | None = field(
        "Översyn", "När agendan ses över.", None, unknown="när den ses över"
    )
    replaces: Line | None = field(
        "Ersätter", "Dokumentet som agendan ersätter.", None, unknown="vad den ersätter"
    )
    purpose: Text | None = field(
        "Syfte", "Vad agendan är till för.", None, unknown="vad den är till för"
    )
    licence: Line | None = field(
        "Licens", "Villkor för att använda data.", None, unknown="hur data får användas"
    )
    contact: Contact | None = field(
        "Kontakt",
        "Vägen till den som driver webbplatsen.",
        None,
        unknown="hur du når den som driver webbplatsen",
    )
    personal_data: PersonalData | None = field(
        "Personuppgifter", "Det som bara den som driver webbplatsen vet.", None
    )
    foreign_words: tuple[ForeignWord, ...] = listed(
        "Främmande ord",
        "Namn och fraser på andra språk som inte står i ordlistan.",
        (),
        most=LONG_LIST,
    )
    accessibility: AccessibilityStatement | None = field(
        "Tillgänglighet", "Redogörelsen för hur tillgänglig webbplatsen är.", None
    )

    levels: Levels | None = field(
        "Nivåernas namn",
        "Egna ord för fokusområde, prioritering och initiativ, om agendan har andra.",
        None,
    )

    frameworks: tuple[Framework, ...] = records("Ramverk", "Strategier som agendan bygger på.")
    domains: tuple[Domain, ...] = records("Domäner", "Digitaliseringspolitikens domäner.")
    aspects: tuple[Aspect, ...] = records("Sidor", "Vad digitalisering består av.")
    audiences: tuple[Audience, ...] = records("Målgrupper", "De som agendan rör.")
    focus_areas: tuple[FocusArea, ...] = records("Fokusområden", "Agendans områden.")
    priorities: tuple[Priority, ...] = records("Prioriteringar", "Det som ska göras.")
    initiatives: tuple[Initiative, ...] = records(
        "Initiativ", "Arbetet som genomför.", MOST_FILES_OF_A_KIND
    )
    sections: tuple[Section, ...] = records("Bakgrund", "Avsnitt med bakgrund.")
    actors: tuple[Actor, ...] = records("Aktörer", "De som beslutar, leder och deltar.")
    terms: tuple[Term, ...] = records("Ordlista", "Ord som förklaras.")
    synonyms: tuple[Synonym, ...] = records("Sökord", "Vardagens ord för agendans ord.")
    sources: tuple[Source, ...] = records("Källor", "Texterna som allt bygger på.")
    events: tuple[Event, ...] = records("Historik", "Vad som har hänt.")
    consultations: tuple[Consultation, ...] = records(
        "Remisser", "När agendan har varit på remiss."
    )
    replies: tuple[Reply, ...] = records(
        "Remissvar", "Vad de som tillfrågades svarade.", MOST_FILES_OF_A_KIND
    )
    wordings: tuple[WordingProposal, ...] = records(
        "Önskemål om lydelse", "Vad någon vill att en prioritering ska säga i stället."
    )
    corrections: tuple[Correction, ...] = records(
        "Rättelser", "Skrivfel som har rättats i ord som annars inte ändras."
    )
    tombstones: tuple[Tombstone, ...] = records(
        "Borttaget", "Poster som har tagits bort.", MOST_FILES_OF_A_KIND
    )
