"""Sheets of an Excel workbook, row by row: values, never formulas.

openpyxl streams rows, so a cell at the far corner costs nothing; ``python-calamine`` reads both
kinds of workbook, and makes room for all that lies between, which ends the process.
"""

import re
import warnings
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any, Final

from agenda.replies.sheets import Cells, Collected, Sheet, month_or_day

_SPELLED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How a sign that XML can't hold is spelled in a workbook."""
_NOT_SHOWN: Final = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
"""What in the format of a cell is no part of the date."""


def read_xlsx(raw: bytes) -> tuple[Sheet, ...]:
    """Read each sheet of a workbook that has been looked through."""
    from openpyxl import load_workbook  # noqa: PLC0415 (a fifth of a second, asked for seldom)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what it leaves out: pictures, checks of input
        book = load_workbook(BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        return tuple(_sheet(sheet) for sheet in book.worksheets)


def _sheet(sheet: Any) -> Sheet:
    sheet.reset_dimensions()  # what a file says of its own size is not always so
    found = Collected()
    for number, row in enumerate(sheet.iter_rows(), start=1):
        found.add(number, _cells(row))
    return Sheet(str(sheet.title), tuple(found.rows))


def _cells(row: Any) -> Cells:
    return [_text(cell.value, getattr(cell, "number_format", "")) for cell in row]


def _text(value: Any, number_format: str) -> str:
    """Give a value as the cell shows it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "SANT" if value else "FALSKT"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        has_day = "d" in _NOT_SHOWN.sub("", number_format).lower()
        whole = month_or_day(str(value))
        return whole if has_day else whole[: len("2020-11")]
    if isinstance(value, time | timedelta):
        return str(value)
    return _SPELLED.sub(lambda found: chr(int(found[1], 16)), str(value))
