"""What ``make test-fast`` chooses: the tests that a change is near to, the cheap ones first."""

import time
from pathlib import Path

import pytest

from tests.support.deadline import LEFT, Deadline
from tests.support.here import run_here
from tests.support.nearby import nearest
from tests.support.site import ROOT
from tests.support.sources import Source, read_source, read_sources

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
    "theme/form/laws.js": 'import { late } from "./dates.js"; div({ class: "fault big" })',
    "theme/form/dates.js": "",
    "theme/styles/10-map.css": "[dir] .md-typeset .map-line { color: red }",
    "macros/assets.py": 'STYLES = "styles/*.css"',
    "tests/macros/test_assets.py": "from macros.assets import STYLES",
    "tests/browser/asking.py": "load = 'import(`./form/${name}.js`)'",
    "tests/browser/test_cases.py": "from tests.browser.asking import load",
    "tests/browser/test_looks.py": 'page.locator(".map-line a")',
    "tests/browser/test_faults.py": 'page.locator("p.fault")',
    "tests/search/test_words.py": 'for path in (ROOT / "theme" / "search").iterdir(): pass',
    "tests/agenda/test_print.py": 'PARTS.glob("*.typ")',
    "tests/test_flows.py": 'HOME = ROOT / ".github"',
    "tests/support/pages.py": 'folder.rglob("*.typ")',
    "tests/site/test_pages.py": "from tests.support.pages import pages",
}
SOURCES: dict[str, Source] = {path: read_source(path, text) for path, text in FILES.items()}


def reached(*changed: str) -> list[tuple[int, str]]:
    return [(one.distance, one.path.removeprefix("tests/")) for one in nearest(changed, SOURCES)]


def test_a_module_reaches_its_mirror_then_who_imports_it_then_who_imports_them() -> None:
    assert reached("macros/views/map.py") == [
        (0, "macros/views/test_map.py"),
        (1, "macros/test_seen.py"),
        (2, "site/test_whole.py"),
        (1, "browser/test_map.py"),
    ]


def test_what_builds_comes_after_what_only_reads_and_what_browses_last() -> None:
    assert [one.cost for one in nearest(["macros/views/map.py"], SOURCES)] == [0, 0, 1, 2]


@pytest.mark.parametrize(
    ("changed", "first"),
    [
        ("data/glossary.yaml", [(2, "agenda/test_load.py")]),
        ("tests/cases/problems/new.case", [(1, "agenda/test_problems.py")]),
        (
            "macros/templates/lists/map.html",
            [(2, "macros/test_seen.py"), (3, "site/test_whole.py"), (2, "browser/test_map.py")],
        ),
        ("scripts/check.py", [(0, "test_scripts.py")]),
        ("tests/agenda/test_load.py", [(0, "agenda/test_load.py")]),
        ("theme/form/dates.js", [(2, "browser/test_cases.py"), (2, "browser/test_faults.py")]),
        (
            "theme/styles/10-map.css",
            [(2, "macros/test_assets.py"), (1, "browser/test_looks.py")],
        ),
        ("theme/search/words.js", [(1, "search/test_words.py")]),
        ("agenda/exports/front.typ", [(1, "agenda/test_print.py")]),
        (".github/workflows/check.yml", [(1, "test_flows.py")]),
    ],
)
def test_what_is_no_module_is_reached_by_its_name(
    changed: str, first: list[tuple[int, str]]
) -> None:
    assert reached(changed)[: len(first)] == first


def test_a_helper_that_reads_whatever_has_been_built_is_near_to_no_file_of_that_ending() -> None:
    assert reached("agenda/exports/front.typ") == [(1, "agenda/test_print.py")]


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
    for package in ("agenda", "macros", "publishing", "review", "scripts", "starting"):
        changed = [path for path in sources if path.startswith(f"{package}/")]
        assert nearest(changed, sources), package
    for path in ("theme/form/laws.js", "theme/form/dates.js"):
        assert "tests/browser/test_form_cases.py" in {
            one.path for one in nearest([path], sources) if one.distance <= 2
        }
    texts = [path for path in sources if path.endswith((".js", ".css", ".typ", ".yml"))]
    for path in {(Path(path).parent, Path(path).suffix): path for path in texts}.values():
        assert min(one.distance for one in nearest([path], sources)) <= 2, path
    assert "tests/test_nearby.py" in {
        one.path for one in nearest(["tests/support/nearby.py"], sources)
    }


@pytest.mark.parametrize("seconds", ["0", "-5", "fem"])
def test_no_time_at_all_is_refused(seconds: str) -> None:
    done = run_here("scripts/nearby_tests.py", "--seconds", seconds)
    assert done.returncode == 2
    assert f"”{seconds}” ska vara ett heltal, minst 1" in done.stderr


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
