"""What ``make test-fast`` chooses: the tests that a change is near to, the nearest first."""

import time

import pytest

from tests.support.deadline import LEFT, Deadline
from tests.support.nearby import Source, nearest, read_source, read_sources
from tests.support.site import ROOT

FILES = {
    "agenda/load.py": 'FILE = "glossary.yaml"',
    "agenda/rules.py": "from agenda import load",
    "macros/views/map.py": 'import agenda.rules\nTEMPLATE = "lists/map.html"',
    "macros/broken.py": "def (:",
    "tests/support/shared.py": "import macros.views.map",
    "tests/support/cases.py": "from agenda.rules import all",
    "tests/agenda/test_load.py": "from agenda.load import load",
    "tests/agenda/test_problems.py": 'from tests.support.cases import x\nHOME = x / "problems"',
    "tests/macros/views/test_map.py": "import os",
    "tests/macros/test_seen.py": "from macros.views import map",
    "tests/site/test_whole.py": "from tests.support.shared import site",
    "scripts/check.py": "",
    "tests/test_scripts.py": 'done = run_here("scripts/check.py")',
    "tests/browser/test_map.py": "from macros.views.map import show",
}
SOURCES: dict[str, Source] = {path: read_source(text) for path, text in FILES.items()}


def reached(*changed: str) -> list[tuple[int, str]]:
    return [(one.distance, one.path.removeprefix("tests/")) for one in nearest(changed, SOURCES)]


def test_a_module_reaches_its_mirror_then_who_imports_it_then_who_imports_them() -> None:
    assert reached("macros/views/map.py") == [
        (0, "macros/views/test_map.py"),
        (1, "macros/test_seen.py"),
        (1, "browser/test_map.py"),
        (2, "site/test_whole.py"),
    ]


def test_what_builds_or_opens_a_browser_comes_after_what_is_as_near() -> None:
    assert reached("macros/views/map.py")[1:3] == [
        (1, "macros/test_seen.py"),
        (1, "browser/test_map.py"),
    ]


@pytest.mark.parametrize(
    ("changed", "first"),
    [
        ("data/glossary.yaml", [(2, "agenda/test_load.py")]),
        ("tests/cases/problems/new.case", [(1, "agenda/test_problems.py")]),
        (
            "macros/templates/lists/map.html",
            [(2, "macros/test_seen.py"), (2, "browser/test_map.py")],
        ),
        ("scripts/check.py", [(0, "test_scripts.py")]),
        ("tests/agenda/test_load.py", [(0, "agenda/test_load.py")]),
    ],
)
def test_what_is_no_module_is_reached_by_its_name(
    changed: str, first: list[tuple[int, str]]
) -> None:
    assert reached(changed)[: len(first)] == first


def test_a_module_that_is_gone_reaches_whoever_imports_it() -> None:
    sources = {path: source for path, source in SOURCES.items() if path != "agenda/rules.py"}
    found = [one.path for one in nearest(["agenda/rules.py"], sources)]
    assert found[:2] == ["tests/agenda/test_problems.py", "tests/macros/test_seen.py"]


@pytest.mark.parametrize("changed", ["README.md", "macros/broken.py", "theme/problems/x.css"])
def test_what_nobody_names_reaches_no_test(changed: str) -> None:
    assert reached(changed) == []


def test_two_changes_are_as_near_as_the_nearer() -> None:
    both = reached("agenda/load.py", "tests/site/test_whole.py")
    assert both[:2] == [(0, "agenda/test_load.py"), (0, "site/test_whole.py")]
    assert len({path for _, path in both}) == len(both)


def test_this_project_is_read_and_every_package_reaches_some_test() -> None:
    sources = read_sources(ROOT)
    for package in ("agenda", "macros", "publishing", "review", "scripts"):
        changed = [path for path in sources if path.startswith(f"{package}/")]
        assert nearest(changed, sources), package
    assert "tests/test_nearby.py" in {
        one.path for one in nearest(["tests/support/nearby.py"], sources)
    }


@pytest.mark.parametrize(("left", "skipped"), [(-1.0, True), (1_000.0, False)])
def test_no_test_begins_after_the_time(
    left: float, *, skipped: bool, request: pytest.FixtureRequest
) -> None:
    deadline = Deadline(time.monotonic() + left)
    if not skipped:
        deadline.pytest_runtest_setup(request.node)
        return
    with pytest.raises(pytest.skip.Exception, match=LEFT):
        deadline.pytest_runtest_setup(request.node)
