"""The command that tells what differs, as somebody at a prompt meets it."""

import json
import shutil
from pathlib import Path

import pytest

from agenda.compare import Comparison, compare
from agenda.load import load_agenda
from agenda.schema import create_comparison_schema
from tests.support.checkout import command
from tests.support.editions import base_with_editions, two_editions
from tests.support.folders import BASE, copy_base
from tests.support.here import run_here
from tests.support.repository import commit, git, repository
from tests.support.site import ROOT

COMPARE = "scripts/compare.py"
KARTA = "initiatives/natets-karta.yaml"


@pytest.fixture
def head(tmp_path: Path) -> Path:
    """The base agenda in a folder of its own, with another summary of one initiative."""
    folder = copy_base(tmp_path)
    changed(folder / KARTA, "En karta visar", "En ny karta visar")
    return folder


def changed(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_two_folders_are_compared_and_told_in_words(head: Path) -> None:
    done = command(ROOT, COMPARE, BASE, head)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Initiativet ”Karta över nätet” har fått ny text under ”Sammanfattning”:" in done.stdout
    assert "En [tillagt: ny] karta visar" in done.stdout


@pytest.mark.parametrize(
    ("form", "start"),
    [("text", "Vad som ändras\n"), ("markdown", "## "), ("html", "<!doctype html>")],
)
def test_each_form_is_whole(head: Path, form: str, start: str) -> None:
    done = run_here(COMPARE, BASE, head, "--format", form)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(start)


def test_json_is_the_comparison_itself_and_follows_its_schema(head: Path) -> None:
    done = run_here(COMPARE, BASE, head, "--format", "json")
    found = Comparison.model_validate_json(done.stdout)
    assert found == compare(load_agenda(BASE), load_agenda(head))
    schema = json.loads(create_comparison_schema())
    assert set(json.loads(done.stdout)) == set(schema["properties"])


@pytest.mark.parametrize("side", ["editions/forsta", "editions/forsta/snapshot.json"])
def test_an_edition_is_a_side_like_any_other(side: str, tmp_path: Path) -> None:
    data = base_with_editions(tmp_path)
    done = run_here(COMPARE, data / side, data / "editions" / "antagen", "--format", "json")
    found = Comparison.model_validate_json(done.stdout)
    assert found == compare(*(one.agenda for one in two_editions()))


def test_a_snapshot_that_is_none_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "snapshot.json").write_text("{")
    done = run_here(COMPARE, tmp_path, BASE)
    assert done.returncode == 1
    assert "är ingen läsbar ögonblicksbild: texten är inte JSON." in done.stderr


def test_revisions_of_a_repository_are_compared(tmp_path: Path) -> None:
    folder = copy_base(tmp_path / "repo")
    repository(tmp_path / "repo")
    changed(folder / KARTA, "origin: source", "origin: source\nphase: planning")
    commit(tmp_path / "repo", "Planera kartan")
    done = run_here(COMPARE, "HEAD~1", "main", "--repository", tmp_path / "repo")
    assert (done.returncode, done.stderr) == (0, "")
    assert "har nu ”Planering” under ”Fas”" in done.stdout
    assert git(tmp_path / "repo", "status", "--porcelain") == ""


def test_an_adopted_agenda_reworded_without_a_decision_is_an_error(head: Path) -> None:
    changed(head / "agenda.yaml", "wording: Bygg ut nätet.", "wording: Bygg inte ut nätet.")
    done = run_here(COMPARE, BASE, head)
    assert done.returncode == 1
    assert "KRÄVER ETT BESLUT" in done.stdout
    assert done.stderr.startswith("Beslut saknas: prioriteringen natet-1 (Bygg inte ut nätet).")
    assert len(done.stderr.splitlines()) == 1


def test_bad_data_is_told_by_side_file_and_line(head: Path) -> None:
    changed(head / KARTA, "[natet-1]", "[natet1]")
    done = run_here(COMPARE, BASE, head)
    assert (done.returncode, done.stdout) == (1, "")
    first, second = done.stderr.splitlines()
    assert first.startswith("Fel i ”")
    assert second.startswith(f"data/{KARTA}:4:14: Id ”natet1” finns inte. Menade du ”natet-1”?")


@pytest.mark.parametrize("asked", ["finns-inte", "--upload-pack=x", "", "HEAD:data"])
def test_what_is_neither_folder_nor_revision_is_said_to_be_so(asked: str, tmp_path: Path) -> None:
    copy_base(tmp_path)
    repository(tmp_path)
    done = run_here(COMPARE, "--repository", tmp_path, "--", asked, "main")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_revision_without_an_agenda_is_said_to_have_none(tmp_path: Path) -> None:
    (tmp_path / "läsmig.txt").write_text("Hej\n", encoding="utf-8")
    repository(tmp_path)
    done = run_here(COMPARE, BASE, "main", "--repository", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "”main” har ingen agenda: data/agenda.yaml saknas.\n"


def test_a_folder_that_is_no_repository_is_said_to_be_none(tmp_path: Path) -> None:
    done = run_here(COMPARE, BASE, "main", "--repository", tmp_path / "saknas")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Traceback" not in done.stderr
    shutil.rmtree(tmp_path)


@pytest.fixture
def parted(tmp_path: Path) -> Path:
    """A branch that changes one thing, from a main that has since got a word of its own."""
    made = repository(copy_base(tmp_path / "repo").parent)
    git(made, "checkout", "--quiet", "-b", "forslag")
    changed(made / "data" / KARTA, "origin: source", "origin: source\nphase: planning")
    commit(made, "Planera kartan")
    git(made, "checkout", "--quiet", "main")
    changed(made / "data" / "agenda.yaml", "wording: Bygg ut nätet.", "wording: Bygg nätet.")
    commit(made, "Nytt på main")
    return made


def test_what_main_has_got_since_is_nothing_that_a_proposal_takes_away(parted: Path) -> None:
    asked = (COMPARE, "main", "forslag", "--repository", parted)
    direct = run_here(*asked, "--direct")
    assert "Bygg" in direct.stdout
    done = run_here(*asked)
    assert done.returncode == 0
    assert "har nu ”Planering” under ”Fas”" in done.stdout
    assert "Bygg" not in done.stdout
    assert "sedan den skildes från ”main”" in done.stderr


def test_a_clone_without_the_history_says_what_to_do(parted: Path, tmp_path: Path) -> None:
    shallow = tmp_path / "grund"
    git(
        tmp_path, "clone", "--quiet", "--depth=1", "--no-single-branch", f"file://{parted}", "grund"
    )
    asked = (COMPARE, "origin/main", "origin/forslag", "--repository", shallow)
    done = run_here(*asked)
    assert (done.returncode, done.stdout) == (1, "")
    assert "git fetch --unshallow" in done.stderr
    assert run_here(*asked, "--direct").stdout
    git(shallow, "fetch", "--quiet", "--unshallow")
    assert run_here(*asked).returncode == 0
