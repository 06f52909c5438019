"""SECURITY.md tells the truth: every defence of HACKING is in it, every test that it names is."""

import re
from typing import Final

import pytest

from tests.support.documents import Document
from tests.support.site import ROOT

SECURITY: Final = Document("SECURITY.md")
NAMED: Final = sorted({*re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", SECURITY.text)})
TABLES: Final = ("| Language | Where |", "| What a proposal may try | What stands in the way |")


def first_cells(document: Document, head: str) -> list[str]:
    """Give the first cell of each row of the table under a head."""
    rows = document.text.split(head, 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    return [re.split(r" \| ", row.strip("| "))[0] for row in rows]


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_each_named_test_exists(file: str, name: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    assert re.search(rf"^def {name}\(", text, re.MULTILINE), f"{file}::{name}"


@pytest.mark.parametrize("head", TABLES)
def test_each_defence_of_hacking_has_a_test(head: str) -> None:
    rows = dict(re.findall(r"^\| (.+?) \| `(tests/[^`]+)` \|$", SECURITY.text, re.MULTILINE))
    wanted = first_cells(Document("HACKING.md"), head)
    assert len(wanted) > 5
    assert sorted(set(wanted) - set(rows)) == []


def test_every_folder_of_attacks_is_run_by_somebody() -> None:
    assert len(NAMED) > 35
    assert "scripts/attacks.py" in SECURITY.text
