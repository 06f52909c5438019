"""Workbooks made for tests, as Excel and LibreOffice write them, and as somebody hostile does."""

import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from openpyxl import Workbook
from openpyxl.cell.cell import Cell

_ODS = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">'
    '<office:body><office:spreadsheet><table:table table:name="Blad1">{}</table:table>'
    "</office:spreadsheet></office:body></office:document-content>"
)


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Give a package of parts."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def parts_of(raw: bytes) -> dict[str, bytes]:
    """Give the parts of a package, to be altered."""
    with zipfile.ZipFile(BytesIO(raw)) as package:
        return {name: package.read(name) for name in package.namelist()}


def xlsx(*sheets: Sequence[Sequence[Any]], formats: Mapping[str, str] | None = None) -> bytes:
    """Give an Excel workbook with these sheets; ``formats`` are of cells in the first."""
    book = Workbook()
    book.remove(book["Sheet"])
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Blad{number}")
        for row in rows:
            sheet.append(row)
        for name, shown in (formats or {}).items() if number == 1 else ():
            cell = sheet[name]
            assert isinstance(cell, Cell)
            cell.number_format = shown
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def ods(rows: Sequence[Sequence[str]], *, extra: str = "") -> bytes:
    """Give an OpenDocument workbook; ``extra`` is XML of rows behind the others.

    A text that begins with ``<`` is a cell as it is written.
    """
    written = "".join(
        f"<table:table-row>{''.join(map(_cell, row))}"
        '<table:table-cell table:number-columns-repeated="16370"/></table:table-row>'
        for row in rows
    )
    empty = (
        '<table:table-row table:number-rows-repeated="1048500">'
        "<table:table-cell/></table:table-row>"
    )
    return packed({"content.xml": _ODS.format(written + extra + empty).encode()})


def _cell(text: str) -> str:
    if text.startswith("<"):
        return text
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


def dated(value: str, shown: str) -> str:
    """Give a cell with a date."""
    return (
        f'<table:table-cell office:value-type="date" office:date-value={quoteattr(value)}>'
        f"<text:p>{escape(shown)}</text:p></table:table-cell>"
    )
