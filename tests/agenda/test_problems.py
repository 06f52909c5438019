"""Every case in tests/cases/problems: exactly these problems, or exactly these values."""

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from agenda import Place, Problem, RefusedError, check_agenda, load_agenda
from agenda.load import pydantic_messages
from agenda.rules import RULES
from tests.support.cases import read_case, value_at
from tests.support.folders import BASE, CASES, stirred_base
from tests.support.golden import Golden, told
from tests.support.verdicts import broken_names

PATHS = sorted((CASES / "problems").glob("*.case"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_case(path: Path, tmp_path: Path, golden: Golden) -> None:
    case = read_case(path)
    folder = case.write(tmp_path)
    problems = told(check_agenda(folder), tmp_path, case)
    assert problems or case.values, "a case expects problems or tells values"
    values = [f"{way} = {value_at(load_agenda(folder), way)}" for way in case.values]
    golden.holds(path, {"expected": problems, "values": values})


def test_the_base_is_sound() -> None:
    assert check_agenda(BASE) == ()


def test_there_are_many_cases() -> None:
    assert len(PATHS) >= 66


def test_each_rule_and_each_fault_has_a_case_and_a_field_more_in_the_base_breaks_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One reading of all cases tells both, and that no case leans on the lines of the base."""
    rules, kinds = broken_names(monkeypatch), _met_kinds(monkeypatch)
    base, leaning = stirred_base(tmp_path / "base"), []
    assert check_agenda(base / "data") == ()
    for path in PATHS:
        case, place = read_case(path), tmp_path / path.stem
        place.mkdir()
        if told(check_agenda(case.write(place, base)), place, case) != case.expected:
            leaning.append(path.stem)
    assert leaning == []
    assert rules == {rule.name for rule in RULES}
    assert kinds == pydantic_messages.TRANSLATED


def _met_kinds(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Give a set that fills with the kinds of faults that are told."""
    met: set[str] = set()

    def watch(error: Any, *rest: Any) -> Problem:
        met.add(error["type"])
        return pydantic_messages.problem(error, *rest)

    monkeypatch.setattr(import_module("agenda.load.records"), "problem", watch)
    return met


def test_problems_are_told_once_and_in_file_order() -> None:
    first, second = Problem(Place("a", 2), "x", "y"), Problem(Place("a", 10), "x")
    refused = RefusedError([second, first, second])
    assert refused.problems == (first, second)
    assert str(refused) == "a:2:1: x y\na:10:1: x"
