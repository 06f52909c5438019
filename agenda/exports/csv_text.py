"""CSV: the one place that makes text safe in it.

A spreadsheet runs a cell that begins like a formula (OWASP, "CSV Injection"), and one that
splits at semicolons, tabs or line breaks sees beginnings inside our cells too. There an
apostrophe is put before the sign. It can be taken away again: no text is lost or ambiguous.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from agenda.model.choices import Choice

_BEGINNING: Final = r"(^|[;\t\r\n])([ \u00a0\"]*)"
_FORMULA: Final = r"('*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])"
_LIVE: Final = re.compile(_BEGINNING + _FORMULA)
_TAMED: Final = re.compile(f"{_BEGINNING}'{_FORMULA}")
BOM: Final = "\ufeff"
"""Tells Excel that the file is UTF-8. Whoever reads it with a program skips it."""


def tamed(text: str) -> str:
    """Put an apostrophe wherever a spreadsheet could see the beginning of a formula.

    >>> tamed("=1+1"), tamed("a - b"), tamed("'-1")
    ("'=1+1", 'a - b', "''-1")
    """
    return _LIVE.sub(r"\1\2'\3", text)


def untamed(text: str) -> str:
    """Give back what :func:`tamed` was given."""
    return _TAMED.sub(r"\1\2\3", text)


def create_csv(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Give a table as CSV after RFC 4180: commas, CRLF, a line of names first, UTF-8 with BOM."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return BOM + out.getvalue()


def _cell(value: Any) -> str:
    """Write one value. Many values in one cell stand on a line each."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return tamed("\n".join(map(_word, value)))
    return tamed(_word(value)) if isinstance(value, str) else repr(value)


def _word(value: Any) -> str:
    return value.value if isinstance(value, Choice) else str(value)
