"""How the robot behaves: never over anybody's commit, never under an approval, always told."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from review.forge import words
from review.forge.api import Api, ForgeError
from review.forge.propose import Turn, Wish, propose, start
from tests.support.forge_state import ROBOT, FakeForge
from tests.support.repository import commit, git

BRANCH: Final = "forslag/arende-7"
HOSTILE: Final = "$(id) `id` @alla\n::error::x\n"


def turn(api: Api, clone: Path, text: str = "id: y\n", body: str = "B\n") -> Turn:
    """Do what the workflow does, from a fresh checkout of main."""
    git(clone, "fetch", "--quiet", "origin")
    git(clone, "checkout", "--quiet", "--force", "origin/main")
    (clone / "data" / "agenda.yaml").write_text(text, encoding="utf-8")
    return propose(api, clone, Wish(BRANCH, "Förslag", "Föreslå ny\n\nFrån #7.\n", body, 7), "main")


def move_main(origin: Path, name: str = "annat") -> None:
    other = origin.parent / f"other-{name}"
    git(origin.parent, "clone", "--quiet", "origin.git", str(other))
    (other / "data" / f"{name}.yaml").write_text("id: annat\n", encoding="utf-8")
    commit(other, "Annat")
    git(other, "push", "--quiet", "origin", "main")


def test_a_proposal_is_committed_pushed_and_opened(
    api: Api, forge: FakeForge, clone: Path, origin: Path
) -> None:
    (clone / "annat").write_text("hör inte till\n", encoding="utf-8")
    found = turn(api, clone, body=HOSTILE)
    assert found == Turn(words.opened(1), 1)
    assert git(origin, "log", "-1", "--format=%s", BRANCH) == "Föreslå ny"
    assert git(origin, "diff", "--name-only", "main", BRANCH) == "data/agenda.yaml"
    (pull,) = forge.pulls.values()
    assert (pull["head"]["ref"], pull["base"]["ref"]) == (BRANCH, "main")
    assert pull["body"] == f"{HOSTILE}\nCloses #7\n"


def test_an_edited_issue_is_a_commit_on_top(
    api: Api, forge: FakeForge, clone: Path, origin: Path
) -> None:
    turn(api, clone)
    before = git(origin, "rev-parse", BRANCH)
    assert turn(api, clone, "id: z\n") == Turn(words.renewed(1), 1)
    assert git(origin, "rev-parse", f"{BRANCH}^") == before
    assert git(origin, "show", f"{BRANCH}:data/agenda.yaml") == "id: z"
    assert len(forge.pulls) == 1


def test_the_same_again_adds_nothing(api: Api, clone: Path, origin: Path) -> None:
    turn(api, clone)
    before = git(origin, "rev-parse", BRANCH)
    assert turn(api, clone) == Turn(words.opened(1), 1)
    assert git(origin, "rev-parse", BRANCH) == before


def test_main_that_has_moved_is_merged_in(api: Api, clone: Path, origin: Path) -> None:
    turn(api, clone)
    before = git(origin, "rev-parse", BRANCH)
    move_main(origin)
    turn(api, clone, "id: z\n")
    parents = git(origin, "log", "-1", "--format=%P", BRANCH).split()
    assert parents == [before, git(origin, "rev-parse", "main")]
    assert git(origin, "diff", "--name-only", "main", BRANCH) == "data/agenda.yaml"
    turn(api, clone, "id: å\n")
    assert len(git(origin, "log", "-1", "--format=%P", BRANCH).split()) == 1


@pytest.mark.parametrize("is_open", [True, False])
def test_a_branch_that_somebody_has_written_in_is_left_alone(
    api: Api, forge: FakeForge, clone: Path, origin: Path, is_open: bool
) -> None:
    turn(api, clone)
    if not is_open:
        forge.pulls.clear()
    other = origin.parent / "other"
    git(origin.parent, "clone", "--quiet", "--branch", BRANCH, "origin.git", str(other))
    (other / "data" / "agenda.yaml").write_text("id: människa\n", encoding="utf-8")
    theirs = commit(other, "Rätta")
    git(other, "push", "--quiet", "origin", "HEAD")
    assert turn(api, clone, "id: z\n") == Turn(words.touched(1 if is_open else None))
    assert git(origin, "rev-parse", BRANCH) == theirs


def test_a_push_that_somebody_came_before_is_refused(
    api: Api, clone: Path, origin: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn(api, clone)
    monkeypatch.setattr("review.forge.propose.tip_of", lambda *_: None)
    before = git(origin, "rev-parse", BRANCH)
    with pytest.raises(ForgeError, match="gick inte"):
        turn(api, clone, "id: z\n")
    assert git(origin, "rev-parse", BRANCH) == before


@pytest.mark.parametrize(
    ("merged", "said"), [(False, words.declined_before), (True, words.taken_in_before)]
)
def test_what_was_closed_stays_closed(
    api: Api, forge: FakeForge, clone: Path, origin: Path, merged: bool, said: Callable[[int], str]
) -> None:
    turn(api, clone)
    forge.close(1, merged=merged)
    before = git(origin, "rev-parse", BRANCH)
    assert turn(api, clone, "id: z\n") == Turn(said(1))
    assert git(origin, "rev-parse", BRANCH) == before
    git(origin, "branch", "--delete", "--force", BRANCH)
    assert turn(api, clone, "id: z\n").number is None
    assert len(forge.pulls) == 1


@pytest.mark.parametrize(
    ("state", "is_told"), [("APPROVED", True), ("CHANGES_REQUESTED", True), ("COMMENTED", False)]
)
def test_who_has_reviewed_is_told_of_new_words(
    api: Api, forge: FakeForge, clone: Path, state: str, is_told: bool
) -> None:
    turn(api, clone)
    forge.reviews[1] = [{"id": 1, "state": state}]
    turn(api, clone)
    assert forge.said(1) == []
    turn(api, clone, "id: z\n")
    turn(api, clone, "id: å\n")
    assert forge.said(1) == [words.read_anew(7)] * is_told


def test_a_proposal_of_another_branch_is_not_its(api: Api, forge: FakeForge, clone: Path) -> None:
    forge.open_pull({"head": "forslag/arende-70", "base": "main", "title": "T", "body": ""})
    forge.pulls[1]["state"] = "closed"
    assert turn(api, clone).number == 2


def test_what_tries_it_is_started(api: Api, forge: FakeForge) -> None:
    start(api, 3, BRANCH, "main")
    assert forge.started == [
        ("check.yml", {"ref": BRANCH}),
        ("test.yml", {"ref": BRANCH}),
        ("preview.yml", {"ref": "main", "inputs": {"number": "3"}}),
    ]


def test_what_the_forge_refuses_is_said(api: Api, forge: FakeForge, clone: Path) -> None:
    forge.refused = {"POST pulls": (403, "Actions may not open")}
    with pytest.raises(ForgeError, match="HTTP 403: Actions may not open"):
        turn(api, clone)
    forge.refused = {}
    assert turn(api, clone).number == 1
    assert forge.pulls[1]["user"]["login"] == ROBOT
