"""Mending what was copied or written wrong, said openly."""

from typing import Annotated

from agenda.model.fields import FieldName, Id, PartialDate, Reference, Text
from agenda.model.fields import field as declare
from agenda.model.kinds import CORRECTABLE
from agenda.model.record import Entry


class Correction(Entry):
    """A slip that was mended in words that are not ours to reword: nothing new is said.

    Comparing takes a change that one of these declares for a correction, not a new wording.
    """

    about: Annotated[Id, Reference(CORRECTABLE)] = declare("Gäller", "Id för posten som rättades.")
    field: FieldName = declare("Fält", "Nyckeln som rättades, till exempel wording.")
    date: PartialDate = declare("Rättad", "År, månad eller dag.")
    reason: Text = declare("Skäl", "Vad som var fel, till exempel rättelse av skrivfel.")
