"""The rows of a spreadsheet with replies: each cell tidied, and refused when it holds no words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from agenda.load.decode import hidden_characters
from agenda.load.display import quoted
from agenda.load.pasted_text import Room, tidied
from agenda.model import Reply
from agenda.model.shape import shapes
from agenda.problems import Place, Problem, Severity
from agenda.replies.csv_sheets import decoded, read_csv
from agenda.replies.headings import NEEDED, Headings, chosen, label, read_headings
from agenda.replies.sheets import Cells, Sheet, UnreadableError, month_or_day
from agenda.replies.workbooks import OLDER, PACKAGE, read_workbook

MOST_BYTES: Final = 20_000_000
_DESTROYED: Final = re.compile(
    r"#(?:[A-ZÅÄÖ]{3,}(?:/0)?[!?]|NUM!|N/A|DIV/0!|DIVISION/0!|SAKNAS|GETTING_DATA)|Err:[0-9]{3}"
)
"""What a spreadsheet shows in place of a value that it could not work out, in two languages."""
_TOO_NARROW: Final = re.compile("#{3,}")
_MANGLED: Final = re.compile("Ã[¥¤¶…„–]|â€[œ\u009d™“”]|Ã\u00a5")
"""Swedish letters and quotation marks that were read as another encoding and saved so."""
_SERIAL: Final = re.compile("[2-7][0-9]{4}")
_FIRST_DAY: Final = date(1899, 12, 30)
"""Day 0 of Excel's count, as it is from March 1900 on."""
_MERGED: Final = "Är cellen sammanfogad med den ovanför? Dela den, och skriv värdet på varje rad."


@dataclass(frozen=True)
class Row:
    """A row: its number, and the cells that are filled in, each with its column."""

    line: int
    cells: dict[str, tuple[int, str]]


@dataclass(frozen=True)
class Table:
    """A sheet whose headings are known."""

    name: str
    sheet: Sheet
    headings: Headings


def read_table(raw: bytes, name: str, problems: list[Problem]) -> Table | None:
    """Read a file as far as its headings; None, and why, when it or they are wrong."""
    before = len(problems)
    sheet = _sheet(raw, name, problems)
    if sheet is None and any(map(_stops, problems[before:])):
        return None
    before = len(problems)
    headings = read_headings(sheet, name, problems)
    if sheet is None or headings is None or any(map(_stops, problems[before:])):
        return None
    return Table(name, sheet, headings)


def read_rows(table: Table, problems: list[Problem]) -> Iterator[Row]:
    """Give each sound row that has something in it.

    A row that can't be read is told, and that none after it was read; none is left out unsaid.
    """
    name, headings = table.name, table.headings
    above: frozenset[str] = frozenset()
    for number, cells in table.sheet.rows:
        if number <= headings.row:
            continue
        found = {
            field: (column, _meant(field, cells[column - 1]))
            for field, column in headings.columns.items()
            if column <= len(cells)
        }
        row = Row(number, {field: one for field, one in found.items() if one[1]})
        faults = [
            *_faults(row, Place(name, number)),
            *_unnamed(cells, headings, Place(name, number)),
        ]
        if row.cells:
            faults += _lacking(row, headings, above, name)
        above |= frozenset(row.cells)
        problems += faults
        if row.cells and not faults:
            yield row


def _sheet(raw: bytes, name: str, problems: list[Problem]) -> Sheet | None:
    try:
        if len(raw) > MOST_BYTES:
            most = MOST_BYTES // 1_000_000
            raise UnreadableError(f"Filen är större än {most} MB. Dela den i flera.")
        if raw.startswith((PACKAGE, OLDER)):
            return chosen(read_workbook(raw), name, problems)
        text = decoded(raw, name, problems)
        return None if text is None else read_csv(text, name, problems)
    except UnreadableError as error:
        problems.append(Problem(Place(name), str(error)))
        return None


def faulty_rows(table: Table | None, problems: list[Problem]) -> int | None:
    """Count the rows below the headings that have a fault; None where nothing was read."""
    if table is None:
        return None
    lines = {one.place.line for one in problems if _stops(one)}
    return len({line for line in lines if line > table.headings.row})


def _stops(problem: Problem) -> bool:
    return problem.severity == Severity.error


def _meant(field: str, cell: str) -> str:
    """Give a cell as it would have been typed in the form, and a date as a date."""
    shape = shapes(Reply)[field]
    if shape.type == "text":
        return tidied(cell, Room.text)
    text = " ".join(tidied(cell, Room.line).split())  # a name is looked up, whatever its spaces
    if not shape.dated:
        return text
    if _SERIAL.fullmatch(text):
        return (_FIRST_DAY + timedelta(days=int(text))).isoformat()
    return month_or_day(text)


def _faults(row: Row, place: Place) -> Iterator[Problem]:
    """Say what is wrong with cells whatever they are about."""
    for column, text in row.cells.values():
        here = Place(place.file, place.line, column)
        if _DESTROYED.fullmatch(text):
            message = f"Cellen visar {text}: kalkylprogrammet tog texten för en formel."
            yield Problem(here, message, "Skriv texten på nytt med ' först, och spara igen.")
        elif _TOO_NARROW.fullmatch(text):
            message = "Cellen visar bara #: kolumnen var för smal när bladet sparades."
            yield Problem(here, message, "Gör kolumnen bredare, eller spara som .xlsx.")
        elif _MANGLED.search(text):
            message = "Bokstäverna å, ä och ö är förvanskade i cellen."
            advice = "Öppna filen som UTF-8 i kalkylprogrammet, rätta och spara på nytt."
            yield Problem(here, message, advice)
        for _, message, advice in hidden_characters(text):
            yield Problem(here, message, advice)


def _unnamed(cells: Cells, headings: Headings, place: Place) -> Iterator[Problem]:
    """Name a text that stands under no heading: one that was parted by its commas, most often."""
    for column, cell in enumerate(cells, start=1):
        if column not in headings.named and cell.strip():
            message = "Cellen står i en kolumn utan rubrik."
            advice = "Ge kolumnen en rubrik, eller sätt text med skiljetecken inom citattecken."
            yield Problem(Place(place.file, place.line, column), message, advice)
            return


def _lacking(row: Row, headings: Headings, above: frozenset[str], name: str) -> Iterator[Problem]:
    for field in (one for one in NEEDED if one not in row.cells):
        place = Place(name, row.line, headings.columns[field])
        advice = _MERGED if field in above else "Fyll i cellen."
        yield Problem(place, f"Cellen är tom, och svaret saknar {quoted(label(field))}.", advice)
