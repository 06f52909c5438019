"""Warnings of what is probably not meant: letters in the wrong encoding, lists that are none."""

from pathlib import Path
from typing import Final

import pytest

from agenda.advice import data_readings
from agenda.load import load
from agenda.load.doubtful_values import garbled, hard_bullets
from macros.prose.page_source import read_prose
from macros.prose.readability import prose_reading
from tests.support.folders import BASE, BASE_FILES, base_with

FILE: Final = "initiatives/natets-karta.yaml"
LIST: Final = "Raden ser ut som en del av en lista"


def warned(description: str) -> list[str]:
    raw = BASE_FILES[FILE] + f"description: {description}\n".encode()
    with base_with({FILE: raw}) as folder:
        told = data_readings(load(folder))
    return [
        f"{w.place.line}: {w.message}" for one in told for w in one.warnings if w.place.line > 8
    ]


def test_the_base_has_nothing_doubtful() -> None:
    assert [one for reading in data_readings(load(BASE)) for one in reading.warnings] == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Ã¥lder", "å"),
        ("Ã„ven", "Ä"),
        ("fÃ¶r", "ö"),
        ("2021â€“2022", "–"),
        ("â€œhejâ€œ", "“"),
        ("1Â§", "§"),
        ("idÃ©", "é"),
        ("ÃƒÂ¥", "Ã"),
        ("10Â\u00a0kr", "ett hårt mellanslag"),
        ("10Â kr", "ett hårt mellanslag"),
    ],
)
def test_letters_in_the_wrong_encoding_are_warned_of(text: str, meant: str) -> None:
    first = next(garbled(text, "x"))
    assert meant in first.message
    assert f"9: {first.message}" in warned(f"'{text}'")


@pytest.mark.parametrize(
    "text",
    ["”TRÄ”, ”PÅ” och ”Ö…”", "åäö ÅÄÖ é ü – — …", "Â", "Ångström på 3 ° och 5 §", "naïve façade"],
)
def test_what_swedish_texts_hold_is_not_warned_of(text: str) -> None:
    assert list(garbled(text, "x")) == []


@pytest.mark.parametrize(
    ("description", "line"),
    [
        (">-\n  Vi gör:\n  - första\n  - andra", 11),
        (">-\n  - första\n  - andra", 11),
        ("Vi gör\n  - första", 10),
        ("'Vi gör:\n  * första'", 10),
        ('"Vi gör:\n  • första"', 10),
        ("|-\n  Vi gör:\n  -\u00a0första", 11),
        (">-\n  Vi gör:\n  1. första\n  2. andra", 11),
        (">-\n  Vi gör:\n  a) första", 11),
    ],
)
def test_what_looks_like_a_list_is_warned_of(description: str, line: int) -> None:
    assert [told.split(",")[0] for told in warned(description)] == [f"{line}: {LIST}"]


@pytest.mark.parametrize(
    "description",
    [
        ">-\n  Sedan\n  – som sagt – kom nätet.",
        ">-\n  Det var den\n  4. maj som det hände.",
        "- ".join(["'", "en rad'"]),
        ">-\n  - första\n\n  - andra",
        ">-\n  Från 10-\n  -12 år.",
    ],
)
def test_what_is_no_list_is_not_warned_of(description: str) -> None:
    assert warned(description) == []


@pytest.mark.parametrize(
    ("written", "parted"),
    [("[10,5 procent]", True), ("['10,5 procent']", False), ("[10, 5 procent]", False)],
)
def test_a_decimal_comma_that_parts_an_item_is_warned_of(written: str, parted: bool) -> None:
    term = f"  - id: tal\n    term: tal\n    explanation: Ett tal.\n    forms: {written}\n"
    raw = BASE_FILES["glossary.yaml"].rstrip() + f"\n{term}".encode()
    with base_with({"glossary.yaml": raw}) as folder:
        told = [w for reading in data_readings(load(folder)) for w in reading.warnings]
    assert [w.message.split(",")[0] for w in told] == [
        "Kommatecknet delar talet i två punkter"
    ] * parted


def test_a_hard_space_after_a_dash_in_prose_is_named() -> None:
    (told,) = hard_bullets("Vi gör:\n\n-\u00a0första\n", "docs/x.md")
    assert str(told) == (
        "docs/x.md:3:2: varning: Efter listans tecken står ett hårt mellanslag (U+00A0), "
        "så raden blir ingen lista. Skriv ett vanligt mellanslag."
    )
    assert list(hard_bullets("- första\n2021\u00a0är\n", "x")) == []


def test_prose_is_warned_of_too(tmp_path: Path) -> None:
    """Through the whole check, as somebody meets it."""
    text = "---\ntitle: A\ndescription: B\n---\n\n# A\n\n-\u00a0fÃ¶rsta\n"
    page = read_prose(text, "docs/x.md", [], [])
    assert page is not None
    assert len(prose_reading(page).warnings) == 2
