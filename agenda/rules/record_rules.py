"""Rules in code about one record at a time. A path here starts at the record."""

from collections.abc import Iterator

from agenda.model import AccessibilityStatement, Agenda, Record
from agenda.model.choices import Conformance, ShortcomingReason
from agenda.model.shape import shapes
from agenda.rules.finding import Finding, has


def nothing_is_chosen_twice(record: Record) -> Iterator[Finding]:
    """A choice or a reference is made or not: twice says nothing more than once."""
    for name, shape in shapes(type(record)).items():
        if not shape.many or shape.model or not (shape.choice or shape.reference):
            continue
        seen: set[object] = {None}
        for number, value in enumerate(getattr(record, name) if has(record, name) else ()):
            if value in seen and value is not None:
                message = f"”{value}” står redan i listan."
                yield Finding((name, number), message, "Ta bort det ena.")
            seen.add(value)


def another_site_answers_for_itself(agenda: Agenda) -> Iterator[Finding]:
    """Whoever runs a site answers for it: not the one whose agenda it shows, unless they do."""
    statement = agenda.accessibility
    if statement and statement.responsible == agenda.about and not agenda.official:
        message = f"”{agenda.about}” driver inte webbplatsen och kan inte svara för den."
        path = ("accessibility", "responsible")
        yield Finding(path, message, "Ange den som driver den, eller ta bort raden.")


def full_conformance_leaves_no_shortcoming(statement: AccessibilityStatement) -> Iterator[Finding]:
    """All requirements are met only when nothing that they cover is left to mend."""
    covered = [s for s in statement.shortcomings if s.reason != ShortcomingReason.not_covered]
    if statement.conformance == Conformance.full and covered:
        message = "Alla krav sägs vara uppfyllda, men det finns kända brister."
        yield Finding(("conformance",), message, "Skriv conformance: partial.")
