"""A spreadsheet as rows of texts, whatever kind of file it came in."""

import re
from dataclasses import dataclass
from typing import Final

from agenda.problems import Place, Problem

MOST_ROWS: Final = 10_000
"""Rows with something in them: more replies than any consultation has had."""
MOST_CELLS: Final = 2_000_000
LAST_ROW: Final = 1_048_576
"""The last row that a spreadsheet has."""
Cells = list[str]
"""The texts of a row, from column A on; nothing behind the last that is filled in."""
_LETTERS: Final = 26


class UnreadableError(Exception):
    """A file that is no spreadsheet for us; the message is a sentence in Swedish, with advice."""


@dataclass(frozen=True)
class Sheet:
    """One sheet: its rows that hold something, by the number that the spreadsheet shows."""

    name: str
    rows: tuple[tuple[int, Cells], ...]


class Collected:
    """Collects the rows of a sheet, and stops when it is larger than anybody fills in."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, Cells]] = []
        self._cells = 0

    def add(self, number: int, cells: Cells) -> None:
        """Take in a row. Raises :class:`UnreadableError` when there are too many."""
        self._cells += len(cells)
        while cells and not cells[-1].strip():
            cells.pop()
        if cells:
            self.rows.append((number, cells))
        if len(self.rows) > MOST_ROWS:
            raise UnreadableError(f"Bladet har mer än {MOST_ROWS} rader. Dela det i flera filer.")
        if self._cells > MOST_CELLS or number > LAST_ROW:
            raise UnreadableError(
                "Bladet sträcker sig för långt åt höger eller nedåt. "
                "Kopiera rubriker och svar till ett nytt blad, och spara det."
            )


def told(problem: Problem) -> str:
    """Say a problem with its cell as the spreadsheet names it: ``svar.xlsx, B7: …``."""
    place = problem.place
    words = str(problem).removeprefix(f"{place}: ")
    return f"{place.file}, {cell_name(place)}: {words}"


def cell_name(place: Place) -> str:
    """Give the name of a cell: letters for the column, and the row."""
    letters, column = "", place.column
    while column:
        column, letter = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{place.line}"


def month_or_day(text: str) -> str:
    """Give a date without the clock that a spreadsheet puts behind it.

    >>> month_or_day("2020-11-03 00:00:00")
    '2020-11-03'
    """
    return re.sub(r"(?<=^\d{4}-\d\d-\d\d)[T ]00:00(:00(\.0+)?)?$", "", text)
