"""A proposal is fetched as objects, and only by the full name of a commit."""

from pathlib import Path

import pytest

from review.forge.api import Api, ForgeError
from review.forge.fetch import fetch
from tests.support.forge_state import FakeForge
from tests.support.repository import git


def test_a_proposal_is_fetched_as_objects_only(
    api: Api, forge: FakeForge, clone: Path, origin: Path
) -> None:
    other = clone.parent / "other"
    git(clone.parent, "clone", "--quiet", "origin.git", "other")
    (other / "data" / "agenda.yaml").write_text("id: fientlig\n", encoding="utf-8")
    (other / ".gitattributes").write_text("* filter=x\n", encoding="utf-8")
    git(other, "switch", "--quiet", "--create", "gren")
    git(other, "add", "--all")
    git(other, "commit", "--quiet", "--message", "x")
    git(other, "push", "--quiet", "origin", "gren")
    commit = git(other, "rev-parse", "HEAD")
    forge.open_pull({"head": "gren", "base": "main", "title": "T", "body": ""})
    assert fetch(api, clone, 1) == commit == fetch(api, clone, 1, commit)
    assert git(clone, "cat-file", "-t", commit) == "commit"
    assert git(clone, "status", "--porcelain") == ""
    assert (clone / "data" / "agenda.yaml").read_text(encoding="utf-8") == "id: x\n"


@pytest.mark.parametrize("commit", ["--upload-pack=x", "main", "0" * 39, "0" * 40 + "\nx"])
def test_only_a_commit_is_fetched(api: Api, forge: FakeForge, clone: Path, commit: str) -> None:
    with pytest.raises(ForgeError, match="ingen commit"):
        fetch(api, clone, 3, commit)
    assert forge.calls == []
