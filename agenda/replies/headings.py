"""Which field of a reply stands in which column, and in which row the headings are."""

from dataclasses import dataclass
from typing import Final

from agenda.load.display import quoted
from agenda.load.pasted_text import Room, tidied
from agenda.load.suggestions import did_you_mean
from agenda.model import Reply
from agenda.problems import Place, Problem, Severity
from agenda.replies.sheets import Cells, Sheet

NEEDED: Final = ("actor", "about", "position", "summary")
TAKEN: Final = (*NEEDED, "id", "received_on", "response", "outcome", "reason", "changes")
_LOOKED_AT: Final = 20
_LEAST: Final = 2
MOST_COLUMNS: Final = 200
"""Columns in which headings are looked for."""
_LABELS: Final = {(Reply.model_fields[one].title or one).lower(): one for one in TAKEN}


@dataclass(frozen=True)
class Headings:
    """The row of headings, and the column of each field, counted from 1."""

    row: int
    columns: dict[str, int]
    named: frozenset[int]
    """Columns that have a heading, read or not."""


def label(field: str) -> str:
    """Give the Swedish name of a field of a reply."""
    return Reply.model_fields[field].title or field


def field_of(heading: str) -> str | None:
    """Give the field that a heading means, in English or by its label."""
    word = tidied(heading, Room.line).rstrip(" :*").lower()
    return word if word in TAKEN else _LABELS.get(word)


def known(cells: Cells) -> int:
    """Count the headings in a row that mean a field, each once."""
    return len({field_of(cell) for cell in cells[:MOST_COLUMNS]} - {None})


def chosen(sheets: tuple[Sheet, ...], name: str, problems: list[Problem]) -> Sheet | None:
    """Give the first sheet that has headings; say which others have and are not read."""
    fitting = [one for one in sheets if _row(one) is not None]
    for other in fitting[1:]:
        message = f"Bladet {quoted(other.name)} läses inte, bara {quoted(fitting[0].name)}."
        advice = "Spara det andra bladet i en egen fil, och läs in den med."
        problems.append(Problem(Place(name), message, advice, Severity.warning))
    return next(iter(fitting or [one for one in sheets if one.rows]), None)


def _row(sheet: Sheet) -> int | None:
    """Give the place in a sheet's rows of its headings: titles may stand above."""
    for at, (_, cells) in enumerate(sheet.rows[:_LOOKED_AT]):
        if known(cells) >= _LEAST:
            return at
    return None


def read_headings(sheet: Sheet | None, name: str, problems: list[Problem]) -> Headings | None:
    """Read the headings; None, and why, when a column that is needed is not there."""
    rows = sheet.rows if sheet else ()
    number, cells = rows[_row(sheet) or 0] if sheet and rows else (1, [])
    columns: dict[str, int] = {}
    for column, heading in enumerate(cells[:MOST_COLUMNS], start=1):
        field = field_of(heading)
        if field in columns:
            message = f"Kolumnen {quoted(heading)} finns två gånger."
            problems.append(Problem(Place(name, number, column), message, "Ta bort den ena."))
        elif field:
            columns[field] = column
        elif heading.strip():
            problems.append(_own(heading, Place(name, number, column)))
    lacking = [field for field in NEEDED if field not in columns]
    for field in lacking:
        message = f"Kolumnen ”{label(field)}” saknas."
        problems.append(Problem(Place(name, number), message, f"Eller: {field}."))
    named = frozenset(at for at, heading in enumerate(cells, start=1) if heading.strip())
    return None if lacking else Headings(number, columns, named)


def _own(heading: str, place: Place) -> Problem:
    """Say that a column is not read: a slip of a known name is a fault, one's own is none."""
    meant = did_you_mean(heading.strip(), [*_LABELS, *TAKEN])
    if meant:
        return Problem(place, f"Kolumnen {quoted(heading)} är okänd.", meant)
    message = f"Kolumnen {quoted(heading)} hör inte till ett svar, och läses inte in."
    return Problem(place, message, f"Kända: {', '.join(map(label, TAKEN))}.", Severity.warning)
