"""The corpus of entries that the checker and the form both judge, from the checker's side."""

import pytest

from agenda.rules import RULES
from tests.support.entries import generated
from tests.support.folders import CASES as ALL_CASES
from tests.support.golden import Golden, as_json
from tests.support.verdicts import broken_names, entry_cases, verdict

CASES = entry_cases()
ENTRIES = ALL_CASES / "entries"


@pytest.mark.parametrize("name", CASES)
def test_a_case(name: str, golden: Golden) -> None:
    case = CASES[name]
    if (faults := verdict(case.kind, case.entry, case.replaces)) != case.faults:
        golden.stands(ENTRIES / f"{name}.json", as_json(case.told(faults)))


def test_each_rule_that_the_form_holds_has_a_case(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = broken_names(monkeypatch)
    for case in CASES.values():
        verdict(case.kind, case.entry, case.replaces)
    assert {rule.name for rule in RULES if not rule.only_checker} - broken == set()


def test_the_corpus_has_good_and_bad() -> None:
    assert len(CASES) >= 40
    assert {bool(case.faults) for case in CASES.values()} == {True, False}


def test_entries_made_by_chance_are_good_and_bad_in_many_ways() -> None:
    """What is compared with the browser must be worth comparing."""
    told = [verdict(kind, entry) for kind, entry in generated(200)]
    faults = [fault for one in told for fault in one]
    assert 20 < sum(not one for one in told) < 180
    assert len({fault.split(": ", 1)[1][-20:] for fault in faults}) > 25
