"""Words longer than any that Swedish has: told, and nothing is stopped."""

from pathlib import Path

import pytest

from agenda.advice import data_readings
from agenda.load import load
from agenda.long_words import MOST_LETTERS, long_words
from agenda.problems import Place, Severity
from tests.support.folders import BASE_FILES, base_with

HERE = Place("x.yaml", 1, 1)
LONG = "ä" * (MOST_LETTERS + 1)


def said(text: str) -> list[str]:
    """Give what is told of a text, in whole sentences."""
    return [f"{one.message} {one.advice}" for one in long_words(HERE, text)]


def test_a_word_is_named_with_its_length() -> None:
    (told,) = said(f"Vi {LONG} ut.")
    assert told == f"Ordet ”{LONG}” har 51 bokstäver. Dela det, om det fattas ett mellanslag."


@pytest.mark.parametrize(
    "text", ["ä" * MOST_LETTERS, "ä" * 30 + "-" + "ä" * 30, "https://a.example/" + "a1" * 60, ""]
)
def test_what_is_no_such_word_is_told_nothing_of(text: str) -> None:
    assert said(text) == []
    assert said(f"{text} {LONG}") != []


def test_the_check_of_the_data_warns_of_one(tmp_path: Path) -> None:
    name = "initiatives/natets-karta.yaml"
    old = b"title: Karta \xc3\xb6ver n\xc3\xa4tet"
    assert old in BASE_FILES[name]
    changed = BASE_FILES[name].replace(old, f"title: Karta {LONG}".encode())
    with base_with({name: changed}) as folder:
        told = [w for reading in data_readings(load(folder)) for w in reading.warnings]
    (one,) = [w for w in told if "bokstäver" in w.message]
    assert one.severity == Severity.warning and one.place.file.endswith("natets-karta.yaml")
