"""Whatever happens while an issue is turned into a change, who wrote it gets an answer."""

import json
from pathlib import Path

import pytest

from review.issues.outcome import Change, Lack, Notes
from review.issues.response import MARKER, failed, lacking, made, not_now, read_by_a_person
from review.proposals.outcome import Question, Remarked, Spoken
from review.reason import reason_in
from tests.support.folders import copy_base
from tests.support.here import Done, run_here
from tests.support.site import ROOT

SCRIPT = "scripts/issue_to_change.py"
LINKS = "links:\n  - label: Kvällarna\n    url: https://exempel.example/kvallar\n"


def turned(tmp_path: Path, body: str, form: str = "andring") -> tuple[Done, str]:
    """Run the command as the workflow does; give how it ended and what the sender is told."""
    data, result = copy_base(tmp_path), tmp_path / "result"
    (tmp_path / "body").write_text(body, encoding="utf-8")
    options = ("--form", form, "--data", data, "--write", "--result", result)
    done = run_here(SCRIPT, tmp_path / "body", *options)
    answer = result / "answer"
    return done, answer.read_text(encoding="utf-8") if answer.is_file() else ""


def change(post: str, yaml: str) -> str:
    whole = f"```yaml\n{yaml}```"
    return f"### Post\n\n{post}\n\n### Hela posten, som den ska bli\n\n{whole}\n"


def test_a_list_item_that_shares_no_key_is_answered(tmp_path: Path) -> None:
    """It raised IndexError, and nobody ever heard of it."""
    yaml = (ROOT / "tests/cases/base/data/initiatives/natets-karta.yaml").read_text("utf-8")
    body = change("natets-karta", f"{yaml}links:\n  - okand: Text\n")
    done, answer = turned(tmp_path, body)
    assert done.returncode == 1
    assert "okänd" in answer


@pytest.mark.parametrize("error", [IndexError("x"), RecursionError(), MemoryError(), ValueError()])
def test_whatever_happens_is_answered(
    tmp_path: Path, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object) -> None:
        raise error

    monkeypatch.setattr("review.issues.change_of", breaks)
    done, answer = turned(tmp_path, "x")
    assert (done.returncode, answer) == (1, failed())
    assert done.stderr.startswith("Ärendet stoppades av ett fel i programmet (")
    assert type(error).__name__ in done.stderr
    assert "test_issue_answers.py" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_data_with_faults_of_its_own_is_answered(tmp_path: Path) -> None:
    data, result = copy_base(tmp_path), tmp_path / "result"
    (data / "agenda.yaml").write_text("id: x\n", encoding="utf-8")
    (tmp_path / "body").write_text("x", encoding="utf-8")
    done = run_here(SCRIPT, tmp_path / "body", "--data", data, "--result", result)
    assert done.returncode == 1
    assert (result / "answer").read_text(encoding="utf-8") == not_now()


@pytest.mark.parametrize("content", ["inte json", "[]", "{}", '{"issue": {"labels": 1}}'])
def test_an_event_that_can_not_be_read_is_answered(tmp_path: Path, content: str) -> None:
    (tmp_path / "event.json").write_text(content, encoding="utf-8")
    result = tmp_path / "result"
    done = run_here(SCRIPT, "--event", tmp_path / "event.json", "--result", result)
    assert done.returncode == 1
    assert (result / "answer").read_text(encoding="utf-8") == failed()


def test_an_issue_without_any_text_is_answered(tmp_path: Path) -> None:
    issue = {"number": 1, "labels": [{"name": "forslag-andring"}], "body": None}
    event, result = tmp_path / "event.json", tmp_path / "result"
    event.write_text(json.dumps({"issue": issue}), encoding="utf-8")
    run_here(SCRIPT, "--event", event, "--data", copy_base(tmp_path), "--result", result)
    assert "Fältet är tomt" in (result / "answer").read_text(encoding="utf-8")


def test_every_answer_takes_the_place_of_the_last() -> None:
    for answer in (failed(), not_now(), lacking(())):
        assert answer.startswith(f"{MARKER}\n")


def test_why_travels_from_the_issue_to_the_reviewer_and_breaks_no_fence() -> None:
    notes = Notes(why="Det\u2028hör ihop.\n~~~\n### Varför\n@alla", sender="Föreningen ~~~")
    text = made(
        Change(
            {"tombstones.yaml": "", "actors.yaml": None}, "forslag/arende-7", "", "", notes=notes
        )
    )
    inside = False
    for line in text.splitlines():
        inside = line == "~~~text" or (inside and line != "~~~")
        assert not inside or line == "~~~text" or line.startswith("|")
    assert not inside
    assert "- `data/actors.yaml` (tas bort)" in text
    assert reason_in(text).startswith("Det hör ihop.")


def test_a_reviewer_is_told_what_stands_and_what_was_wished() -> None:
    field = Spoken("x", "Nätets karta", "Namn")
    notes = Notes(
        questions=(Question(field, "Nu", "Sedan"), Question(field, "", "Sedan")),
        already=(field,),
        remarks=(Remarked("x", "orden", "Oklart."), Remarked("/om/", "", "Lång.\n~~~")),
        whole=True,
    )
    text = made(Change({"x.yaml": ""}, "forslag/arende-7", "", "", {"om/index.md": ""}, notes))
    said: tuple[str, ...] = (
        "| nu: Nu",
        "| föreslaget: Sedan",
        "| nu: (inget)",
        "| Nätets karta, Namn",
        "docs/om/index.md",
    )
    said += ("| x ”orden”: Oklart.", "| /om/: Lång. ~~~", "bar hela posten")
    assert [one for one in said if one not in text] == []
    assert read_by_a_person(notes).count("\n- ") == 2


def test_an_answer_quotes_no_words_that_point_somebody_out() -> None:
    """The answer is public, and stays when the issue has been edited."""
    told = "”id” (Id) är ”{}”, som inte är ett giltigt id."
    quoted = lacking((Lack("Förslaget", told.format("Fel Id")),))
    assert "är ”Fel Id”, som" in quoted
    for words in ("Anna Andersson", "Ring 070-123 45 67", "811218-9876", "anna@kommun.example"):
        answer = lacking((Lack("Förslaget", told.format(words)),))
        assert words not in answer
        assert "”id” (Id) är ”…”, som inte är ett giltigt id. Det som pekar ut någon" in answer
