"""An edition that is out can't be changed by a proposal, not even with its sum made to fit."""

from pathlib import Path

import pytest

from review.edition_guard import changed_since
from review.proposal import folder_proposal, revision_proposal
from tests.support.folders import copy_base
from tests.support.here import run_here
from tests.support.repository import commit, git, repository

SNAPSHOT = Path("data/editions/forsta/snapshot.json")
CARD = SNAPSHOT.parent / "edition.yaml"


@pytest.fixture
def proposal(tmp_path: Path) -> Path:
    """A repository where an edition is out, on a branch for the test to change it on."""
    folder = tmp_path / "proposal"
    copy_base(folder)
    (folder / SNAPSHOT.parent).mkdir(parents=True)
    (folder / SNAPSHOT).write_text('{"ord": "så"}')
    (folder / CARD).write_text("id: forsta\n")
    made = repository(folder)
    git(made, "checkout", "--quiet", "-b", "forslag")
    return made


def faults(proposal: Path, tmp_path: Path) -> list[str]:
    commit(proposal, "Ändra")
    found = revision_proposal(proposal, "main", "forslag", tmp_path / "taken")
    own = folder_proposal(proposal, "main", tmp_path / "own")
    assert found.faults == own.faults == changed_since(proposal, "main")
    return [f"{one.place.file}: {one.message}" for one in found.faults]


def test_a_snapshot_and_its_sum_changed_together_are_told(proposal: Path, tmp_path: Path) -> None:
    (proposal / SNAPSHOT).write_text('{"ord": "inte så"}')
    (proposal / CARD).write_text("id: forsta\nsha256: ny\n")
    assert faults(proposal, tmp_path) == [
        f"{CARD}: Filen hör till en utgåva och är ändrad.",
        f"{SNAPSHOT}: Filen hör till en utgåva och är ändrad.",
    ]


def test_a_snapshot_that_is_gone_is_told(proposal: Path, tmp_path: Path) -> None:
    (proposal / SNAPSHOT).unlink()
    assert faults(proposal, tmp_path) == [f"{SNAPSHOT}: Filen hör till en utgåva och är borttagen."]


def test_the_check_of_a_proposal_tells_it_too(proposal: Path, tmp_path: Path) -> None:
    (proposal / SNAPSHOT).write_text('{"ord": "inte så"}')
    assert faults(proposal, tmp_path)
    asked = ("--data", proposal / "data", "--docs", proposal / "docs", "--base")
    done = run_here("scripts/check.py", *asked, "main")
    assert done.returncode == 1
    assert f"{SNAPSHOT}:1:1: Filen hör till en utgåva och är ändrad." in done.stdout
    unknown = run_here("scripts/check.py", *asked, "finns-inte")
    assert (unknown.returncode, "finns-inte" in unknown.stderr) == (1, True)


def test_a_new_edition_is_no_change(proposal: Path, tmp_path: Path) -> None:
    (proposal / "data/editions/andra").mkdir()
    (proposal / "data/editions/andra/snapshot.json").write_text("{}")
    assert faults(proposal, tmp_path) == []
