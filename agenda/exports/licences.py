"""Licences that machines know by an address. Data holds only the words."""

from typing import Final

from agenda.model import Agenda

LICENCES: Final = {
    "CC0 1.0": "http://creativecommons.org/publicdomain/zero/1.0/",
    "CC BY 4.0": "http://creativecommons.org/licenses/by/4.0/",
    "CC BY-SA 4.0": "http://creativecommons.org/licenses/by-sa/4.0/",
}
"""The addresses that DCAT-AP-SE asks for: those of Creative Commons, with http."""


def licence_address(agenda: Agenda) -> str | None:
    """Give the address of the agenda's licence; None for one that is not known here."""
    return LICENCES.get(agenda.licence or "")
