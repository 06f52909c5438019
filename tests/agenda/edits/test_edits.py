"""Editing YAML: the shared corpus, byte by byte, and what is refused with a sentence.

A case is a file in ``tests/cases/edits``: ``why``, ``file`` (its name in the data folder),
``before``, ``changes`` (``path`` and ``value``) and ``after``. The form in the browser is held
to the same files.
"""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from agenda.edits import Edit, EditError, edited, model_of, new_file
from agenda.edits.yaml_positions import read
from agenda.model import Agenda, Consultation, Initiative, Reply
from agenda.model.accessibility import AccessibilityStatement
from tests.support.golden import Golden, as_json

CASES: Final = sorted(Path("tests/cases/edits").glob("*.json"))
LEAST = {"id": "kurs", "title": "Kurs", "summary": "Kort.", "priorities": ["p-1"]}


def case(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def edits(found: dict[str, Any]) -> list[Edit]:
    return [Edit(tuple(change["path"]), change["value"]) for change in found["changes"]]


def test_the_corpus_is_there() -> None:
    assert len(CASES) >= 50


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case(path: Path, golden: Golden) -> None:
    found = case(path)
    assert set(found) == {"why", "file", "before", "changes", "after"}
    after = edited(found["before"], edits(found), model_of(found["file"]))
    golden.stands(path, as_json({**found, "after": after}))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_done_need_not_be_done_again(path: Path) -> None:
    found = case(path)
    model = model_of(found["file"])
    assert edited(found["after"], [], model) == found["after"]
    root = read(found["after"]).data
    same = [Edit((key,), value) for key, value in root.items()]
    assert edited(found["after"], same, model) == found["after"]


def test_a_new_file_has_its_keys_in_order_and_nothing_that_is_not_said() -> None:
    record = {"citations": [], "origin": "proposed", "lead": None, **LEAST, "updated_on": 2026}
    assert new_file(record, Initiative) == (
        "id: kurs\ntitle: Kurs\nsummary: Kort.\npriorities:\n  - p-1\n"
        "origin: proposed\nupdated_on: 2026\ncitations: []\n"
    )


@pytest.mark.parametrize(
    ("file", "model"),
    [
        ("agenda.yaml", Agenda),
        ("actors.yaml", Agenda),
        ("accessibility.yaml", AccessibilityStatement),
        ("initiatives/x.yaml", Initiative),
        ("consultations/remiss/consultation.yaml", Consultation),
        ("consultations/remiss/svar.yaml", Reply),
    ],
)
def test_a_file_s_name_says_what_it_holds(file: str, model: type) -> None:
    assert model_of(file) is model


@pytest.mark.parametrize(
    ("before", "path", "value", "said"),
    [
        ("id: x\n", ("id",), None, "Filen skulle bli tom"),
        ("- x\n", ("id",), "y", "inte nycklar och värden"),
        ("id: [x\n", ("id",), "y", "stängs aldrig"),
        ("id: &a x\n", ("id",), "y", "Ankaret"),
        ("id: x\ntitle: *a\n", ("id",), "y", "Aliaset"),
        ("id: x\n", ("id", "inne"), "y", "står en text"),
        ("links: []\n", ("links", 1), {}, "finns inte i listan"),
        ("links: []\n", ("links", "x", "url"), "y", "finns inte i listan"),
        ("id: x\n", ("title",), "osynligt\u200btecken", "osynligt tecken"),
        ("id: x\n", ("title",), "e\u0301", "två delar"),
        ("id: x\u202e\n", ("title",), "y", "osynligt tecken"),
    ],
)
def test_what_can_not_be_done_is_said(
    before: str, path: tuple[str | int, ...], value: object, said: str
) -> None:
    with pytest.raises(EditError, match=said):
        edited(before, [Edit(path, value)], Initiative)


def test_where_nothing_is_said_nothing_is_said_when_it_is_written_anew() -> None:
    before = "id: x\nfunding: [null, own]\nperiod: {start: null, end: '2021'}\n"
    changes = [Edit(("funding", 1), {"a": "b"}), Edit(("period", "end"), "2022")]
    after = "id: x\nfunding:\n  -\n  - a: b\nperiod:\n  start:\n  end: 2022\n"
    assert edited(before, changes, Initiative) == after
