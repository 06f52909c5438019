"""Which jobs an event starts, and which of those that run it would end: asked of the workflows."""

from typing import Any, Final

import pytest

from review.forge.wanted import REQUIRED_CHECKS
from review.issues.forms import FORM_OF_LABEL
from tests.support.expressions import evaluated, event
from tests.test_workflows import HOME, workflow

OWN: Final = {"full_name": "agenda/agenda"}
ISSUE: Final = workflow(HOME / "workflows" / "issue.yml")["jobs"]["turn"]
PREVIEW: Final = workflow(HOME / "workflows" / "preview.yml")["jobs"]


def of_proposal(action: str, label: str = "", fork: bool = False) -> dict[str, Any]:
    head = {
        "sha": "0" * 40,
        "ref": "forslag/arende-7",
        "repo": {"full_name": "x/y"} if fork else OWN,
    }
    found = event(
        "pull_request_target",
        action=action,
        pull_request={"number": 3, "head": head},
        **({"label": {"name": label}} if label else {}),
    )
    return {**found, "vars": {"PREVIEW_REMOTE": "https://forge.example/x"}}


def of_issue(action: str, labels: tuple[str, ...], label: str = "", state: str = "open") -> Any:
    issue = {"number": 7, "state": state, "labels": [{"name": name} for name in labels]}
    return event("issues", action=action, issue=issue, label={"name": label or None})


def group(job: dict[str, Any], contexts: dict[str, Any]) -> str:
    return str(evaluated(job["concurrency"]["group"], contexts))


def ends_others(job: dict[str, Any], contexts: dict[str, Any]) -> bool:
    said = job["concurrency"]["cancel-in-progress"]
    return said == "true" or (said != "false" and bool(evaluated(said, contexts) == "True"))


@pytest.mark.parametrize(
    ("contexts", "started"),
    [
        (of_proposal("opened"), {"build"}),
        (of_proposal("synchronize"), {"build"}),
        (of_proposal("opened", fork=True), set()),
        (of_proposal("labeled", "forhandsvisa", fork=True), {"build"}),
        (of_proposal("labeled", "fel"), set()),
        (of_proposal("closed"), {"remove"}),
        (event("workflow_dispatch"), {"build"}),
    ],
)
def test_an_event_of_a_proposal_starts(contexts: dict[str, Any], started: set[str]) -> None:
    first = {name: job for name, job in PREVIEW.items() if "needs" not in job}
    found = {name for name, job in first.items() if evaluated(job["if"], contexts)}
    assert found - {"tell"} == started
    assert ("tell" in found) == ("remove" in started)


def test_nothing_ends_what_places_or_removes_a_preview() -> None:
    closed, pushed = of_proposal("closed"), of_proposal("synchronize")
    assert ends_others(PREVIEW["build"], pushed)
    assert group(PREVIEW["deploy"], pushed) == group(PREVIEW["remove"], closed)
    assert group(PREVIEW["build"], pushed) not in {
        group(job, closed) for name, job in PREVIEW.items() if name != "build"
    }
    for name in PREVIEW.keys() - {"build"}:
        assert not ends_others(PREVIEW[name], closed), name


def test_concurrency_counts_by_job_since_that_of_a_workflow_counts_before_any_if() -> None:
    for path in sorted((HOME / "workflows").glob("*.yml")):
        found = workflow(path)
        assert "concurrency" not in found, path
        assert all("concurrency" in job for job in found["jobs"].values()), path


@pytest.mark.parametrize("label", FORM_OF_LABEL)
def test_a_form_s_own_label_starts_the_robot(label: str) -> None:
    assert evaluated(ISSUE["if"], of_issue("opened", (label,)))
    assert evaluated(ISSUE["if"], of_issue("edited", ("fraga", label)))
    assert evaluated(ISSUE["if"], of_issue("labeled", (label,), label))


@pytest.mark.parametrize(
    "contexts",
    [
        of_issue("labeled", ("forslag-andring", "brådskar"), "brådskar"),
        of_issue("opened", ("fraga",)),
        of_issue("opened", ()),
        of_issue("labeled", ("mitt-forslag-x",), "mitt-forslag-x"),
        of_issue("edited", ("forslag-andring",), state="closed"),
    ],
)
def test_nothing_else_starts_it(contexts: dict[str, Any]) -> None:
    assert not evaluated(ISSUE["if"], contexts)


def test_an_issue_s_run_ends_no_other() -> None:
    assert not ends_others(ISSUE, of_issue("edited", ("forslag-andring",)))


def test_the_handbook_says_what_to_require() -> None:
    told = (HOME.parent / "handbook" / "forge.md").read_text(encoding="utf-8")
    (line,) = (line for line in told.splitlines() if "required checks" in line.lower())
    assert all(f"`{name}`" in line for name in REQUIRED_CHECKS)


@pytest.mark.parametrize("name", ["check", "test"])
def test_what_must_pass_may_be_asked_for(name: str) -> None:
    assert "workflow_dispatch" in workflow(HOME / "workflows" / f"{name}.yml")["on"]
