"""Whatever is changed in an agenda, comparing tells all of it and nothing that did not change."""

from copy import deepcopy
from itertools import groupby
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda import load_agenda
from agenda.compare import Comparison, apply, compare
from agenda.model import Agenda
from agenda.model.shape import shapes
from agenda.sample import create_sample
from tests.support.files import write_files
from tests.support.folders import BASE
from tests.support.mutate import Spot, Values, normal, pool, put, renamed, spots, values_of

SMALL = load_agenda(BASE)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Agenda:
    return load_agenda(write_files(create_sample(20), tmp_path_factory.mktemp("sample")))


def seen(before: Agenda, after: Agenda) -> Comparison:
    """Compare, and see that the changes made again give what they are changes to."""
    found = compare(before, after)
    assert normal(apply(before, found)) == normal(after)
    assert Comparison.model_validate_json(found.model_dump_json()) == found
    told = [one.node.focus_area for one in found.changes if one.node.focus_area]
    areas = [area for area, _ in groupby(told)]
    assert len(areas) == len(set(areas)), "the changes of a focus area stand together"
    return found


def test_an_agenda_does_not_differ_from_itself(sample: Agenda) -> None:
    assert compare(sample, sample).changes == ()
    assert compare(SMALL, SMALL).changes == ()


def test_two_agendas_that_share_nothing_become_each_other(sample: Agenda) -> None:
    assert seen(sample, SMALL).changes
    assert seen(SMALL, sample).changes


def test_what_went_is_told_in_its_area_though_the_areas_change_places(sample: Agenda) -> None:
    turned = values_of(sample)
    for area in turned["focus_areas"]:
        area["order"] = len(turned["focus_areas"]) + 1 - area["order"]
    gone = turned["priorities"].pop(0)["id"]
    for record in turned["priorities"]:
        record["wording"] += " Och mer."
    for record in turned["initiatives"]:
        record["priorities"] = [one for one in record["priorities"] if one != gone]
    assert seen(sample, Agenda.model_validate(turned)).changes


def shuffled(values: Values, draw: Any) -> Values:
    """Put each of the agenda's own lists in another order."""
    return {
        name: draw(st.permutations(value)) if isinstance(value, list) else value
        for name, value in values.items()
    }


@given(st.data())
def test_the_order_of_records_is_no_difference(data: st.DataObject) -> None:
    other = Agenda.model_validate(shuffled(values_of(SMALL), data.draw))
    assert compare(SMALL, other).changes == ()
    assert compare(other, SMALL).changes == ()


def change(spot: Spot, values: list[Any], draw: Any) -> None:
    """Change one field: a list of entries gets, loses or reorders some; else a value is set."""
    if not spot.entries:
        put(spot, deepcopy(draw(st.sampled_from(values))))
        return
    here = spot.record.setdefault(spot.name, [])
    others = [item for value in values for item in value]
    action = draw(st.sampled_from(("lose", "gain", "reorder")))
    if action == "gain" and others:
        place = draw(st.integers(0, len(here)))
        suffix = draw(st.text("abc", min_size=1, max_size=3))
        new = renamed(draw(st.sampled_from(others)), suffix)
        here[place:place] = [] if new["id"] in {item["id"] for item in here} else [new]
    elif action == "lose" and here:
        here.pop(draw(st.integers(0, len(here) - 1)))
    elif action == "reorder":
        here[:] = draw(st.permutations(here))


def unique(values: Values) -> bool:
    ids = [(s.model, s.record["id"]) for s in spots(values) if s.name == "id" and "id" in s.record]
    return len(set(ids)) == len(ids)


POOL = pool(SMALL)


@st.composite
def changed(draw: Any) -> Agenda:
    """Give the small agenda with up to eight changes anywhere in it."""
    values = values_of(SMALL)
    for _ in range(draw(st.integers(1, 8))):
        spot = draw(st.sampled_from(list(spots(values))))
        before = deepcopy(values)
        change(spot, POOL[spot.model, spot.name], draw)
        values = values if unique(values) else before
    return Agenda.model_validate(values)


@given(changed(), changed(), st.data())
def test_making_the_changes_again_gives_the_other_agenda(
    one: Agenda, other: Agenda, data: st.DataObject
) -> None:
    found = seen(one, other)
    assert bool(found.changes) == (normal(one) != normal(other))
    mixed = Agenda.model_validate(shuffled(values_of(other), data.draw))
    told = compare(one, mixed).changes
    assert [(c.kind, c.node, c.path) for c in told] == [
        (c.kind, c.node, c.path) for c in found.changes
    ]


def test_every_field_of_every_model_is_compared(sample: Agenda) -> None:
    """A change of any field whatever is told, and can be made again."""
    values, found = values_of(SMALL), pool(SMALL, sample)
    tried, lists = set(), set()
    for number, spot in enumerate(list(spots(values))):
        field = (spot.model, spot.name)
        if spot.entries:
            lists.add(field)
        elif field not in tried and other_values(spot, found[field]):
            copy = deepcopy(values)
            put(list(spots(copy))[number], deepcopy(other_values(spot, found[field])[0]))
            tried.add(field)
            assert seen(SMALL, Agenda.model_validate(copy)).changes, field
    alone = set(found) - tried - lists
    assert {f"{model.__name__}.{name}" for model, name in alone} == {"Agenda.language"}


def other_values(spot: Spot, values: list[Any]) -> list[Any]:
    """Give values of a field that differ from the one at a spot and can take its place."""
    if spot.name == "id":
        return [f"{spot.record['id']}-ny"]
    return [value for value in values if value != spot.record.get(spot.name)]


@given(st.data())
def test_a_part_can_move_to_another_whole(data: st.DataObject) -> None:
    """Parts such as indicators and paragraphs move between entries, gone or new ones too."""
    values = values_of(SMALL)
    lists = [s for s in spots(values) if s.entries and s.model is not Agenda and s.name in s.record]
    start = data.draw(st.sampled_from([spot for spot in lists if spot.record[spot.name]]))
    part = start.record[start.name].pop(0)
    holders = [s for s in lists if (s.model, s.name) == (start.model, start.name)]
    data.draw(st.sampled_from(holders)).record[start.name].append(part)
    seen(SMALL, Agenda.model_validate(values))


def test_shapes_of_every_model_are_known_to_the_pool() -> None:
    assert {name for model, name in POOL if model is Agenda} == set(shapes(Agenda))
