"""The rows of a spreadsheet with replies: which field stands in which column, on which line."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from agenda.load.display import quoted
from agenda.load.suggestions import did_you_mean
from agenda.model import Reply
from agenda.problems import Place, Problem

_NEEDED: Final = ("actor", "about", "position", "summary")
_TAKEN: Final = (*_NEEDED, "id", "received_on", "response", "outcome", "reason", "changes")
_UNCLOSED: Final = "Se efter om ett citattecken fattas. Spara filen på nytt som CSV UTF-8."


@dataclass(frozen=True)
class Row:
    """A row: its line, and the cells that are filled in, each with its column."""

    line: int
    cells: dict[str, tuple[int, str]]


def read_rows(text: str, name: str, problems: list[Problem]) -> Iterator[Row]:
    """Give each row that has something in it; nothing when the headings are wrong.

    A row that can't be read is told, and that none after it was read; none is left out unsaid.
    """
    first = text.split("\n", 1)[0]
    separator = ";" if ";" in first else ","
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=separator, strict=True)
    line = 0
    try:
        headings = next(reader, [])
        fields = _fields(headings, name, problems)
        line = reader.line_num
        if problems:
            return
        for cells in reader:
            start, line = line + 1, reader.line_num
            fault = _fault(cells, len(headings), separator, Place(name, start))
            if fault:
                problems.append(fault)
                continue
            filled = {
                field: (column, cell.strip().replace("\r\n", "\n"))
                for column, (field, cell) in enumerate(zip(fields, cells, strict=False), start=1)
                if cell.strip()
            }
            if filled:
                yield Row(start, filled)
    except csv.Error:
        message = "Filen går inte att läsa som CSV från den här raden. Inget härifrån är inläst."
        advice = f"Ett citattecken står fel, eller så är en cell för lång. {_UNCLOSED}"
        problems.append(Problem(Place(name, line + 1), message, advice))


def _fault(cells: list[str], most: int, separator: str, place: Place) -> Problem | None:
    """Say what is wrong with a row as a whole: too many cells, or one that swallowed others.

    After an unclosed quotation mark the next rows are read as text. Such a cell has a break
    and a row's worth of separators with no space after them, which no sentence has.
    """
    if len(cells) > most:
        message = f"Raden har {len(cells)} kolumner, men rubrikerna är {most}."
        where = Place(place.file, place.line, most + 1)
        return Problem(where, message, "Sätt texten inom citattecken.")
    for column, cell in enumerate(cells, start=1):
        if "\n" in cell and len(re.findall(rf"{separator}(?! )", cell)) >= most - 1:
            message = "Cellen verkar ha slukat en eller flera rader."
            return Problem(Place(place.file, place.line, column), message, _UNCLOSED)
    return None


def _fields(headings: list[str], name: str, problems: list[Problem]) -> list[str]:
    """Give the field of each column."""
    labels = {(Reply.model_fields[one].title or "").lower(): one for one in _TAKEN}
    found: list[str] = []
    for column, heading in enumerate(headings, start=1):
        word = heading.strip()
        field = labels.get(word.lower(), word.lower())
        if field not in _TAKEN:
            advice = did_you_mean(word, [*labels, *_TAKEN]) or f"Kända: {', '.join(_TAKEN)}."
            message = f"Kolumnen {quoted(word)} är okänd."
            problems.append(Problem(Place(name, 1, column), message, advice))
        elif field in found:
            message = f"Kolumnen {quoted(word)} finns två gånger."
            problems.append(Problem(Place(name, 1, column), message, "Ta bort den ena."))
        found.append(field)
    for field in (one for one in _NEEDED if one not in found):
        label = Reply.model_fields[field].title
        problems.append(Problem(Place(name), f"Kolumnen ”{label}” saknas.", f"Eller: {field}."))
    return found
