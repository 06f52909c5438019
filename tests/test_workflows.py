"""Workflows: as the forge's schema wants them, safe as far as a machine can tell, and thin.

None of this shows that they have run: they never have, where this was written.
"""

import json
import re
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from review.forge.api import SIGN_IN
from review.issues.response import MARKER
from tests.support.programs import run_module, run_program
from tests.support.site import ROOT

HOME: Final = ROOT / ".github"
WORKFLOWS: Final = sorted((HOME / "workflows").glob("*.yml"))
SECRET_JOBS: Final = {("preview", "deploy"), ("preview", "remove")}
WRITING_JOBS: Final = {
    ("issue", "turn"),
    ("preview", "comment"),
    ("preview", "tell"),
    ("publish", "publish"),
    ("stale", "stale"),
}
LONGEST_SCRIPT: Final = 10


def workflow(path: Path) -> dict[str, Any]:
    # BaseLoader: YAML would read the key "on" as true.
    found: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return found


def jobs() -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path.stem, name, job) for path in WORKFLOWS for name, job in workflow(path)["jobs"].items()
    ]


def steps() -> list[dict[str, Any]]:
    return [step for _, _, job in jobs() for step in job["steps"]]


def test_the_forge_s_schema_takes_the_workflows() -> None:
    run_module("check_jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)


def test_every_job_ends_sometime() -> None:
    schema = "custom.github-workflows-require-timeout"
    run_module("check_jsonschema", "--builtin-schema", schema, *WORKFLOWS)


def test_zizmor_finds_nothing() -> None:
    run_program("zizmor", "--offline", "--no-progress", "--persona", "pedantic", HOME)


def test_actionlint_finds_nothing() -> None:
    """Scripts are thin and hold no shell of note, so it is not told to look for shellcheck."""
    run_program("actionlint", "-shellcheck=", "-pyflakes=", *WORKFLOWS)


def test_actionlint_would_find_a_fault(tmp_path: Path) -> None:
    text = (HOME / "workflows" / "stale.yml").read_text(encoding="utf-8")
    faulty = tmp_path / "stale.yml"
    faulty.write_text(text.replace("github.token", "github.tokn"), encoding="utf-8")
    with pytest.raises(AssertionError, match="tokn"):
        run_program("actionlint", "-shellcheck=", "-pyflakes=", faulty)


def test_zizmor_is_told_to_look_away_once_and_why() -> None:
    lines = [line for path in WORKFLOWS for line in path.read_text("utf-8").splitlines()]
    (line,) = (line for line in lines if "zizmor:" in line)
    assert re.search(r"pull_request_target: # zizmor: ignore\[dangerous-triggers\] \w+", line)


def test_nothing_that_somebody_wrote_stands_in_a_script() -> None:
    for step in steps():
        assert "${{" not in step.get("run", ""), step["run"]


def test_scripts_are_thin() -> None:
    for step in steps():
        assert len(step.get("run", "").splitlines()) <= LONGEST_SCRIPT, step["run"]


def test_actions_are_pinned_by_a_full_hash_with_the_version_beside_it() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in WORKFLOWS)
    used = re.findall(r"uses: (.*)", text)
    assert used
    for action in used:
        assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


def test_a_checkout_leaves_no_token_behind() -> None:
    checkouts = [step for step in steps() if "actions/checkout" in step.get("uses", "")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_secrets_and_rights_to_write_are_where_they_are_needed_only() -> None:
    secret, writing = set(), set()
    for path, name, job in jobs():
        if "secrets." in str(job):
            secret.add((path, name))
            assert job["environment"] == "preview"
        if "write" in job.get("permissions", {}).values():
            writing.add((path, name))
    assert secret == SECRET_JOBS
    assert writing == WRITING_JOBS


def test_what_reads_a_proposal_holds_nothing_and_checks_out_the_base() -> None:
    preview = workflow(HOME / "workflows" / "preview.yml")
    build = preview["jobs"]["build"]
    assert set(build["permissions"].values()) == {"read"}
    for job in preview["jobs"].values():
        checkout = next(step for step in job["steps"] if "uses" in step)
        assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert "pull_request.head.ref" not in str(preview)


def test_what_runs_a_proposal_s_own_code_may_only_read() -> None:
    for name in ("check", "test"):
        found = workflow(HOME / "workflows" / f"{name}.yml")
        assert "pull_request_target" not in found["on"]
        assert "secrets." not in str(found)
        for job in found["jobs"].values():
            rights = job.get("permissions", found["permissions"])
            assert rights == {"contents": "read"}


def test_every_script_that_a_workflow_runs_is_there() -> None:
    text = "".join(step.get("run", "") for step in steps())
    named = set(re.findall(r"(?:scripts/\w+\.py|\.ci/\w+)", text))
    assert {name for name in named if not (ROOT / name).is_file()} == set()


def test_publishing_knows_both_addresses_and_no_empty_one_reaches_the_build() -> None:
    (step,) = (one for one in steps() if "scripts/publish.py" in one.get("run", ""))
    assert {"SITE_URL", "REPO_URL"} <= set(step["env"])
    assert '[ -n "$SITE_URL" ] || unset SITE_URL' in step["run"]
    setting_up = (ROOT / "handbook/forge.md").read_text("utf-8").split("## Set up a forge")[1]
    for word in ("SITE_URL", "REPO_URL", "pages", "publish", "stale"):
        assert f"`{word}`" in setting_up.split("\n## ")[0]


def test_an_issue_is_answered_even_when_no_program_of_ours_could() -> None:
    *_, last = workflow(HOME / "workflows" / "issue.yml")["jobs"]["turn"]["steps"]
    assert last["if"] == "failure()"
    assert last["run"].startswith("curl ")
    said = json.loads(last["env"]["ANSWER"])["body"]
    assert said.splitlines()[0] == MARKER
    assert "en förvaltare läser det" in said


def test_no_program_of_one_forge_alone_is_called() -> None:
    calls = [step["run"] for step in steps() if re.search(r"\bgh ", step.get("run", ""))]
    assert calls == []


def test_publishing_signs_in_as_the_robot_does() -> None:
    (step,) = (one for one in steps() if "scripts/publish.py" in one.get("run", ""))
    helper = SIGN_IN.partition("=")[2].replace("${GIT_TOKEN:-$GH_TOKEN}", "$GH_TOKEN")
    assert step["env"]["GIT_CONFIG_VALUE_0"] == helper
