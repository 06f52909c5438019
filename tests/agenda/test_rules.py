"""What the cases do not show of the rules: how they speak, and what they leave alone."""

import pytest

from agenda import load_agenda
from agenda.index import Index
from agenda.load.layout import LIST_FILES, PARTS
from agenda.load.records import partial
from agenda.model import Agenda, IndicatorValue, Initiative, Period, Record
from agenda.model.choices import State
from agenda.model.shape import shapes
from agenda.rules import RULES, broken_by_record, broken_rules
from agenda.rules.ids import every_reference_exists
from agenda.rules.laws import OfKind, OfRecord
from agenda.rules.person_signs import signs_of_a_person
from tests.support.folders import BASE

AGENDA = load_agenda(BASE)


def test_the_base_breaks_no_rule() -> None:
    assert list(broken_rules(AGENDA, whole=True)) == []


def test_a_rule_has_a_name_and_a_reason_of_its_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    for rule in RULES:
        reason = rule.why or rule.law.broken.__doc__ or ""
        assert reason.strip().endswith("."), rule.name
        assert rule.is_data is bool(rule.why), "a law in code says why in its docstring"
        assert rule.is_data or rule.law.broken.__name__ == rule.name
        assert not rule.only_checker or rule.only_checker.endswith("."), rule.name


def test_what_is_compared_between_records_stands_in_one_file() -> None:
    """The form compares an entry with those of the file that it stands in, and fetches no other."""
    elsewhere = {key for keys in PARTS.values() for key in keys}
    listed = (shapes(Agenda).keys() - elsewhere) | set(LIST_FILES.values())
    kinds = [rule.about for rule in RULES if isinstance(rule.law, OfKind)]
    names = {name for name, shape in shapes(Agenda).items() if shape.model in kinds}
    assert names
    assert names <= listed


def broken(record: Record, name: str) -> list[str]:
    """Give what a rule of that name says of a record."""
    law = next(rule for rule in RULES if rule.name == name).law
    assert isinstance(law, OfRecord)
    return [found.message for found in law.broken(record)]


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
    assert (not broken(Period(start=start, end=end), "period_runs_forward")) is sound


@pytest.mark.parametrize("state", State)
def test_who_is_adopted_or_was_names_the_decision(state: State) -> None:
    agenda = AGENDA.model_copy(update={"state": state, "decision": None})
    decided = state in (State.adopted, State.superseded)
    assert bool(broken(agenda, "adopted_agenda_names_its_decision")) is decided


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
    found = list(broken_by_record(indicator.model_copy(update={"values": values})))
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


@pytest.mark.parametrize("sign", ["a", "a.", "0", "Anna", "a@"])
def test_a_text_of_a_million_signs_points_nobody_out_in_one_look(sign: str) -> None:
    """Looking from each sign to the end of the word would take hours, and fail by the clock."""
    assert [*signs_of_a_person(sign * (1_000_000 // len(sign)))] == []


@pytest.mark.parametrize(
    "innocent", ["Den 2024-09-30 100 personer svarade.", "Beslutet 2021-01-10 250 000 kronor."]
)
def test_a_day_before_a_number_is_no_telephone(innocent: str) -> None:
    assert [*signs_of_a_person(innocent)] == []
