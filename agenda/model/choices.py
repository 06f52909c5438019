"""The closed lists of values: English in the data, Swedish for people.

Each member carries the label that is shown, so that no page spells one again.
"""

from enum import StrEnum
from typing import Any, Self

from pydantic import GetJsonSchemaHandler
from pydantic_core import CoreSchema

from agenda.model.kinds import REMOVABLE


class Choice(StrEnum):
    """A value from a closed list, with the Swedish word for it.

    >>> Phase.planning.label
    'Planering'
    """

    label: str
    meaning: str
    """What the value means, in one plain sentence, where the label alone does not say it."""

    def __new__(cls, value: str, label: str, meaning: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.meaning = meaning
        return member

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Put the Swedish labels in the schema: editors and the proposal form show them."""
        found = handler.resolve_ref_schema(handler(schema))
        found["x-type"] = "choice"
        found["x-labels"] = {member.value: member.label for member in cls}
        return found


class Kind(Choice):
    strategy = "strategy", "Strategi"
    plan = "plan", "Plan"
    action_plan = "action_plan", "Handlingsplan"
    programme = "programme", "Program"


class Article(Choice):
    """The gender of a noun, as Swedish shows it."""

    en = "en", "En"
    ett = "ett", "Ett"


class Language(Choice):
    sv = "sv", "Svenska"


class ForeignLanguage(Choice):
    """The languages that a word in a Swedish text may come from."""

    en = "en", "Engelska"
    fi = "fi", "Finska"
    se = "se", "Nordsamiska"
    de = "de", "Tyska"
    fr = "fr", "Franska"
    la = "la", "Latin"


class State(Choice):
    draft = "draft", "Utkast"
    consultation = "consultation", "Remissversion"
    adopted = "adopted", "Antagen"
    superseded = "superseded", "Ersatt"
    repealed = "repealed", "Upphävd"


class Review(Choice):
    as_needed = "as_needed", "Vid behov"
    yearly = "yearly", "Varje år"


class Basis(Choice):
    source = "source", "Agendan säger det"
    editorial = "editorial", "Redaktionens bedömning"


class Origin(Choice):
    source = "source", "Nämns i agendan"
    proposed = "proposed", "Förslag, ej beslutat"
    decided = "decided", "Beslutat"


class Phase(Choice):
    not_started = "not_started", "Inte påbörjat", "Arbetet är tänkt men har inte börjat."
    planning = "planning", "Planering", "Arbetet förbereds: vem gör vad, när och för vilka pengar."
    implementation = "implementation", "Genomförande", "Det som har planerats görs nu."
    completed = "completed", "Avslutat", "Arbetet är klart."
    unknown = "unknown", "Ingen uppgift", "Agendan säger inte hur långt arbetet har kommit."


class Status(Choice):
    on_track = "on_track", "Följer planen", "Arbetet går som det var tänkt."
    late = "late", "Försenat", "Arbetet går framåt, men tar längre tid än det var tänkt."
    paused = "paused", "Pausat", "Arbetet står stilla, men är tänkt att börja igen."
    cancelled = "cancelled", "Avbrutet", "Arbetet slutade innan det blev klart."
    no_data = "no_data", "Ingen uppgift", "Agendan säger inte hur det går."


class MilestoneState(Choice):
    planned = "planned", "Planerat", "Det är inte klart ännu."
    reached = "reached", "Klart", "Det är gjort."
    dropped = "dropped", "Struket", "Det görs inte längre."


class MoneyKind(Choice):
    budget = "budget", "Avsatt", "Pengar som är avsatta för arbetet."
    spent = "spent", "Använt", "Pengar som har använts."


class Currency(Choice):
    sek = "sek", "Kronor"
    eur = "eur", "Euro"


class Funding(Choice):
    grant_1_1 = "grant_1_1", "Anslag 1:1 (regionala tillväxtmedel)"
    regional_fund = "regional_fund", "Regionalfonden"
    social_fund = "social_fund", "Socialfonden"
    interreg = "interreg", "Interreg"
    rural_programme = "rural_programme", "Landsbygdsprogrammet"
    own = "own", "Egna medel"
    other = "other", "Annan finansiering"


class Direction(Choice):
    increase = "increase", "Ska öka"
    decrease = "decrease", "Ska minska"
    maintain = "maintain", "Ska bevaras"


class ActorKind(Choice):
    region = "region", "Region"
    municipality = "municipality", "Kommun"
    authority = "authority", "Myndighet"
    government = "government", "Regering"
    eu = "eu", "EU"
    council = "council", "Samverkansorgan"
    company = "company", "Företag"
    university = "university", "Universitet eller högskola"
    library = "library", "Bibliotek"
    civil_society = "civil_society", "Civilsamhälle"
    other = "other", "Annan aktör"


class RemovedKind(Choice):
    """The kinds of record that have a page of their own, and so an address that must answer."""

    _ignore_ = "members row"
    members = vars()
    for row in REMOVABLE:
        members[row.name] = row.name, row.label


class Position(Choice):
    """Where whoever replies to a consultation stands."""

    supports = "supports", "Tillstyrker"
    supports_with_comments = "supports_with_comments", "Tillstyrker med synpunkter"
    opposes = "opposes", "Avstyrker"
    comment = "comment", "Lämnar synpunkter"
    abstains = "abstains", "Avstår från att yttra sig"


class Outcome(Choice):
    """What became of a reply."""

    accepted = "accepted", "Godtagen"
    partly = "partly", "Delvis godtagen"
    rejected = "rejected", "Inte godtagen"
    referred = "referred", "Lämnad vidare"


class WishOutcome(Choice):
    """What became of a wish for another wording."""

    waiting = "waiting", "Väntar på svar"
    put = "put", "Lagt fram för beslut"
    accepted = "accepted", "Godtaget"
    declined = "declined", "Avslaget"


class DecisionForm(Choice):
    decision = "decision", "Beslut"
    position = "position", "Ställningstagande"


class Conformance(Choice):
    """How well the requirements are met: all of them, most of them, or too few."""

    full = "full", "Helt förenlig"
    partial = "partial", "Delvis förenlig"
    none = "none", "Inte förenlig"


class Assessor(Choice):
    self = "self", "Egen bedömning"
    external = "external", "Granskning av någon utanför"


class ShortcomingReason(Choice):
    """The three reasons that the law knows for a shortcoming that is still there."""

    not_yet_fixed = "not_yet_fixed", "Inte rättat ännu"
    disproportionate_burden = "disproportionate_burden", "Oskäligt betungande att rätta"
    not_covered = "not_covered", "Omfattas inte av lagen"


class Icon(Choice):
    book = "book", "Bok"
    shield = "shield", "Sköld"
    compass = "compass", "Kompass"
    bulb = "bulb", "Glödlampa"
    network = "network", "Nätverk"
    leaf = "leaf", "Löv"
    people = "people", "Människor"
    house = "house", "Hus"
