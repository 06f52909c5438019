"""How usable the site is for everybody: what its publisher has to account for.

What to tell follows the Swedish accessibility act (2018:1937) and the implementing
decision (EU) 2018/1523. All of it may be missing: the page then asks for it.
"""

from typing import Annotated

from agenda.model.choices import Assessor, Conformance, ShortcomingReason
from agenda.model.fields import (
    LONG_LIST,
    Criterion,
    Email,
    Id,
    Line,
    PartialDate,
    Reference,
    Text,
    Url,
    field,
    listed,
)
from agenda.model.record import Record, WebLink


class Shortcoming(Record):
    """Something on the site that does not meet the requirements, and what to do meanwhile."""

    id: Id = field("Id", "Permanent namn: små bokstäver a–z, siffror och bindestreck.")
    title: Line = field("Namn", "Vad som inte fungerar, i några få ord.")
    criterion: Criterion | None = field(
        "Krav", "Numret på kravet i WCAG, till exempel 1.4.3.", None
    )
    description: Text = field("Beskrivning", "Vad som händer, var, och vem det rör.")
    reason: ShortcomingReason = field("Skäl", "Varför bristen finns kvar.")
    explanation: Text | None = field(
        "Förklaring", "Mer om skälet, och när det rättas.", None, unknown="när det rättas"
    )
    alternative: Text | None = field("Gör så här i stället", "En annan väg till samma sak.", None)
    found_by: Line | None = field("Hittad av", "Provet eller programmet som hittade bristen.", None)


class Feedback(Record):
    """How a reader tells the publisher that something does not work."""

    swedish = "Väg för synpunkter"

    email: Email | None = field("E-post", "Utgivarens e-postadress för synpunkter.", None)
    url: Url | None = field("Webbadress", "Utgivarens sida för synpunkter.", None)
    response_time: Line | None = field(
        "Svarstid", "När läsaren får svar.", None, unknown="hur snart du får svar"
    )


class AccessibilityStatement(Record):
    """The statement as a whole. ``responsible`` is the agenda's publisher when not given."""

    swedish = "Tillgänglighetsredogörelse"

    service: Line | None = field("Tjänst", "Vad redogörelsen gäller.", None)
    responsible: Annotated[Id, Reference(("actor",))] | None = field(
        "Ansvarig", "Id för den som svarar för webbplatsen, om det inte är utgivaren.", None
    )
    standard: Line | None = field(
        "Standard",
        "Kraven som webbplatsen prövas mot.",
        None,
        unknown="vilka krav webbplatsen prövas mot",
    )
    conformance: Conformance | None = field(
        "Förenlighet med lagen",
        "Hur väl lagens krav är uppfyllda.",
        None,
        unknown="hur väl webbplatsen följer lagen",
    )
    assessed_by: Assessor | None = field(
        "Bedömd av",
        "Om utgivaren själv eller någon annan har bedömt.",
        None,
        unknown="vem som har bedömt den",
    )
    assessed_on: PartialDate | None = field(
        "Senast bedömd", "Dag för den senaste bedömningen.", None, unknown="när den bedömdes"
    )
    published_on: PartialDate | None = field(
        "Publicerad", "Dag då webbplatsen blev allmän.", None, unknown="när webbplatsen blev allmän"
    )
    updated_on: PartialDate | None = field("Uppdaterad", "Dag då redogörelsen ändrades.", None)
    note: Text | None = field("Redaktionens anmärkning", "Det som läsaren behöver veta.", None)
    method: Text | None = field(
        "Bedömning",
        "Hur webbplatsen har prövats, och hur inte.",
        None,
        unknown="hur den har prövats",
    )
    shortcomings: tuple[Shortcoming, ...] = listed(
        "Kända brister", "Det som inte fungerar.", (), most=LONG_LIST
    )
    feedback: Feedback | None = field(
        "Synpunkter",
        "Vart läsaren vänder sig, och när svaret kommer.",
        None,
        unknown="vart du vänder dig",
    )
    enforcement: WebLink | None = field(
        "Anmälan",
        "Sidan där läsaren kan anmäla brister till tillsynen.",
        None,
        unknown="vart du kan anmäla brister",
    )
