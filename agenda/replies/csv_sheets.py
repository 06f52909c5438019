"""Sheets that were saved as text: CSV and Unicode text, as spreadsheets in Sweden write them."""

import codecs
import csv
import io
import re
from typing import Final

from agenda.problems import Place, Problem, Severity
from agenda.replies.headings import MOST_COLUMNS, known
from agenda.replies.sheets import Cells, Collected, Sheet

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_NO_TEXT: Final = (
    "Filen är ingen text som går att läsa.",
    "Spara den som ”CSV UTF-8” eller som .xlsx i kalkylprogrammet.",
)
_OLDER: Final = (
    "Filen är inte UTF-8, och lästes som Windows-1252.",
    "Se efter att å, ä och ö står rätt i det som lästes in.",
)
_SAID: Final = re.compile(r'\ufeff?"?sep=(.)"?[;,\t]*\r?\n?', re.IGNORECASE)
"""What Excel reads as a note to itself, and shows as no row."""
_SEPARATORS: Final = ";\t,"
_LOOKED_AT: Final = 20
_BEGINNING: Final = 20_000
_UNCLOSED: Final = "Se efter om ett citattecken fattas. Spara filen på nytt som CSV UTF-8."


def decoded(raw: bytes, name: str, problems: list[Problem]) -> str | None:
    """Turn bytes into text by their mark, as UTF-8, or as older Windows programs write."""
    encoding = next((one for mark, one in _MARKS if raw.startswith(mark)), "utf-8")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        pass
    try:
        text = raw.decode("cp1252" if encoding == "utf-8" else encoding)
    except UnicodeDecodeError:
        problems.append(Problem(Place(name), *_NO_TEXT))
        return None
    problems.append(Problem(Place(name), *_OLDER, Severity.warning))
    return text


def read_csv(text: str, name: str, problems: list[Problem]) -> Sheet:
    """Read the rows. One that can't be read is told, and that none after it was read."""
    said = _SAID.match(text)
    separator = said[1] if said else _separator(text)
    lines = io.StringIO(text[said.end() :] if said else text, newline="")
    reader = csv.reader(lines, delimiter=separator, strict=True)
    found = Collected()
    number = 0
    try:
        for cells in reader:
            number += 1
            fault = _swallowed(cells, separator, Place(name, number))
            if fault:
                problems.append(fault)
            else:
                found.add(number, cells)
    except csv.Error:
        message = "Filen går inte att läsa som CSV från den här raden. Inget härifrån är inläst."
        advice = f"Ett citattecken står fel, eller så är en cell för lång. {_UNCLOSED}"
        problems.append(Problem(Place(name, number + 1), message, advice))
    return Sheet("", tuple(found.rows))


def _separator(text: str) -> str:
    """Give what parts the headings best; else what the first line has most of."""
    lines = text[:_BEGINNING].splitlines()[:_LOOKED_AT]

    def fit(separator: str) -> tuple[int, int]:
        parted = (
            [cell.strip('" ') for cell in line.split(separator, MOST_COLUMNS)] for line in lines
        )
        return max(map(known, parted), default=0), (lines or [""])[0].count(separator)

    return max(_SEPARATORS, key=fit)


def _swallowed(cells: Cells, separator: str, place: Place) -> Problem | None:
    """Say that a cell has swallowed others.

    After an unclosed quotation mark the next rows are read as text. Such a cell has a break
    and a row's worth of separators with no space after them, which no sentence has.
    """
    for column, cell in enumerate(cells, start=1):
        if "\n" not in cell:
            continue
        if len(re.findall(rf"{re.escape(separator)}(?! )", cell)) >= max(len(cells) - 1, _FEWEST):
            message = "Cellen verkar ha slukat en eller flera rader."
            return Problem(Place(place.file, place.line, column), message, _UNCLOSED)
    return None


_FEWEST: Final = 3
"""Separators between the columns that a reply needs."""
