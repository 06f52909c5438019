"""What the cases do not show of the rules: how they speak, and what they leave alone."""

import pytest

from agenda import load_agenda
from agenda.index import Index
from agenda.load.records import partial
from agenda.model import Agenda, IndicatorValue, Initiative, Period
from agenda.model.choices import State
from agenda.rules import AGENDA_RULES, RECORD_RULES, broken_rules
from agenda.rules.ids import every_reference_exists
from agenda.rules.record_rules import (
    adopted_agenda_names_its_decision,
    period_runs_forward,
    values_run_forward,
)
from tests.support.folders import BASE

AGENDA = load_agenda(BASE)


def test_the_base_breaks_no_rule() -> None:
    assert list(broken_rules(AGENDA, whole=True)) == []


def test_a_rule_says_what_it_demands() -> None:
    rules = [*AGENDA_RULES, *(rule for _, rule in RECORD_RULES)]
    assert len(set(rules)) == len(rules)
    assert all((rule.__doc__ or "").strip().endswith(".") for rule in rules)


@pytest.mark.parametrize(
    ("start", "end", "sound"),
    [
        ("2021", "2021", True),
        ("2021-06", "2021", True),
        ("2021", "2021-01-01", True),
        ("2021-06-15", "2021-06-14", False),
        ("2021-03", "2021-02", False),
        ("2021-02", "2021-02-28", True),
        (None, "1999", True),
        ("1999", None, True),
    ],
)
def test_a_period_is_judged_as_kindly_as_its_dates_allow(
    start: str | None, end: str | None, sound: bool
) -> None:
    assert (not list(period_runs_forward(Period(start=start, end=end)))) is sound


@pytest.mark.parametrize("state", State)
def test_who_is_adopted_or_was_names_the_decision(state: State) -> None:
    agenda = AGENDA.model_copy(update={"state": state, "decision": None})
    decided = state in (State.adopted, State.superseded)
    assert bool(list(adopted_agenda_names_its_decision(agenda))) is decided


def test_a_rule_that_fails_on_a_whole_agenda_is_a_bug_and_not_hidden() -> None:
    broken = AGENDA.model_copy()
    del broken.__dict__["state"]
    assert isinstance(list(broken_rules(broken, whole=False)), list)
    with pytest.raises(AttributeError):
        list(broken_rules(broken, whole=True))


def test_values_without_dates_are_passed_over() -> None:
    indicator = AGENDA.initiatives[0].indicators[0]
    dates = ["2022", None, "2021", "2020"]
    values = tuple(partial(IndicatorValue, {"date": date} if date else {}) for date in dates)
    found = list(values_run_forward(indicator.model_copy(update={"values": values})))
    assert [finding.path for finding in found] == [("values", 3, "date")]


def test_a_reference_to_what_could_not_be_read_is_passed_over() -> None:
    unread = (*AGENDA.initiatives, partial(Initiative, {}))
    stone = AGENDA.tombstones[0].model_copy(update={"replaced_by": "finns-inte"})
    agenda = AGENDA.model_copy(update={"tombstones": (stone,)})
    assert len(_dangling(agenda)) == 1
    assert _dangling(agenda.model_copy(update={"initiatives": unread})) == []
    elsewhere = agenda.model_copy(update={"initiatives": unread, "publisher": "finns-inte"})
    assert _dangling(elsewhere) == [("publisher",)]


def _dangling(agenda: Agenda) -> list[tuple[str | int, ...]]:
    return [finding.path for finding in every_reference_exists(Index(agenda))]
