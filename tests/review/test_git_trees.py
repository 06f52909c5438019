"""What is taken out of a proposal's revision: text that the agenda reads, and nothing else."""

from pathlib import Path

import pytest

from agenda import load_agenda
from agenda.editions import load_editions
from review.git_trees import RevisionError, take_agenda
from tests.support.editions import two_editions, write_editions
from tests.support.folders import BASE, copy_base
from tests.support.repository import commit, git, repository


@pytest.fixture
def proposal(tmp_path: Path) -> Path:
    """A repository with the base agenda, to be changed by the test."""
    folder = tmp_path / "proposal"
    copy_base(folder)
    return repository(folder)


def test_the_agenda_of_a_revision_is_the_one_committed(proposal: Path, tmp_path: Path) -> None:
    assert take_agenda(proposal, "main", tmp_path / "taken") == ()
    assert load_agenda(tmp_path / "taken" / "data") == load_agenda(BASE)


def test_an_older_revision_is_read_as_it_was(proposal: Path, tmp_path: Path) -> None:
    (proposal / "data" / "initiatives" / "natets-karta.yaml").write_text("id: annat\n")
    commit(proposal, "Ändra")
    take_agenda(proposal, "HEAD~1", tmp_path / "taken")
    assert load_agenda(tmp_path / "taken" / "data") == load_agenda(BASE)


def test_editions_come_along_whole_and_no_other_json(proposal: Path, tmp_path: Path) -> None:
    write_editions(proposal / "data", two_editions())
    for name in ("annat.json", "djup/snapshot.json"):
        (proposal / "data" / "editions" / "forsta" / name).parent.mkdir(exist_ok=True)
        (proposal / "data" / "editions" / "forsta" / name).write_text("{}")
    (proposal / "data" / "snapshot.json").write_text("{}")
    commit(proposal, "Ge ut")
    left_out = [one.file for one in take_agenda(proposal, "main", tmp_path / "taken")]
    home = "data/editions/forsta"
    assert left_out == [f"{home}/annat.json", f"{home}/djup/snapshot.json", "data/snapshot.json"]
    assert len(load_editions(tmp_path / "taken" / "data")) == 2


def test_links_code_and_hidden_files_stay_behind(proposal: Path, tmp_path: Path) -> None:
    (proposal / "data" / "actors.yaml").unlink()
    (proposal / "data" / "actors.yaml").symlink_to("/etc/passwd")
    for name in ("data/hook.py", "docs/x.html", "data/.dold.yaml", "macros/a.py", "mkdocs.yml"):
        (proposal / name).parent.mkdir(exist_ok=True)
        (proposal / name).write_text("x")
    (proposal / "data" / "stor.yaml").write_bytes(b"#" * 1_000_001)
    commit(proposal, "Ändra")
    left_out = {one.file: one.why for one in take_agenda(proposal, "main", tmp_path / "taken")}
    assert left_out == {
        "data/actors.yaml": "är en länk, inte en vanlig fil",
        "data/hook.py": "är inte en fil som agendan läser",
        "docs/x.html": "är inte en fil som agendan läser",
        "data/.dold.yaml": "har ett namn som inte går att använda",
        "data/stor.yaml": "är för stor",
    }
    found = {path for path in (tmp_path / "taken").rglob("*") if path.is_file()}
    assert not [path for path in found if path.is_symlink() or path.suffix not in (".yaml", ".md")]
    assert {path.name for path in (tmp_path / "taken").iterdir()} <= {"data", "docs"}


def test_a_folder_that_is_a_link_is_not_followed(proposal: Path, tmp_path: Path) -> None:
    git(proposal, "rm", "-r", "--quiet", "data")
    (proposal / "data").symlink_to("/etc")
    commit(proposal, "Ändra")
    left_out = take_agenda(proposal, "main", tmp_path / "taken")
    assert [one.file for one in left_out] == ["data"]
    assert not (tmp_path / "taken" / "data").exists()


def test_filters_and_attributes_of_the_proposal_do_nothing(proposal: Path, tmp_path: Path) -> None:
    (proposal / ".gitattributes").write_text("* filter=evil ident export-subst text eol=crlf\n")
    commit(proposal, "Ändra")
    git(proposal, "config", "filter.evil.smudge", f"touch {tmp_path / 'ran'}")
    take_agenda(proposal, "main", tmp_path / "taken")
    assert not (tmp_path / "ran").exists()
    taken = (tmp_path / "taken" / "data" / "agenda.yaml").read_bytes()
    assert taken == (BASE / "agenda.yaml").read_bytes()


@pytest.mark.parametrize("revision", ["finns-inte", "--output=x", "", "main:data", "-h"])
def test_what_is_no_revision_is_said_so(proposal: Path, tmp_path: Path, revision: str) -> None:
    with pytest.raises(RevisionError, match="Ange en gren, tagg eller commit"):
        take_agenda(proposal, revision, tmp_path / "taken")
