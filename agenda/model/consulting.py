"""Asking before deciding: consultations, and what those who were asked replied."""

from typing import Annotated, Final

from agenda.model.choices import Outcome, Position
from agenda.model.fields import (
    MOST_RECORDS,
    Flag,
    Id,
    Line,
    PartialDate,
    Reference,
    Text,
    field,
    listed,
)
from agenda.model.record import Entry

REPLIED_TO: Final = (
    "agenda",
    "focus_area",
    "priority",
    "initiative",
    "indicator",
    "section",
    "paragraph",
    "term",
    "audience",
    "goal",
)
"""Kinds that a reply may be about."""


class Consultation(Entry):
    """A version of the agenda sent out for replies (remiss)."""

    title: Line = field("Namn", "Vad remissen kallas.")
    edition: Id = field("Utgåva", "Id för den utgåva som skickades ut.")
    open: Flag = field("Öppen", "true så länge svar tas emot.", False)
    opened_on: PartialDate | None = field(
        "Öppnade", "År, månad eller dag.", None, unknown="när remissen öppnade"
    )
    closes_on: PartialDate | None = field(
        "Sista svarsdag", "År, månad eller dag.", None, unknown="när svaren skulle vara inne"
    )
    recipients: Annotated[tuple[Id, ...], Reference(("actor",))] = listed(
        "Mottagare",
        "Id för aktörer som fick remissen.",
        (),
        most=MOST_RECORDS,
        unknown="vilka som fick den",
    )
    channel: Line | None = field(
        "Svarsväg", "Hur svar lämnas.", None, unknown="hur svaren lämnades"
    )
    diary_number: Line | None = field(
        "Diarienummer", "Ärendets diarienummer.", None, unknown="vilket diarienummer den har"
    )
    note: Text | None = field("Redaktionens anmärkning", "Till exempel vad som är osäkert.", None)


class Reply(Entry):
    """What one actor replied about one entry, and what came of it."""

    consultation: Annotated[Id, Reference(("consultation",))] = field(
        "Remiss", "Id för remissen som svaret gäller."
    )
    actor: Annotated[Id, Reference(("actor",))] = field("Svarande", "Id för aktören som svarar.")
    about: Annotated[Id, Reference(REPLIED_TO)] = field(
        "Gäller", "Id för det som svaret handlar om."
    )
    position: Position = field("Ståndpunkt", "Till exempel supports eller opposes.")
    summary: Text = field("Svaret i korthet", "Det viktigaste i svaret.")
    received_on: PartialDate | None = field(
        "Kom in", "År, månad eller dag.", None, unknown="när svaret kom in"
    )
    response: Text | None = field("Kommentar till svaret", "Vad redaktionen säger om det.", None)
    outcome: Outcome | None = field(
        "Vad det ledde till", "Till exempel accepted.", None, unknown="vad svaret ledde till"
    )
    reason: Text | None = field("Skäl", "Varför det blev så.", None)
    changes: Annotated[tuple[Id, ...], Reference(REPLIED_TO)] = listed(
        "Ändrade poster", "Id för det som ändrades på grund av svaret.", ()
    )
