"""Sheets of an OpenDocument workbook (ISO/IEC 26300-3), row by row.

Its one reader for Python, odfpy, has had no release since 2020 and comes as no wheel; what is
needed of the format is rows, cells, what is repeated, and four kinds of value.
"""

import re
from typing import IO, Final
from xml.etree.ElementTree import Element, iterparse

from agenda.replies.sheets import Cells, Collected, Sheet, month_or_day

_SPACE: Final = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TABLE: Final = _SPACE % "table"
_TEXT: Final = _SPACE % "text"
_OFFICE: Final = _SPACE % "office"
_SHOWN_MONTH: Final = re.compile(r"[0-9]{4}-[0-9]{2}")
_MOST_REPEATED: Final = 20_000


def read_ods(stream: IO[bytes]) -> tuple[Sheet, ...]:
    """Read each sheet of the content of a workbook that has been looked through."""
    sheets: list[Sheet] = []
    found, number, name = Collected(), 0, ""
    for event, element in iterparse(stream, events=("start", "end")):
        if event == "start":
            if element.tag == f"{_TABLE}table":
                found, number, name = Collected(), 0, element.get(f"{_TABLE}name", "")
        elif element.tag == f"{_TABLE}table-row":
            times = _number(element, "rows")
            cells = _cells(element)
            for again in range(min(times, _MOST_REPEATED) if any(cells) else 0):
                found.add(number + 1 + again, list(cells))
            number += times
            element.clear()
        elif element.tag == f"{_TABLE}table":
            sheets.append(Sheet(name, tuple(found.rows)))
            element.clear()
    return tuple(sheets)


def _number(element: Element, what: str) -> int:
    """Say how many times over something stands there."""
    return max(1, int(element.get(f"{_TABLE}number-{what}-repeated", "1")))


def _cells(row: Element) -> Cells:
    """Give the texts of a row; what is empty and repeated to the far edge is not there."""
    found: Cells = []
    empty = 0
    for cell in row:
        if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        text, times = _value(cell), min(_number(cell, "columns"), _MOST_REPEATED)
        if not text:
            empty += times
            continue
        found += [""] * min(empty, _MOST_REPEATED) + [text] * times
        empty = 0
    return found


def _value(cell: Element) -> str:
    """Give what a cell shows; of a date and a number what is meant."""
    kind = cell.get(f"{_OFFICE}value-type", "string")
    shown = "\n".join("".join(_words(one)) for one in cell if one.tag == f"{_TEXT}p")
    if kind == "date" and not _SHOWN_MONTH.fullmatch(shown):
        return month_or_day(cell.get(f"{_OFFICE}date-value", shown))
    if kind == "float":
        return re.sub(r"\.0+$", "", cell.get(f"{_OFFICE}value", shown))
    return shown


def _words(paragraph: Element) -> list[str]:
    """Give the words of a paragraph: tabs, breaks and rows of spaces are elements of their own."""
    found = [paragraph.text or ""]
    for one in paragraph:
        if one.tag == f"{_TEXT}s":
            found.append(" " * min(int(one.get(f"{_TEXT}c", "1")), _MOST_REPEATED))
        elif one.tag == f"{_TEXT}tab":
            found.append("\t")
        elif one.tag == f"{_TEXT}line-break":
            found.append("\n")
        elif one.tag != f"{_OFFICE}annotation":
            found += _words(one)
        found.append(one.tail or "")
    return found
