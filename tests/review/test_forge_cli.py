"""What is asked of the forge, seen from a forge that only pretends."""

import json
from pathlib import Path

import pytest

from review.fetch import fetch
from review.forge_cli import ForgeError, Proposal, propose, put_comment, start
from tests.support.pretend_forge import PretendForge, pretend_forge
from tests.support.repository import git, repository

COMMENTS = "api --paginate repos/{owner}/{repo}/issues/7/comments"
HOSTILE = "<!-- x -->\n$(id) `id` @alla\n::error::x\n"


@pytest.fixture
def forge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PretendForge:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Prov")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "prov@agenda.example")
    return pretend_forge(tmp_path / "forge", monkeypatch)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A working tree whose origin is a bare repository, as on the forge."""
    seed = tmp_path / "seed"
    (seed / "data").mkdir(parents=True)
    (seed / "data" / "agenda.yaml").write_text("id: x\n", encoding="utf-8")
    repository(seed)
    git(tmp_path, "clone", "--quiet", "--bare", str(seed), "origin.git")
    git(tmp_path, "clone", "--quiet", "origin.git", "clone")
    return tmp_path / "clone"


def test_the_first_comment_is_new(forge: PretendForge) -> None:
    put_comment(7, HOSTILE)
    (_, _), (words, given) = forge.calls
    assert words[:3] == ["api", "--method", "POST"]
    assert json.loads(given) == {"body": HOSTILE}


def test_the_next_takes_the_place_of_the_last_of_its_kind(forge: PretendForge) -> None:
    rows = [{"id": 1, "body": "<!-- y -->\n"}, {"id": 2, "body": "<!-- x -->\r\ngammalt"}]
    forge.answers({COMMENTS: ["\n".join(map(json.dumps, rows))]})
    put_comment(7, HOSTILE)
    (asked, _), (words, _) = forge.calls
    assert 'select(.user.login == "github-actions[bot]")' in asked[-1]
    assert words[:4] == ["api", "--method", "PATCH", "repos/{owner}/{repo}/issues/comments/2"]


def test_a_proposal_is_committed_pushed_and_opened(forge: PretendForge, clone: Path) -> None:
    (clone / "data" / "initiatives").mkdir()
    (clone / "data" / "initiatives" / "ny.yaml").write_text("id: ny\n", encoding="utf-8")
    (clone / "annat").write_text("hör inte till\n", encoding="utf-8")
    forge.answers({"pr list": ["[]", '[{"number": 3}]']})
    proposal = Proposal("forslag/arende-7", "Förslag", "Föreslå ny\n\nFrån ärende #7.\n", HOSTILE)
    assert propose(clone, proposal, "main") == 3
    origin = clone.parent / "origin.git"
    assert git(origin, "log", "-1", "--format=%s", "forslag/arende-7") == "Föreslå ny"
    changed = git(origin, "diff", "--name-only", "main", "forslag/arende-7")
    assert changed == "data/initiatives/ny.yaml"
    created = forge.calls[1]
    assert created[0][:6] == ["pr", "create", "--base", "main", "--head", "forslag/arende-7"]
    assert created[1] == HOSTILE


def test_a_proposal_that_is_open_is_brought_up_to_date(forge: PretendForge, clone: Path) -> None:
    forge.answers({"pr list": ['[{"number": 3}]', '[{"number": 3}]']})
    for text in ("id: y\n", "id: z\n"):
        git(clone, "switch", "--quiet", "main")
        (clone / "data" / "agenda.yaml").write_text(text, encoding="utf-8")
        assert propose(clone, Proposal("forslag/arende-7", "F", "Ändra\n", ""), "main") == 3
    assert git(clone.parent / "origin.git", "show", "forslag/arende-7:data/agenda.yaml") == "id: z"
    assert [words[:2] for words, _ in forge.calls] == [["pr", "list"], ["pr", "edit"]] * 2


def test_check_and_preview_are_started(forge: PretendForge) -> None:
    start(3, "forslag/arende-7")
    assert [words for words, _ in forge.calls] == [
        ["workflow", "run", "check.yml", "--ref", "forslag/arende-7"],
        ["workflow", "run", "test.yml", "--ref", "forslag/arende-7"],
        ["workflow", "run", "preview.yml", "--field", "number=3"],
    ]


def test_what_the_forge_refuses_is_said(forge: PretendForge) -> None:
    forge.answers({"workflow run": [None]})
    with pytest.raises(ForgeError, match="HTTP 500: nej"):
        start(3, "x")


def test_a_proposal_is_fetched_as_objects_only(forge: PretendForge, clone: Path) -> None:
    other = clone.parent / "other"
    git(clone.parent, "clone", "--quiet", "origin.git", "other")
    (other / "data" / "agenda.yaml").write_text("id: fientlig\n", encoding="utf-8")
    (other / ".gitattributes").write_text("* filter=x\n", encoding="utf-8")
    git(other, "switch", "--quiet", "--create", "gren")
    git(other, "add", "--all")
    git(other, "commit", "--quiet", "--message", "x")
    git(other, "push", "--quiet", "origin", "gren")
    commit = git(other, "rev-parse", "HEAD")
    forge.answers({"pr view 3": [commit]})
    assert fetch(clone, 3) == commit == fetch(clone, 3, commit)
    assert git(clone, "cat-file", "-t", commit) == "commit"
    assert git(clone, "status", "--porcelain") == ""
    assert (clone / "data" / "agenda.yaml").read_text(encoding="utf-8") == "id: x\n"


@pytest.mark.parametrize("commit", ["--upload-pack=x", "main", "0" * 39, "0" * 40 + "\nx"])
def test_only_a_commit_is_fetched(forge: PretendForge, clone: Path, commit: str) -> None:
    with pytest.raises(ForgeError, match="ingen commit"):
        fetch(clone, 3, commit)
    assert forge.calls == []
