"""``scripts/issue_to_change.py``, as a workflow and somebody at a prompt meet it."""

import json
from pathlib import Path

import pytest

from agenda import check_agenda
from review.issues.response import failed
from tests.support.checkout import command
from tests.support.folders import copy_base
from tests.support.here import run_here
from tests.support.issues import read_issue_case
from tests.support.site import ROOT

SCRIPT = "scripts/issue_to_change.py"
CASES = ROOT / "tests" / "cases" / "issues"


def body(tmp_path: Path, name: str) -> Path:
    file = tmp_path / "body"
    file.write_text(read_issue_case(CASES / f"{name}.case").body, encoding="utf-8")
    return file


def event(tmp_path: Path, name: str, label: str) -> Path:
    """Write the file in which the forge tells of an issue, with hostile names around it."""
    issue = {
        "number": 12,
        "title": "$(id) `id` ::error::x",
        "user": {"login": "x;id"},
        "labels": [{"name": "annat"}, {"name": label}],
        "body": read_issue_case(CASES / f"{name}.case").body,
    }
    file = tmp_path / "event.json"
    file.write_text(json.dumps({"issue": issue}), encoding="utf-8")
    return file


def test_an_event_becomes_files_and_texts(tmp_path: Path) -> None:
    data, result = copy_base(tmp_path), tmp_path / "result"
    told = event(tmp_path, "initiativ-farlig-text", "forslag-initiativ")
    done = command(ROOT, SCRIPT, "--event", told, "--data", data, "--write", "--result", result)
    assert (done.returncode, done.stderr) == (0, "")
    facts = json.loads(done.stdout)
    assert facts["branch"] == "forslag/arende-12"
    assert list(facts["files"]) == ["initiatives/natkurs.yaml"]
    assert sorted(path.name for path in result.iterdir()) == [
        "body",
        "branch",
        "message",
        "title",
    ]
    assert (result / "title").read_text("utf-8") == "Förslag: nytt initiativ natkurs"
    assert (data / "initiatives" / "natkurs.yaml").is_file()
    assert check_agenda(data) == ()
    told_on = "".join(path.read_text("utf-8") for path in result.iterdir())
    assert not {"$", "::", "<script>", "@alla"} & set(told_on.split())


def test_what_is_missing_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    data, result = copy_base(tmp_path), tmp_path / "result"
    before = sorted(data.rglob("*"))
    told = event(tmp_path, "initiativ-fem-fel", "forslag-initiativ")
    done = run_here(SCRIPT, "--event", told, "--data", data, "--write", "--result", result)
    assert (done.returncode, done.stderr) == (1, "")
    assert (result / "answer").read_text("utf-8") == done.stdout
    assert len([line for line in done.stdout.splitlines() if line.startswith("- ")]) == 5
    assert [path.name for path in result.iterdir()] == ["answer"]
    assert sorted(data.rglob("*")) == before


def test_without_write_nothing_is_written(tmp_path: Path) -> None:
    data = copy_base(tmp_path)
    form = ("--form", "rattelse", "--number", "31", "--data", data)
    done = run_here(SCRIPT, body(tmp_path, "rattelse-ord"), *form)
    assert done.returncode == 0
    text = json.loads(done.stdout)["files"]["agenda.yaml"]
    assert "plain_language: Alla ska få lära sig." in text
    assert text != (data / "agenda.yaml").read_text("utf-8")


UNREADABLE = {
    "inte json": "inte json",
    "list": "[]",
    "nothing": "{}",
    "labels": '{"issue": {"labels": 1}}',
    "endless number": '{"issue": {"labels": [], "number": 1e400, "body": ""}}',
    "no number": '{"issue": {"labels": [], "number": NaN, "body": ""}}',
    "depth": "[" * 20_000,
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
def test_an_event_that_can_not_be_read_is_said(tmp_path: Path, content: str) -> None:
    (tmp_path / "event.json").write_text(content, encoding="utf-8")
    result = tmp_path / "result"
    done = run_here(SCRIPT, "--event", tmp_path / "event.json", "--result", result)
    assert (result / "answer").read_text("utf-8") == failed()
    assert len(done.stderr.splitlines()) == 1
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("Ärendet går inte att läsa (")
    assert "Traceback" not in done.stderr


def test_data_with_faults_of_its_own_is_said(tmp_path: Path) -> None:
    data = copy_base(tmp_path)
    (data / "agenda.yaml").write_text("id: x\n", encoding="utf-8")
    done = run_here(SCRIPT, body(tmp_path, "initiativ-minsta"), "--data", data)
    assert done.returncode == 1
    assert done.stderr.startswith("data/agenda.yaml:1:")
