"""Rules about one record at a time. A path here starts at the record."""

from collections.abc import Iterator
from itertools import pairwise

from agenda.model import (
    AccessibilityStatement,
    Agenda,
    Indicator,
    Initiative,
    Link,
    Period,
    Record,
    Shortcoming,
    Source,
)
from agenda.model.choices import Basis, Conformance, Origin, ShortcomingReason, State
from agenda.model.dates import earliest, latest
from agenda.model.shape import shapes
from agenda.rules.finding import Finding, has


def period_runs_forward(period: Period) -> Iterator[Finding]:
    """A period does not end before it starts, and does not both end and go on."""
    if period.start and period.end and latest(period.end) < earliest(period.start):
        message = f"Perioden slutar ({period.end}) innan den börjar ({period.start})."
        yield Finding(("end",), message, "Byt plats på datumen eller rätta det ena.")
    if period.end and period.ongoing:
        yield Finding(("ongoing",), "Perioden pågår men har ett slut.", "Ta bort det ena.")


def agenda_is_valid_forward(agenda: Agenda) -> Iterator[Finding]:
    """An agenda does not cease to be valid before it begins to be."""
    if (
        agenda.valid_from
        and agenda.valid_to
        and (latest(agenda.valid_to) < earliest(agenda.valid_from))
    ):
        message = "Agendan slutar gälla innan den börjar gälla."
        yield Finding(("valid_to",), message, "Rätta det ena datumet.")


def adopted_agenda_names_its_decision(agenda: Agenda) -> Iterator[Finding]:
    """Who decided, and what: an adopted agenda without that is a draft."""
    if agenda.state in (State.adopted, State.superseded) and agenda.decision is None:
        message = f"Agendan har läget ”{agenda.state.value}” men inget beslut."
        yield Finding(("state",), message, "Lägg till decision: med id, body och form.")


def decided_initiative_names_its_decision(initiative: Initiative) -> Iterator[Finding]:
    """Merging is not deciding: what is shown as decided says who decided it."""
    if initiative.origin == Origin.decided and initiative.decision is None:
        message = "Initiativet är ”decided” men har inget beslut."
        yield Finding(("origin",), message, "Lägg till decision: med id, body och form.")
    if initiative.origin != Origin.decided and initiative.decision is not None:
        message = f"Initiativet har ett beslut men ursprunget är ”{initiative.origin.value}”."
        yield Finding(("origin",), message, "Skriv origin: decided eller ta bort beslutet.")


def initiative_belongs_to_a_priority(initiative: Initiative) -> Iterator[Finding]:
    """The thread from focus area to initiative goes through a priority."""
    if not initiative.priorities:
        message = "Initiativet hör inte till någon prioritering."
        yield Finding(("priorities",), message, "Ange id för minst en.")


def initiative_from_source_is_cited(initiative: Initiative) -> Iterator[Finding]:
    """What is said to be named by the source says where."""
    if initiative.origin == Origin.source and not initiative.citations:
        message = "Initiativet sägs nämnas i källan men har ingen källhänvisning."
        yield Finding(("origin",), message, "Lägg till citations: med källa och rader.")


def link_says_why(link: Link) -> Iterator[Finding]:
    """A connection made by the source cites it; one made by the editors gives a reason."""
    if link.basis == Basis.source and link.citation is None:
        yield Finding(("basis",), "Kopplingen sägs stå i källan.", "Visa var: lägg till citation.")
    if link.basis == Basis.editorial and link.reason is None:
        yield Finding(("basis",), "Kopplingen är redaktionens.", "Säg varför: lägg till reason.")


def source_file_is_whole(source: Source) -> Iterator[Finding]:
    """A file that can be cited by line has its checksum and its number of lines."""
    for name in ("sha256", "line_count"):
        if source.file and has(source, name) and getattr(source, name) is None:
            message = f"Källan har en textfil men saknar {name}."
            yield Finding(("file",), message, f"Lägg till nyckeln {name}.")


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


def values_run_forward(indicator: Indicator) -> Iterator[Finding]:
    """A series is read from left to right."""
    for number, (before, after) in enumerate(pairwise(indicator.values), start=1):
        if not has(before, "date") or not has(after, "date"):
            continue
        if after.date == before.date:
            message = f"Två mätvärden gäller {after.date}."
            yield Finding(("values", number, "date"), message, "Behåll ett av dem.")
        elif after.date < before.date:
            message = f"Mätvärdet för {after.date} står efter det för {before.date}."
            yield Finding(("values", number, "date"), message, "Skriv värdena i tidsordning.")


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


def burden_is_explained(shortcoming: Shortcoming) -> Iterator[Finding]:
    """The law lets a publisher off only when it has weighed the cost, so it says how."""
    too_much = shortcoming.reason == ShortcomingReason.disproportionate_burden
    if too_much and not shortcoming.explanation:
        message = "Bristen sägs vara oskäligt betungande att rätta, men det står inte varför."
        yield Finding(("reason",), message, "Lägg till explanation: med skälet.")
