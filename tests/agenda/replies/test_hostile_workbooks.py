"""Workbooks that somebody made to do harm end in a sentence, in bounded time."""

import time
from typing import Final

import pytest

from agenda.problems import Problem
from agenda.replies.sheets import LAST_ROW
from agenda.replies.spreadsheet import Row, read_rows, read_table
from tests.support.workbooks import ods, packed, parts_of, xlsx

HEAD: Final = ["actor", "about", "position", "summary"]
GOOD: Final = parts_of(xlsx([HEAD, ["a", "b", "c", "d"]]))
SHEET: Final = "xl/worksheets/sheet1.xml"
MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ENTITY: Final = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
)
LAUGHS: Final = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]><x>&j;</x>"
)
SECONDS: Final = 60


def with_part(name: str, content: bytes) -> bytes:
    return packed({**GOOD, name: content})


def sheet(rows: str) -> bytes:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def cell(name: str, text: str = "x") -> str:
    return f'<c r="{name}" t="inlineStr"><is><t>{text}</t></is></c>'


def ods_row(attributes: str, inside: str) -> str:
    return f"<table:table-row {attributes}>{inside}</table:table-row>"


REPEATED: Final = (
    '<table:table-cell table:number-columns-repeated="999999999" office:value-type="string">'
    "<text:p>x</text:p></table:table-cell>"
)
HOSTILE: Final[dict[str, tuple[bytes, str]]] = {
    "zip bomb": (with_part("xl/media/a.bin", bytes(200_000_000)), "är större än 30 MB uppackad"),
    "many parts": (packed({f"{n}.xml": b"" for n in range(2_000)}), "har 2000 delar"),
    "external entity": (with_part(SHEET, ENTITY.encode()), "en del som ingen arbetsbok ska ha"),
    "entity in UTF-16": (with_part(SHEET, ENTITY.encode("utf-16")), "en del som ingen arbetsbok"),
    "laughs": (packed({"content.xml": LAUGHS.encode()}), "en del som ingen arbetsbok ska ha"),
    "far corner": (
        with_part(SHEET, sheet(f'<row r="1">{cell("A1")}</row><row r="{LAST_ROW}">'
                               f'{cell(f"XFD{LAST_ROW}")}</row>')), "Kolumnen ”Svarande” saknas"),
    "beyond the last row": (
        with_part(SHEET, sheet(f'<row r="999999999">{cell("A999999999")}</row>')),
        "sträcker sig för långt"),
    "wide rows": (
        with_part(SHEET, sheet("".join(f'<row r="{n}">{cell(f"XFD{n}")}</row>'
                                       for n in range(1, 9_000)))), "sträcker sig för långt"),
    "cut": (xlsx([HEAD])[:-300], "Arbetsboken är trasig"),
    "garbage in the sheet": (with_part(SHEET, b"<worksheet><row"), "Arbetsboken är trasig"),
    "no sheet": (
        packed({n: c for n, c in GOOD.items() if n != SHEET}), "Kolumnen ”Svarande” saknas"),
    "no workbook": (packed({"word/document.xml": b"<x/>"}), "Filen är ingen arbetsbok"),
    "old or locked": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "äldre arbetsbok (.xls)"),
    "ods, repeated cells": (ods([HEAD], extra=ods_row("", REPEATED * 200)), "sträcker sig för"),
    "ods, repeated rows": (
        ods([HEAD], extra=ods_row('table:number-rows-repeated="1000000"', REPEATED)),
        "sträcker sig för långt"),
    "ods, cut": (packed({"content.xml": b"<office"}), "Arbetsboken är trasig"),
    "ods, no number": (
        ods([HEAD], extra=ods_row('table:number-rows-repeated="tre"', "")), "är trasig"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "Filen är ingen text som går att läsa"),
    "cells without end": (b"a;b;c;d\n" + b";" * 3_000_000, "sträcker sig för långt"),
}  # fmt: skip


def rows(raw: bytes, name: str, problems: list[Problem]) -> list[Row]:
    table = read_table(raw, name, problems)
    return list(read_rows(table, problems)) if table else []


@pytest.mark.parametrize("name", HOSTILE)
def test_what_would_do_harm_ends_in_a_sentence(name: str) -> None:
    raw, said = HOSTILE[name]
    problems: list[Problem] = []
    begun = time.process_time()
    assert rows(raw, "svar.xlsx", problems) == []
    took = time.process_time() - begun
    assert any(said in one.message for one in problems), problems
    assert took < SECONDS


@pytest.mark.parametrize("at", range(0, 6_000, 211))
def test_a_workbook_with_a_byte_changed_is_read_or_refused(at: int) -> None:
    raw = bytearray(xlsx([HEAD, ["a", "b", "c", "d"]]))
    raw[at % len(raw)] ^= 0x55
    problems: list[Problem] = []
    assert rows(bytes(raw), "svar.xlsx", problems) or problems


def test_thousands_of_empty_rows_are_nothing() -> None:
    empty = "".join(f'<row r="{n}"><c r="A{n}" s="0"/></row>' for n in range(3, 30_000))
    full = "".join(
        f'<row r="{n}">'
        + "".join(cell(f"{at}{n}", text) for at, text in zip("ABCD", row, strict=True))
        + "</row>"
        for n, row in ((1, HEAD), (2, ["a", "b", "c", "d"]))
    )
    problems: list[Problem] = []
    raw = with_part(SHEET, sheet(full + empty))
    assert [one.line for one in rows(raw, "svar.xlsx", problems)] == [2]
    assert not problems
