"""SECURITY.md tells the truth: each defence has its test, and every test that it names is there."""

import re
from typing import Final

import pytest

from tests.support.documents import Document
from tests.support.site import ROOT

SECURITY: Final = Document("SECURITY.md")
NAMED: Final = sorted({*re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", SECURITY.text)})
LANGUAGES: Final = "| Språk | Ställe | Prov som faller utan |"
TRIES: Final = "| What a proposal may try | What stands in the way |"


def first_cells(document: Document, head: str) -> list[str]:
    """Give the first cell of each row of the table under a head."""
    rows = document.text.split(head, 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [re.split(r" \| ", row.strip("| "))[0] for row in rows]


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_each_named_test_exists(file: str, name: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert re.search(rf"^def {name}\(", text, re.MULTILINE), f"{file}::{name}"


def test_each_language_has_one_place_and_a_test() -> None:
    table = SECURITY.text.split(LANGUAGES, 1)[1].split("\n\n", 1)[0]
    rows = [row.strip("| ").split(" | ") for row in table.splitlines()[2:]]
    assert len(rows) > 20
    for _, place, test in rows:
        assert "`" in place
        assert re.fullmatch(r"`tests/[\w/]+\.py::\w+`", test), test


def test_each_defence_of_a_preview_has_a_test() -> None:
    rows = dict(re.findall(r"^\| (.+?) \| `(tests/[^`]+)` \|$", SECURITY.text, re.MULTILINE))
    wanted = first_cells(Document("handbook/forge.md"), TRIES)
    assert len(wanted) > 5
    assert sorted(set(wanted) - set(rows)) == []


def test_every_folder_of_attacks_is_run_by_somebody() -> None:
    assert len(NAMED) > 35
    assert "scripts/attacks.py" in SECURITY.text
