"""The accessibility statement: what is told, and what its publisher still has to tell."""

from dataclasses import dataclass
from typing import Final

from agenda.model import AccessibilityStatement, Actor, Feedback, Shortcoming, WebLink
from agenda.model.choices import Conformance, ShortcomingReason
from macros.context.agenda_context import AgendaContext
from macros.text.unsaid import PUBLISHER
from macros.views.parts.base import (
    Target,
    date_fact,
    fact,
    label,
    linked_fact,
    target,
)
from macros.views.parts.unsaid import NO_RECORD, Sheet, sheet

OWED: Final = (
    "conformance",
    "assessed_by",
    "assessed_on",
    "published_on",
    "method",
    "feedback",
    "enforcement",
)
"""What the law asks every publisher for, beside who they are and what is wrong."""

_MEANING: Final = {
    Conformance.full: "Alla krav i lagen är uppfyllda.",
    Conformance.partial: "De flesta krav i lagen är uppfyllda, men det finns brister.",
    Conformance.none: "Många krav i lagen är inte uppfyllda.",
}


@dataclass(frozen=True)
class ShortcomingView:
    shortcoming: Shortcoming
    unexplained: str | None
    facts: Sheet


@dataclass(frozen=True)
class Owed:
    """Something that only the publisher can supply, and what it is."""

    label: str
    help: str


@dataclass(frozen=True)
class AccessibilityView:
    """The statement as shown. ``assessed`` tells whether "no known shortcoming" means a thing."""

    responsible: Target
    service: str | None
    note: str | None
    meaning: str | None
    facts: Sheet
    shortcomings: tuple[ShortcomingView, ...]
    assessed: bool
    method: str | None
    feedback: Feedback | None
    response: Sheet
    enforcement: WebLink | None
    owed: tuple[Owed, ...]


def accessibility_view(context: AgendaContext) -> AccessibilityView:
    """Show the statement; where there is none, an empty one, so that the page asks for it."""
    statement = context.agenda.accessibility or AccessibilityStatement()
    responsible = statement.responsible or context.agenda.publisher
    return AccessibilityView(
        target(context, context.index.get(responsible, Actor)),
        statement.service,
        statement.note,
        _MEANING[statement.conformance] if statement.conformance else None,
        _facts(context, statement, responsible),
        tuple(_shortcoming_view(one) for one in statement.shortcomings),
        statement.assessed_on is not None,
        statement.method,
        statement.feedback if _ways(statement.feedback) else None,
        _response(statement.feedback or Feedback()),
        statement.enforcement,
        tuple(_owed(statement)),
    )


def _facts(context: AgendaContext, statement: AccessibilityStatement, responsible: str) -> Sheet:
    """Give what is told; what the publisher owes stands in a list of its own on the page."""
    of = AccessibilityStatement
    facts = (
        linked_fact(context, of, "responsible", (responsible,)),
        fact(of, "service", statement.service),
        fact(of, "conformance", statement.conformance and statement.conformance.label),
        fact(of, "standard", statement.standard),
        fact(of, "assessed_by", statement.assessed_by and statement.assessed_by.label),
        date_fact(of, "assessed_on", statement.assessed_on),
        date_fact(of, "published_on", statement.published_on),
        date_fact(of, "updated_on", statement.updated_on),
    )
    return Sheet(tuple(one for one in facts if one.values), None)


def _response(feedback: Feedback) -> Sheet:
    return sheet(NO_RECORD, (fact(Feedback, "response_time", feedback.response_time),), PUBLISHER)


def _shortcoming_view(shortcoming: Shortcoming) -> ShortcomingView:
    of, number = Shortcoming, shortcoming.criterion
    facts = (
        fact(of, "criterion", f"WCAG {number}" if number else None),
        fact(of, "found_by", shortcoming.found_by),
    )
    promised = shortcoming.reason != ShortcomingReason.not_yet_fixed or shortcoming.explanation
    return ShortcomingView(
        shortcoming,
        None if promised else "Ingen har sagt när det rättas.",
        sheet(NO_RECORD, facts, PUBLISHER),
    )


def _ways(feedback: Feedback | None) -> bool:
    return bool(feedback and (feedback.email or feedback.url))


def _owed(statement: AccessibilityStatement) -> list[Owed]:
    fields = AccessibilityStatement.model_fields
    missing = [name for name in OWED if not getattr(statement, name)]
    if statement.feedback and not _ways(statement.feedback):
        missing.append("feedback")
    return [Owed(label(type(statement), one), fields[one].description or "") for one in missing]
