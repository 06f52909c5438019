"""What may come in the way of the agenda."""

from typing import Annotated

from agenda.model.fields import Id, Line, PartialDate, Reference, Text, Url, field, listed
from agenda.model.record import Entry


class Risk(Entry):
    """Something that may keep a priority from being reached."""

    title: Line = field("Namn", "Vad som kan hända, i några få ord.")
    summary: Text = field("Sammanfattning", "Vad det skulle betyda, på lätt svenska.")
    priorities: tuple[Annotated[Id, Reference(("priority",))], ...] = listed(
        "Hotar", "Id för prioriteringarna som risken rör."
    )
    seen_on: PartialDate | None = field("Upptäckt", "År, månad eller dag.", None)
    url: Url | None = field("Läs mer", "Adress som börjar med https://.", None)
