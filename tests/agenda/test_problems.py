"""Every case in tests/cases/problems: exactly these problems, or exactly these values."""

from collections.abc import Iterator
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import agenda.rules as rules_module
from agenda import Place, Problem, RefusedError, check_agenda, load_agenda
from agenda.load import pydantic_messages
from tests.support.cases import read_case, value_at
from tests.support.folders import BASE, CASES, stirred_base
from tests.support.golden import Golden, told

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
    rules, kinds = _broken_rules(monkeypatch), _met_kinds(monkeypatch)
    base, leaning = stirred_base(tmp_path / "base"), []
    assert check_agenda(base / "data") == ()
    for path in PATHS:
        case, place = read_case(path), tmp_path / path.stem
        place.mkdir()
        if told(check_agenda(case.write(place, base)), place, case) != case.expected:
            leaning.append(path.stem)
    assert leaning == []
    named = (*rules_module.AGENDA_RULES, *(rule for _, rule in rules_module.RECORD_RULES))
    assert rules == {rule.__name__ for rule in named}
    assert kinds == pydantic_messages.SPOKEN


def _broken_rules(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Give a set that fills with the names of the rules that find something."""
    broken: set[str] = set()

    def watched(rule: Any) -> Any:
        @wraps(rule)
        def watch(subject: Any) -> Iterator[rules_module.Finding]:
            for found in rule(subject):
                broken.add(rule.__name__)
                yield found

        return watch

    agenda_rules, record_rules = rules_module.AGENDA_RULES, rules_module.RECORD_RULES
    monkeypatch.setattr(rules_module, "AGENDA_RULES", tuple(map(watched, agenda_rules)))
    monkeypatch.setattr(
        rules_module, "RECORD_RULES", tuple((model, watched(rule)) for model, rule in record_rules)
    )
    return broken


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
