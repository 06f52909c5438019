"""Wishes for another wording of a priority: kept, answered, and never the agenda's own words."""

from typing import Annotated

from agenda.model.choices import WishOutcome
from agenda.model.fields import Id, Line, PartialDate, Reference, Text, field
from agenda.model.record import Decision, Entry


class WordingProposal(Entry):
    """What somebody would have a priority say instead, and what came of it. One file a wish."""

    priority: Annotated[Id, Reference(("priority",))] = field(
        "Prioritering", "Id för prioriteringen som önskemålet gäller."
    )
    wording: Text = field("Lydelsen då", "Agendans ord när önskemålet kom in.")
    proposed: Text = field("Önskad lydelse", "Orden som önskas i stället.")
    reason: Text | None = field(
        "Skäl", "Varför lydelsen önskas.", None, unknown="varför lydelsen önskas"
    )
    actor: Annotated[Id, Reference(("actor",))] | None = field(
        "Från", "Id för organisationen, om den är en aktör i agendan.", None
    )
    organisation: Line | None = field(
        "Från en annan organisation", "Namnet, om den inte är en aktör. Aldrig en person.", None
    )
    received_on: PartialDate | None = field(
        "Kom in", "År, månad eller dag.", None, unknown="när önskemålet kom in"
    )
    outcome: WishOutcome = field(
        "Vad det ledde till", "Till exempel waiting eller declined.", WishOutcome.waiting
    )
    answer: Text | None = field("Svar", "Svaret till den som önskade.", None)
    answered_on: PartialDate | None = field("Svarat", "År, månad eller dag.", None)
    decision: Decision | None = field("Beslut", "Beslutet, om det har fattats.", None)
