"""A forge that is set up is told so, and each thing that is not is told with what to do."""

from typing import Any, Final

import pytest
import yaml

from review.forge.api import Api, ForgeError
from review.forge.look_over import Finding, look_over
from review.forge.proposal_log import HIDDEN
from review.forge.wanted import LABELS, REQUIRED_CHECKS
from tests.support.forge_state import FakeForge
from tests.support.here import run_here
from tests.support.site import ROOT
from tests.test_workflows import jobs

SOUND: Final[dict[str, Any]] = {
    "": {"default_branch": "main", "allow_merge_commit": True},
    "labels": [{"name": name} for name in LABELS],
    "actions/permissions/workflow": {"can_approve_pull_request_reviews": True},
    "rules/branches/main": [
        {
            "type": "pull_request",
            "parameters": {
                "required_approving_review_count": 1,
                "dismiss_stale_reviews_on_push": True,
                "require_code_owner_review": True,
            },
        },
        {
            "type": "required_status_checks",
            "parameters": {
                "required_status_checks": [{"context": name} for name in REQUIRED_CHECKS]
            },
        },
        {"type": "non_fast_forward"},
    ],
    "pages": {"source": {"branch": "pages", "path": "/"}},
    "environments/preview": {"name": "preview"},
    "environments/preview/secrets": {"secrets": [{"name": "PREVIEW_TOKEN"}]},
    "actions/variables": {"variables": [{"name": "PREVIEW_REMOTE"}, {"name": "PREVIEW_ADDRESS"}]},
}


def left(api: Api) -> list[Finding]:
    return [finding for finding in look_over(api) if finding.advice]


def test_a_forge_that_is_set_up_leaves_nothing_to_do(api: Api, forge: FakeForge) -> None:
    forge.settings = dict(SOUND)
    assert left(api) == []
    assert len([*look_over(api)]) == 8
    assert {method for method, _, _ in forge.calls} == {"GET"}


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("labels", [], "Etiketter saknas: forslag-initiativ,"),
        ("actions/permissions/workflow", None, "Det går inte att läsa arbetsflödenas"),
        (
            "actions/permissions/workflow",
            {"can_approve_pull_request_reviews": False},
            "Arbetsflöden får inte öppna förslag",
        ),
        ("", {"default_branch": "main", "allow_merge_commit": False}, "”merge commit”"),
        ("rules/branches/main", None, "Det går inte att läsa reglerna för grenen main"),
        ("pages", None, "Platsen visar ingen webbplats"),
        ("pages", {"source": {"branch": "main", "path": "/"}}, "visar en annan gren"),
        ("environments/preview", None, "Miljön ”preview” saknas"),
        ("environments/preview/secrets", None, "saknas PREVIEW_TOKEN."),
        ("actions/variables", None, "saknas PREVIEW_REMOTE, PREVIEW_ADDRESS."),
    ],
)
def test_one_thing_that_is_not_is_told(
    api: Api, forge: FakeForge, path: str, value: Any, told: str
) -> None:
    forge.settings = {key: one for key, one in {**SOUND, path: value}.items() if one is not None}
    (finding,) = left(api)
    assert told in finding.told
    assert finding.advice.endswith(".")


@pytest.mark.parametrize(
    ("rule", "key", "value", "told"),
    [
        (0, "required_approving_review_count", 0, "utan att någon har godkänt"),
        (0, "dismiss_stale_reviews_on_push", False, "gäller också ord som kommer efter"),
        (0, "require_code_owner_review", False, "Ägarna i .github/CODEOWNERS"),
        (1, "required_status_checks", [{"context": "check"}], "”make test”"),
    ],
)
def test_each_part_of_the_rule_is_told(
    api: Api, forge: FakeForge, rule: int, key: str, value: object, told: str
) -> None:
    rows = [dict(row) for row in SOUND["rules/branches/main"]]
    rows[rule]["parameters"] = {**rows[rule]["parameters"], key: value}
    forge.settings = {**SOUND, "rules/branches/main": rows}
    (finding,) = left(api)
    assert told in finding.told


def test_a_branch_without_rules_is_told_in_full(api: Api, forge: FakeForge) -> None:
    forge.settings = {**SOUND, "rules/branches/main": []}
    told = " ".join(finding.told for finding in left(api))
    assert "kan ändras utan ett förslag" in told
    assert "”check, build, compare” och ”make test”" in told
    assert "kan skrivas över" in told


def test_labels_are_made_only_when_asked(
    api: Api, forge: FakeForge, monkeypatch: pytest.MonkeyPatch
) -> None:
    forge.settings = {**SOUND, "labels": [{"name": "fel"}]}
    done = run_here("scripts/setup_forge.py", "--repository", forge.repository)
    assert (done.returncode, done.stderr) == (1, "")
    assert "Gör: Etiketter saknas: " in done.stdout
    assert "En sak är kvar att göra." in done.stdout
    assert len(forge.settings["labels"]) == 1
    done = run_here("scripts/setup_forge.py", "--make")
    assert done.returncode == 0, done.stderr
    assert {row["name"] for row in forge.settings["labels"]} == {*LABELS}
    assert "Allt är som det ska." in done.stdout


def test_a_forge_that_fails_is_no_advice(api: Api, forge: FakeForge) -> None:
    forge.settings = dict(SOUND)
    forge.refused = {"GET pages": (500, "nej")}
    with pytest.raises(ForgeError, match="HTTP 500"):
        left(api)


def test_the_labels_are_those_of_the_forms_and_the_preview() -> None:
    forms = (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml")
    asked = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in forms]
    named = {label for form in asked for label in form.get("labels", [])}
    assert {*LABELS} == named | {"forhandsvisa", HIDDEN}
    assert all(len(description) <= 100 for description, _ in LABELS.values())


def test_what_is_required_is_what_the_jobs_are_called() -> None:
    names = {job["name"] for file, _, job in jobs() if file in ("check", "test")}
    assert {*REQUIRED_CHECKS} == names
