"""Editions in the folder that another agenda has published: nobody sees them here."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from agenda.editions.load import CARD, read_pairs
from agenda.editions.owner import agenda_id_of, is_of_another
from agenda.editions.released_edition import Released
from agenda.load.layout import EDITIONS
from agenda.problems import Place, Problem, Severity

_ADVICE: Final = (
    "Den visas inte här. Ta bort mappen, eller hämta tillbaka agendans id i agenda.yaml om det har "
    "ändrats av misstag."
)


def editions_of_others(data: Path, agenda_id: str | None) -> tuple[Released, ...]:
    """Give the editions in a data folder that are not of the agenda with this id."""
    return tuple(one for one, _ in read_pairs(data, []) if is_of_another(one, agenda_id))


def told_of_others(data: Path, agenda_id: str) -> Iterator[Problem]:
    """Warn of each of them: an id may have been changed by mistake."""
    for one in editions_of_others(data, agenda_id):
        name, owner = one.edition.id, agenda_id_of(one.raw)
        place = Place(f"{data.name}/{EDITIONS}/{name}/{CARD}")
        message = f"Utgåvan ”{name}” hör till agendan ”{owner}” och inte till ”{agenda_id}”."
        yield Problem(place, message, _ADVICE, Severity.warning)
