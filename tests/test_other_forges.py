"""Files for other forges' machines: sound by schema, and the same commands. None has run."""

import re
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tests.support.programs import run_module
from tests.support.site import ROOT
from tests.test_workflows import jobs, steps

HOME: Final = ROOT / "handbook" / "forges"
GITLAB: Final = HOME / "gitlab-ci.yml"
FORGEJO: Final = sorted((HOME / "forgejo").glob("*.yml"))
FILES: Final = [GITLAB, *FORGEJO]
COMMAND: Final = re.compile(r"(?:scripts/\w+\.py|\.ci/\w+|make \w+)")


def read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return found


def test_the_schemas_take_them() -> None:
    transform = ("--data-transform", "gitlab-ci")
    run_module("check_jsonschema", "--builtin-schema", "vendor.gitlab-ci", *transform, GITLAB)
    run_module("check_jsonschema", "--builtin-schema", "vendor.github-workflows", *FORGEJO)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_says_where_it_goes_and_that_it_has_not_run(path: Path) -> None:
    head = path.read_text(encoding="utf-8").split("\n\n")[0]
    assert "kopiera filen till ." in head
    assert "Den har aldrig körts." in head


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_they_call_nothing_that_the_workflows_do_not_call(path: Path) -> None:
    ours = {name for step in steps() for name in COMMAND.findall(step.get("run", ""))}
    text = re.sub(r"^\s*(#.*|make test:)$", "", path.read_text(encoding="utf-8"), flags=re.M)
    theirs = set(COMMAND.findall(text.replace("name: make test", "")))
    assert theirs
    assert theirs <= ours


def test_the_jobs_that_must_pass_are_called_the_same() -> None:
    names = {job["name"] for file, _, job in jobs() if file in ("check", "test")}
    forgejo = {job["name"] for path in FORGEJO for job in read(path)["jobs"].values()}
    assert names <= {*read(GITLAB)}
    assert names <= forgejo


def test_the_handbook_tells_of_each() -> None:
    told = (ROOT / "handbook" / "forge.md").read_text(encoding="utf-8").split("## Other forges")[1]
    for path in FILES:
        assert f"`{path.relative_to(ROOT)}`" in told
