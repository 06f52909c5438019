"""Git read with plumbing: bounded, whole or not at all, and never run by what it reads."""

import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from review.git import RevisionError, changed_files, commit_of, parting
from review.git_trees import take_agenda
from tests.support.folders import copy_base
from tests.support.repository import commit, git, repository

BOMB_DEPTH = 9
ITEMS_A_LEVEL = 10


@pytest.fixture
def proposal(tmp_path: Path) -> Path:
    folder = tmp_path / "proposal"
    copy_base(folder)
    return repository(folder)


def stored(folder: Path, kind: str, content: bytes) -> str:
    """Put an object into a repository as it is, however unsound, and give its name."""
    done = subprocess.run(
        ["git", "hash-object", "-t", kind, "-w", "--stdin", "--literally"],
        cwd=folder,
        input=content,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode().strip()


def tree(folder: Path, rows: Iterable[tuple[str, bytes, str]]) -> str:
    """Store a tree of (mode, name, object), in this order and with whatever names."""
    raw = (mode.encode() + b" " + name + b"\0" + bytes.fromhex(sha) for mode, name, sha in rows)
    return stored(folder, "tree", b"".join(raw))


def proposed(folder: Path, root: str) -> str:
    """Give a commit of a tree, on top of main."""
    return git(folder, "commit-tree", "-p", "main", "-m", "Ont", root)


def bomb(folder: Path) -> str:
    """A few small trees that unfold into a thousand million files."""
    blob = stored(folder, "blob", b"id: x\n")
    rows = [("100644", b"f%d.yaml" % number, blob) for number in range(ITEMS_A_LEVEL)]
    for _ in range(BOMB_DEPTH):
        inner = tree(folder, rows)
        rows = [("40000", b"d%d" % number, inner) for number in range(ITEMS_A_LEVEL)]
    return tree(folder, rows)


def test_a_tree_that_never_ends_is_left_before_it_fills_the_machine(
    proposal: Path, tmp_path: Path
) -> None:
    head = proposed(proposal, tree(proposal, [("40000", b"data", bomb(proposal))]))
    with pytest.raises(RevisionError, match="fler filer än en agenda kan ha"):
        take_agenda(proposal, head, tmp_path / "taken")
    with pytest.raises(RevisionError, match="fler filer än en agenda kan ha"):
        changed_files(proposal, "main", head)


NAMES = {
    "up": b"../../undan.yaml",
    "dots": b"..",
    "slash": b"/etc/passwd.yaml",
    "git": b".git",
    "newline": b"a\nb.yaml",
    "control": b"a\x1b[2Jb.yaml",
    "no text": b"\xff\xfe.yaml",
    "long": b"x" * 251 + b".yaml",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_a_name_that_leads_elsewhere_or_hides_is_left_out(
    proposal: Path, tmp_path: Path, name: bytes
) -> None:
    blob = stored(proposal, "blob", b"id: x\n")
    folder = tree(proposal, [("100644", name, blob), ("100644", b"ok.yaml", blob)])
    head = proposed(proposal, tree(proposal, [("40000", b"data", folder)]))
    (left_out,) = take_agenda(proposal, head, tmp_path / "in" / "here")
    assert left_out.why in (
        "har ett namn som inte går att använda",
        "är inte en fil som agendan läser",
    )
    written = {path.relative_to(tmp_path / "in") for path in (tmp_path / "in").rglob("*.yaml")}
    assert written == {Path("here/data/ok.yaml")}
    assert not list(tmp_path.glob("*.yaml"))


def test_a_folder_that_leads_elsewhere_is_left_out(proposal: Path, tmp_path: Path) -> None:
    blob = stored(proposal, "blob", b"id: x\n")
    inner = tree(proposal, [("100644", b"undan.yaml", blob)])
    folder = tree(proposal, [("40000", b"..", inner), ("40000", b".git", inner)])
    head = proposed(proposal, tree(proposal, [("40000", b"data", folder)]))
    left_out = take_agenda(proposal, head, tmp_path / "taken")
    assert [one.file for one in left_out] == ["data/../undan.yaml", "data/.git/undan.yaml"]
    assert not list(tmp_path.rglob("undan.yaml"))


def test_one_name_for_two_things_is_refused(proposal: Path, tmp_path: Path) -> None:
    blob = stored(proposal, "blob", b"id: x\n")
    inner = tree(proposal, [("100644", b"b.yaml", blob)])
    twice = [("100644", b"a.yaml", blob), ("100644", b"a.yaml", blob)]
    both = [("100644", b"a.yaml", blob), ("40000", b"a.yaml", inner)]
    for number, rows in enumerate((twice, both)):
        head = proposed(proposal, tree(proposal, [("40000", b"data", tree(proposal, rows))]))
        with pytest.raises(RevisionError, match="samma namn"):
            take_agenda(proposal, head, tmp_path / str(number))


def test_what_git_no_longer_has_is_not_mixed_up_with_something_else(
    proposal: Path, tmp_path: Path
) -> None:
    sha = git(proposal, "rev-parse", "main:data/agenda.yaml")
    (proposal / ".git" / "objects" / sha[:2] / sha[2:]).unlink()
    with pytest.raises(RevisionError, match="Hämta den på nytt"):
        take_agenda(proposal, "main", tmp_path / "taken")


def test_a_replacement_that_the_repository_suggests_is_not_followed(
    proposal: Path, tmp_path: Path
) -> None:
    agenda = (proposal / "data" / "agenda.yaml").read_bytes()
    other = stored(proposal, "blob", b"bytt\n")
    git(proposal, "replace", git(proposal, "rev-parse", "main:data/agenda.yaml"), other)
    take_agenda(proposal, "main", tmp_path / "taken")
    assert (tmp_path / "taken" / "data" / "agenda.yaml").read_bytes() == agenda


def test_a_submodule_is_a_link(proposal: Path, tmp_path: Path) -> None:
    blob = stored(proposal, "blob", b"id: x\n")
    inside = [("100644", b"a.yaml", blob), ("160000", b"under", commit_of(proposal, "main"))]
    head = proposed(proposal, tree(proposal, [("40000", b"data", tree(proposal, inside))]))
    (left_out,) = take_agenda(proposal, head, tmp_path / "taken")
    assert (left_out.file, left_out.why) == ("data/under", "är en länk, inte en vanlig fil")


def test_changes_since_are_those_of_the_proposal_alone(proposal: Path) -> None:
    start = commit_of(proposal, "main")
    git(proposal, "switch", "--quiet", "--create", "forslag")
    (proposal / "data" / "actors.yaml").write_text("actors: []\n")
    (proposal / "Makefile").write_text("all:\n")
    commit(proposal, "Föreslå")
    git(proposal, "switch", "--quiet", "main")
    (proposal / "annat.txt").write_text("x")
    commit(proposal, "Annat")
    assert parting(proposal, "main", "forslag") == start
    assert changed_files(proposal, start, "forslag") == ("Makefile", "data/actors.yaml")


def test_without_a_shared_past_the_base_itself_is_what_is_compared_with(proposal: Path) -> None:
    orphan = git(proposal, "commit-tree", "-m", "Ensam", "main^{tree}")
    assert parting(proposal, "main", orphan) == "main"
