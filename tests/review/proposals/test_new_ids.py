"""An id is made of any name: ``tests/cases/ids``, which the form is held to as well."""

import json
from pathlib import Path

import pytest

from review.proposals.new_ids import made_id, sound_id
from tests.support.folders import CASES

IDS = sorted((CASES / "ids").glob("*.json"))


def test_the_corpus_is_there() -> None:
    assert len(IDS) >= 10


@pytest.mark.parametrize("path", IDS, ids=lambda path: path.stem)
def test_an_id(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    made = made_id(case["name"], case["word"], lambda one: one in case["taken"])
    assert made == case["id"]
    assert not made or sound_id(made)
