"""Faults in docs/ and data/: what would stop the build is refused first, in better words.

A new case is a new file in tests/cases/prose; tests/support/cases.py says how it is written.
What the build itself does with what is refused here: tests/macros/prose/test_walls.py.
"""

from pathlib import Path

import pytest
from mkdocs.commands.build import build

from macros.engine.check import check_all
from tests.support.cases import read_case
from tests.support.folders import CASES, stirred_base
from tests.support.golden import Golden, told
from tests.support.prose import settings
from tests.support.site import ROOT

FILES = sorted((CASES / "prose").glob("*.case"))


@pytest.fixture(scope="module")
def stirred(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stirred_base(tmp_path_factory.mktemp("base"))


def is_sound(path: Path) -> bool:
    return all(": varning: " in line for line in read_case(path).expected)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_problem_is_named(path: Path, tmp_path: Path, golden: Golden, stirred: Path) -> None:
    """A case leans on no line of the base: it says the same where each stands further down."""
    case = read_case(path)
    data = case.write(tmp_path, stirred)
    found = check_all(data, tmp_path / "docs", ROOT / "mkdocs.yml")
    golden.holds(path, {"expected": told(found, tmp_path, case)})


@pytest.mark.parametrize(
    "path", [one for one in FILES if is_sound(one)], ids=lambda path: path.stem
)
def test_nothing_that_stops_the_build_is_let_through(path: Path, tmp_path: Path) -> None:
    read_case(path).write(tmp_path)
    build(settings(tmp_path, check_prose=True))  # strict: a warning stops it


def test_there_are_cases_of_both_kinds() -> None:
    assert {is_sound(path) for path in FILES} == {True, False}
