"""Which texts are the editors' own, and what they are told about them.

What the warnings say is shown by the cases ``varning-*`` in tests/cases/prose.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from agenda.advice import MOST_LIX, MOST_WORDS, data_readings, editorial_words, heavy
from agenda.load import load
from agenda.model import Agenda, Citation, Framework, Priority, Record
from agenda.model.shape import shapes
from agenda.problems import Place, Severity
from agenda.readability import LEAST_WORDS, Measure
from tests.support.folders import BASE

HERE = Place("data/x.yaml", 3)


@pytest.mark.parametrize(
    ("model", "name", "editorial", "one_line"),
    [
        (Priority, "plain_language", True, False),
        (Priority, "short_title", True, True),
        (Priority, "wording", False, False),
        (Priority, "id", False, False),
        (Priority, "updated_on", False, False),
        (Priority, "audiences", False, False),
        (Framework, "vision", False, False),
        (Citation, "quote", False, False),
        (Agenda, "state", False, False),
        (Agenda, "official", False, False),
    ],
)
def test_the_words_of_others_are_not_editorial(
    model: type[Record], name: str, editorial: bool, one_line: bool
) -> None:
    shape = shapes(model)[name]
    assert (shape.editorial, shape.one_line) == (editorial, one_line)


def test_each_editorial_text_is_met_once_with_its_path() -> None:
    found = {words.path: words for words in editorial_words(load(BASE).agenda)}
    assert len(found) == len(list(editorial_words(load(BASE).agenda)))
    assert found["priorities", 0, "plain_language"].text == "Fler ska få lära sig."
    assert found["priorities", 0, "plain_language"].running
    assert not found["title",].running
    assert ("terms", 0, "forms", 0) in found
    assert ("priorities", 0, "wording") not in found
    assert ("priorities", 0, "citations", 0, "quote") not in found


def test_there_is_one_reading_a_file_in_file_order() -> None:
    files = [reading.file for reading in data_readings(load(BASE))]
    assert files == sorted(set(files))
    assert {"data/agenda.yaml", "data/glossary.yaml", "data/initiatives/natets-karta.yaml"} < {
        *files
    }


def test_lix_speaks_only_above_the_line_and_of_texts_long_enough() -> None:
    at_the_line = Measure(words=LEAST_WORDS, long_words=MOST_LIX - 10, sentences=10)
    assert at_the_line.lix == MOST_LIX
    assert list(heavy(HERE, at_the_line)) == []
    above = replace(at_the_line, long_words=at_the_line.long_words + 1)
    assert [(found.place, found.severity) for found in heavy(HERE, above)] == [
        (HERE, Severity.warning)
    ]
    assert list(heavy(HERE, Measure(LEAST_WORDS - 1, LEAST_WORDS - 1, 1))) == []


def test_a_sentence_may_have_just_so_many_words(tmp_path: Path) -> None:
    for count, warned in ((MOST_WORDS, 0), (MOST_WORDS + 1, 1)):
        text = (BASE / "history.yaml").read_text(encoding="utf-8")
        folder = tmp_path / str(count) / "data"
        _copied(folder)
        extra = f"  - id: ny-handelse\n    date: 2020\n    text: {'ord ' * count}\n"
        (folder / "history.yaml").write_text(text.rstrip() + "\n" + extra, encoding="utf-8")
        readings = data_readings(load(folder))
        assert sum(len(reading.warnings) for reading in readings) == warned


def _copied(folder: Path) -> None:
    for path in sorted(BASE.rglob("*.yaml")):
        copy = folder / path.relative_to(BASE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
