"""Each workflow from event to end, under act, against a bare repository and a fake forge."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final

import pytest

from review.forge import words
from tests.support.act import Runner, runner
from tests.support.fake_forge import fake_forge
from tests.support.repository import commit, git

pytestmark = pytest.mark.soak
FORM: Final = """### Var står det

{post}

### Så står det nu

{now}

### Så borde det stå

{then}

### Källa eller skäl

Ett påhittat skäl.
"""
INITIATIVE: Final = "gravlag-i-ovre-dalen"
FILE: Final = f"data/initiatives/{INITIATIVE}.yaml"


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Runner]:
    with fake_forge() as forge:
        yield runner(tmp_path_factory.mktemp("act"), forge)


def file_issue(machine: Runner, then: str, post: str = INITIATIVE) -> int:
    body = FORM.format(post=post, now="gräver ner fiber", then=then)
    return machine.forge.add_issue("Rättelse", body, ("forslag-rattelse",))


def turn(machine: Runner, issue: int, action: str = "opened", label: str = "") -> str:
    payload: dict[str, Any] = {"action": action, "issue": machine.forge.issues[issue]}
    if label:
        payload["label"] = {"name": label}
    return machine.run("issue", "issues", payload)


def proposal_of(machine: Runner, issue: int) -> dict[str, Any]:
    branch = f"forslag/arende-{issue}"
    (found,) = (one for one in machine.forge.pulls.values() if one["head"]["ref"] == branch)
    return machine.forge.shown(found)


def of_proposal(pull: dict[str, Any], action: str, **more: Any) -> dict[str, Any]:
    return {"action": action, "number": pull["number"], "pull_request": pull, **more}


def preview(machine: Runner, number: int) -> str:
    return machine.run("preview", "workflow_dispatch", {"inputs": {"number": str(number)}})


def close(machine: Runner, pull: dict[str, Any], *, merged: bool) -> None:
    machine.forge.close(pull["number"], merged=merged)
    machine.run("preview", "pull_request_target", of_proposal(pull, "closed"))


def placed(machine: Runner) -> set[str]:
    names = git(machine.place, "ls-tree", "--name-only", "main").splitlines()
    return {name for name in names if name.isdecimal()}


def move_main(machine: Runner, change: Callable[[Path], None], message: str) -> None:
    folder = machine.home / message
    git(machine.home, "clone", "--quiet", str(machine.origin), str(folder))
    change(folder)
    commit(folder, message)
    git(folder, "push", "--quiet", "origin", "HEAD:main")


def test_two_proposals_at_once_both_get_there(machine: Runner) -> None:
    issues = [file_issue(machine, then) for then in ("plöjer ner fiber", "spränger ner fiber")]
    with ThreadPoolExecutor(2) as both:
        list(both.map(lambda issue: turn(machine, issue), issues))
        pulls = [proposal_of(machine, issue)["number"] for issue in issues]
        list(both.map(lambda number: preview(machine, number), pulls))
    assert {str(number) for number in pulls} <= placed(machine)
    for number in pulls:
        close(machine, machine.forge.pulls[number], merged=False)
    assert placed(machine).isdisjoint(map(str, pulls))
    for issue, number in zip(issues, pulls, strict=True):
        assert machine.forge.said(issue) == [words.declined(number)]
        turn(machine, issue, "edited")
        assert machine.forge.said(issue) == [words.declined_before(number)]


def test_what_is_missing_is_answered_and_no_proposal_opened(machine: Runner) -> None:
    before = len(machine.forge.pulls)
    issue = file_issue(machine, "x", post="finns-inte")
    turn(machine, issue)
    (said,) = machine.forge.said(issue)
    assert said.startswith(words.MARKER)
    assert "Något saknas" in said
    assert len(machine.forge.pulls) == before


def test_a_label_of_somebody_else_s_starts_nothing(machine: Runner) -> None:
    issue = file_issue(machine, "x")
    calls = len(machine.forge.calls)
    turn(machine, issue, "labeled", "brådskar")
    assert len(machine.forge.calls) == calls
    turn(machine, issue, "labeled", "forslag-rattelse")
    assert len(machine.forge.calls) > calls


def test_when_our_programs_fail_somebody_is_told_to_wait(machine: Runner) -> None:
    issue = file_issue(machine, "gräver ned fiber")
    machine.forge.refused = {"POST pulls": (403, "nej")}
    try:
        payload = {"action": "opened", "issue": machine.forge.issues[issue]}
        done = machine.started("issue", "issues", payload)
    finally:
        machine.forge.refused = {}
    assert done.returncode
    (said,) = machine.forge.said(issue)
    assert "Det beror på ett fel hos oss." in said
    turn(machine, issue, "edited")
    assert machine.forge.said(issue) == [words.opened(proposal_of(machine, issue)["number"])]


def test_what_is_due_becomes_one_issue(machine: Runner) -> None:
    for _ in range(2):
        machine.run("stale", "schedule", {})
    titles = [one["title"] for one in machine.forge.issues.values()]
    assert titles.count("Dags att se över") == 1


def opened(machine: Runner) -> tuple[int, dict[str, Any]]:
    """File an issue, see it become a proposal and tried, and give both."""
    issue = file_issue(machine, "lägger ner fiber")
    turn(machine, issue)
    pull = proposal_of(machine, issue)
    number = pull["number"]
    assert machine.forge.said(issue) == [words.opened(number)]
    asked = [name for name, given in machine.forge.started if given["ref"] == pull["head"]["ref"]]
    assert asked == ["check.yml", "test.yml"]

    told = machine.run("check", "workflow_dispatch", {}, commit=pull["head"]["sha"])
    assert "Inga problem" in told
    assert "make test, kortad" in machine.run("test", "pull_request", of_proposal(pull, "opened"))
    preview(machine, number)
    assert str(number) in placed(machine)
    (comment,) = machine.forge.said(number)
    assert "[tillagt: lägger]" in comment
    return issue, pull


def elsewhere(folder: Path) -> None:
    page = folder / "docs" / "om" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nMain har ändrats.\n", "utf-8")


def test_from_an_issue_to_the_published_page(machine: Runner) -> None:
    """Comes last: what it has taken in, no later test could propose."""
    issue, pull = opened(machine)
    number = pull["number"]
    move_main(machine, elsewhere, "Annat")
    machine.forge.issues[issue]["body"] = FORM.format(
        post=INITIATIVE, now="gräver ner fiber", then="drar fiber"
    )
    before = git(machine.origin, "rev-parse", pull["head"]["ref"])
    turn(machine, issue, "edited")
    assert machine.forge.said(issue) == [words.renewed(number)]
    tip = git(machine.origin, "rev-parse", pull["head"]["ref"])
    assert git(machine.origin, "merge-base", before, tip) == before
    assert git(machine.origin, "diff", "--name-only", "main", tip) == FILE

    git(machine.origin, "update-ref", "refs/heads/main", tip)
    close(machine, pull, merged=True)
    assert machine.forge.said(issue) == [words.taken_in(number)]
    assert machine.forge.issues[issue]["state"] == "closed"
    assert str(number) not in placed(machine)

    machine.run("publish", "push", {"ref": "refs/heads/main"})
    page = git(machine.origin, "show", f"pages:utkast/initiativ/{INITIATIVE}/index.html")
    assert "drar fiber" in page
