"""From filled-in forms to changes: golden cases, and what no body can reach."""

import re
import shutil
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda import check_agenda, load_agenda
from agenda.model import Initiative
from review.issues import ForAPersonError, IssueError, Lack, change_of
from review.issues.body import MOST
from review.issues.forms import FORM_OF_LABEL, NOT_ASKED, forms
from review.issues.outcome import Change
from review.issues.response import MARKER, lacking, made
from review.proposals.outcome import Arrival
from review.proposals.write import write_change
from tests.support.folders import BASE, copy_base
from tests.support.golden import Golden
from tests.support.issues import outcome, read_issue_case

CASES: Final = sorted(Path("tests/cases/issues").glob("*.case"))
FORMS: Final = {form.name: form for form in forms(load_agenda(BASE))}
FILE: Final = re.compile(
    r"(initiatives/[a-z0-9-]+|consultations/[a-z0-9-]+/[a-z0-9-]+|[a-z]+)\.yaml"
)


def test_the_cases_are_there() -> None:
    assert len(CASES) >= 45


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case(path: Path, golden: Golden) -> None:
    case, text = read_issue_case(path), path.read_text(encoding="utf-8")
    golden.stands(path, text.removesuffix(case.expected) + outcome(case, BASE))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_change_passes_the_checker_once_it_is_written(path: Path, tmp_path: Path) -> None:
    case = read_issue_case(path)
    if not case.expected.startswith("--- branch"):
        return
    data = copy_base(tmp_path)
    shutil.copytree(BASE.parent / "docs", tmp_path / "docs")
    change = change_of(case.form, case.body, case.number, data)
    write_change(data, data.parent / "docs", change.files, change.pages)
    assert check_agenda(data) == ()
    assert change.pages or load_agenda(data) != load_agenda(BASE)


def test_every_field_of_an_initiative_is_asked_for_or_left_out_with_a_reason() -> None:
    questions = (one for one in FORMS["nytt-initiativ"].questions if one.asked)
    asked = {question.name.split(".")[0] for question in questions}
    assert asked & set(NOT_ASKED) == set()
    assert set(Initiative.model_fields) <= asked | set(NOT_ASKED)


def test_each_form_that_makes_a_change_is_known_by_its_label() -> None:
    assert {form.label: form.name for form in FORMS.values() if form.makes_change} == FORM_OF_LABEL
    labels = [form.label for form in FORMS.values()]
    assert len(set(labels)) == len(labels)


NEW: Final = (
    "### Namn\n\nNätkurs\n\n### Sammanfattning\n\nEn kurs.\n\n"
    "### Prioriteringar\n\nÖka kunskapen (larande-1)\n"
)


def test_a_name_that_another_open_proposal_has_is_told_at_once() -> None:
    elsewhere = Arrival(elsewhere={"natkurs": "forslag/arende-7"})
    assert "initiatives/natkurs.yaml" in change_of("nytt-initiativ", NEW, 8, BASE).files
    with pytest.raises(IssueError) as told:
        change_of("nytt-initiativ", NEW, 8, BASE, elsewhere)
    (lack,) = told.value.lacks
    assert lack.field == "Namn"
    assert lack.message == "Ett annat öppet förslag (forslag/arende-7) heter likadant."


@pytest.mark.parametrize("long", ["Varför", "Förslaget"])
def test_a_text_that_is_too_long_is_told_as_such_at_the_longest_answer(long: str) -> None:
    """Beyond what an issue holds nothing is read, so a cut fence is not what is told."""
    written = {"Gäller": "bibliotekskvallar", "Varför": "x", "Förslaget": "a: b"}
    written[long] = "- a\n" * MOST
    body = "".join(f"### {label}\n\n{answer}\n\n" for label, answer in written.items())
    with pytest.raises(IssueError) as told:
        change_of("andring", body, 7, BASE)
    (lack,) = told.value.lacks
    assert lack.field == long
    assert lack.message.startswith(f"Hela ärendet är {len(body)} tecken")
    assert f"Högst {MOST} tecken" in lack.advice


def test_a_text_that_is_too_long_without_any_heading_is_told_of_the_issue() -> None:
    with pytest.raises(IssueError, match=r"^Ärendet: Hela ärendet är"):
        change_of("andring", "x" * (MOST + 1), 7, BASE)


BITS = st.sampled_from(
    [
        "### Id",
        "### Namn",
        "\n\n",
        "../",
        "x",
        "natkurs",
        "`",
        "$(id)",
        "::set-output::",
        "@x",
        "~~~",
    ]
    + [f"### {question.label}\n\n" for form in FORMS.values() for question in form.questions]
)
BODIES = st.lists(BITS | st.text(max_size=6), max_size=20).map("".join)


@given(st.sampled_from(sorted(FORMS)), BODIES)
def test_whatever_is_sent_changes_only_data_or_is_told(form: str, body: str) -> None:
    try:
        change = change_of(form, body, 7, BASE)
    except ForAPersonError:
        return
    except IssueError as error:
        reply = lacking(error.lacks)
        assert reply.startswith(MARKER)
        lines = reply.splitlines()
        start = lines.index("~~~text")
        assert [line for line in lines[start + 1 : -1] if not line.startswith("- ")] == []
        assert lines[-1] == "~~~"
        return
    holds(change)


def holds(change: Change) -> None:
    assert change.files
    assert all(FILE.fullmatch(name) for name in change.files)
    assert change.branch == "forslag/arende-7"
    assert re.fullmatch(r"[\w: -]+", change.title)
    assert re.fullmatch(r"[\w -]+\n\nFrån ärende #7\.\n", change.message)


@given(st.text(max_size=200))
def test_any_answer_survives_or_is_told(answer: str) -> None:
    body = (
        f"### Namn\n\nNätkurs\n\n### Id\n\nnatkurs\n\n### Sammanfattning\n\n{answer}\n\n"
        "### Prioriteringar\n\nÖka kunskapen (larande-1)\n"
    )
    try:
        holds(change_of("nytt-initiativ", body, 7, BASE))
    except IssueError as error:
        assert all(lack.field and lack.message.endswith((".", ".)")) for lack in error.lacks)


def test_a_reply_holds_whatever_was_written_within_its_fence() -> None:
    reply = lacking((Lack("Namn", "Så här:\n~~~\n@alla <!-- -->", "Gör\r\nom."),))
    assert reply.splitlines()[-2:] == ["- Namn: Så här: ~~~ @alla <!-- --> Gör om.", "~~~"]


def test_a_pull_request_names_the_issue_and_the_files() -> None:
    change = Change({"initiatives/x.yaml": ""}, "forslag/arende-12", "", "")
    assert "ärende #12." in made(change)
    assert "- `data/initiatives/x.yaml`" in made(change)
