"""What the words of the standards stand for here. People read it on the page about open data.

A test fails when an export uses a word that is explained nowhere, and when it lacks a kind of
record without a reason that stands here.
"""

from collections.abc import Callable, Mapping
from typing import Final

from agenda.model import (
    AccessibilityStatement,
    Advice,
    Contact,
    Feedback,
    ForeignWord,
    PersonalData,
    Record,
    SetAside,
    Shortcoming,
    Synonym,
)
from agenda.model.kinds import KINDS, RecordKind, Standing, left_out
from agenda.model.record import MODELS

STRATML: Final = {
    "StrategicPlan": "Agendan.",
    "Name": "Namnet på det som elementet beskriver.",
    "Description": "Sammanfattningen. I Objective är det prioriteringens ordagranna lydelse.",
    "OtherInformation": (
        "Det som saknar eget element, på svenska: läge och ramverk för agendan, betydelse, "
        "kopplingar och initiativ för en prioritering."
    ),
    "StrategicPlanCore": "Allt som planen består av.",
    "Organization": "Den vars agenda det är.",
    "Identifier": "Postens id.",
    "Stakeholder": "En aktör eller en målgrupp.",
    "Mission": "Agendans syfte.",
    "Goal": "Ett fokusområde.",
    "SequenceIndicator": "Ordningsnummer.",
    "Objective": "En prioritering.",
    "AdministrativeInformation": "Uppgifter om filen och planen.",
    "StartDate": "Dagen då agendan börjar gälla, om dagen är känd.",
    "EndDate": "Agendans sista dag, om dagen är känd.",
    "PublicationDate": "Dagen då utgåvan gavs ut. I ett utkast: den senaste ändringens dag.",
    "Source": "Webbplatsens adress.",
    "Submitter": "Den som svarar för filen: webbplatsens utgivare.",
    "GivenName": "Utgivarens namn.",
    "EmailAddress": "Utgivarens e-postadress, om den är känd.",
}

DCAT: Final = {
    "dcat:Catalog": "Katalogen.",
    "dcat:Dataset": "Datamängden: hela agendan i den här utgåvan.",
    "dcat:Distribution": "En fil.",
    "foaf:Agent": "Utgivaren.",
    "foaf:Document": "En webbsida.",
    "vcard:Kind": "Kontakten.",
    "vcard:Organization": "Kontakten, som är en organisation.",
    "dcterms:LicenseDocument": "En licens.",
    "dcterms:LinguisticSystem": "Ett språk.",
    "dcterms:MediaType": "En mediatyp.",
    "dcterms:MediaTypeOrExtent": "Ett filformat.",
    "dcterms:PeriodOfTime": "En tidsperiod.",
    "dcterms:RightsStatement": "Vem som får läsa.",
    "dcterms:Standard": "En standard eller ett schema.",
    "rdf:type": "Vad något är.",
    "dcat:accessURL": "Filens adress.",
    "dcat:contactPoint": "Vart den som undrar vänder sig.",
    "dcat:dataset": "Datamängden i katalogen.",
    "dcat:distribution": "Datamängdens filer.",
    "dcat:downloadURL": "Filens adress, för den som hämtar.",
    "dcat:endDate": "Sista dagen.",
    "dcat:keyword": "Nyckelord: fokusområdenas namn.",
    "dcat:landingPage": "Webbplatsens startsida.",
    "dcat:mediaType": "Filens mediatyp.",
    "dcat:startDate": "Första dagen.",
    "dcat:theme": "Tema: offentlig sektor.",
    "dcat:themeTaxonomy": "EU:s lista över teman.",
    "dcat:version": "Utgåvans id.",
    "dcatap:availability": "Hur länge filen finns: adressen är stabil.",
    "dcterms:accessRights": "Data är öppna för alla.",
    "dcterms:conformsTo": "Standarden eller schemat som filen följer.",
    "dcterms:description": "Beskrivning.",
    "dcterms:format": "Filformat.",
    "dcterms:identifier": "Datamängdens fasta namn, samma i alla utgåvor.",
    "dcterms:issued": "Dagen då den första utgåvan, eller filens utgåva, gavs ut.",
    "dcterms:language": "Språk: svenska.",
    "dcterms:license": "Licens.",
    "dcterms:modified": "Tiden för den ändring som filen är gjord av.",
    "dcterms:publisher": "Den som driver webbplatsen.",
    "dcterms:temporal": "Tiden som agendan gäller.",
    "dcterms:title": "Titel.",
    "dcterms:type": "Vad för slags organisation utgivaren är.",
    "foaf:homepage": "Webbplatsens eller utgivarens startsida.",
    "foaf:name": "Utgivarens namn.",
    "foaf:page": "Sidan om öppna data.",
    "vcard:fn": "Kontaktens namn.",
    "vcard:hasEmail": "Kontaktens e-postadress.",
    "vcard:hasURL": "Sidan med kontakten.",
}

_SITE: Final = "Handlar om webbplatsen, inte om agendan."
PARTS_LEFT_OUT: Final[dict[type[Record], str]] = {
    AccessibilityStatement: _SITE,
    Feedback: _SITE,
    PersonalData: _SITE,
    ForeignWord: "Hjälper den som får sidorna upplästa.",
    SetAside: "Visar bara vilka rader som inget säger.",
    Advice: "Vänder sig till den som läser sidan.",
}
"""Records without an id that no standard has; a kind says the same in its row."""
_READ_FIRST: Final[tuple[type[Record], ...]] = (
    AccessibilityStatement, Shortcoming, Feedback, PersonalData, ForeignWord, Synonym,
)  # fmt: skip


def _without(
    standing: Callable[[RecordKind], Standing], parts: Mapping[type[Record], str]
) -> dict[type[Record], str]:
    """Give what an export has nothing of: parts of records, and kinds by their rows."""
    kinds = {MODELS[kind]: left_out(standing(row)) for kind, row in KINDS.items()}
    found = {**parts, **{model: reason for model, reason in kinds.items() if reason}}
    return {model: found[model] for model in (*_READ_FIRST, *found) if model in found}


NOT_LINKED: Final = _without(
    lambda kind: kind.linked,
    {**PARTS_LEFT_OUT, Contact: "Kontakten står i katalogen för dataportaler."},
)
"""Records that JSON-LD has nothing of, and why."""
NOT_IN_STRATML: Final = _without(lambda kind: kind.stratml, PARTS_LEFT_OUT)
"""Records that StratML has nothing of, and why."""
