"""A proposal that ends an address without a word of it is refused, at once and not at release."""

from pathlib import Path

import pytest

from review.removal_guard import removed_in_silence
from tests.support.folders import copy_base
from tests.support.here import run_here
from tests.support.repository import repository

KARTA = Path("data/initiatives/natets-karta.yaml")
STONE = """tombstones:
  - id: natets-karta
    kind: initiative
    removed_in: "1"
    reason: Kartan är klar.
"""


@pytest.fixture
def sides(tmp_path: Path) -> tuple[Path, Path]:
    before, after = tmp_path / "before", tmp_path / "after"
    for side in (before, after):
        copy_base(side)
    return before, after


def test_what_is_removed_needs_a_word(sides: tuple[Path, Path]) -> None:
    before, after = sides
    assert not list(removed_in_silence(before, after))
    (after / KARTA).unlink()
    (told,) = removed_in_silence(before, after)
    assert str(told) == (
        "data/tombstones.yaml:1:1: Initiativet ”Karta över nätet” tas bort utan en rad i den här "
        "filen. Lägg till en rad med id: natets-karta, kind: initiative, removed_in och reason, "
        "så att /initiativ/natets-karta/ fortfarande svarar."
    )


def test_a_word_is_enough(sides: tuple[Path, Path]) -> None:
    before, after = sides
    (after / KARTA).unlink()
    assert list(removed_in_silence(before, after))
    (after / "data/tombstones.yaml").write_text(STONE)
    assert not list(removed_in_silence(before, after))


def test_another_id_is_told_as_one(sides: tuple[Path, Path]) -> None:
    before, after = sides
    text = (after / KARTA).read_text().replace("id: natets-karta", "id: kartan")
    (after / KARTA).unlink()
    (after / "data/initiatives/kartan.yaml").write_text(text)
    (told,) = removed_in_silence(before, after)
    assert (
        told.message == "Initiativet ”Karta över nätet” har bytt id från natets-karta till kartan."
    )
    assert "replaced_by: kartan" in told.advice


def test_the_check_of_a_proposal_refuses_it(sides: tuple[Path, Path]) -> None:
    _, after = sides
    repository(after)
    asked = ("scripts/check.py", "--data", after / "data", "--docs", after / "docs", "--base")
    assert "tas bort utan en rad" not in run_here(*asked, "main").stdout
    (after / KARTA).unlink()
    done = run_here(*asked, "main")
    assert done.returncode == 1
    assert "data/tombstones.yaml:1:1: Initiativet ”Karta över nätet” tas bort utan" in done.stdout
