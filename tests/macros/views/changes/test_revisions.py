"""Whatever a revision moves, swaps and removes: each area's changes stand together, told once."""

from collections import Counter
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from agenda import load_agenda
from agenda.compare import compare
from agenda.model import Agenda
from agenda.sample import create_sample
from macros.views.changes.overview import changes_view
from macros.views.changes.renderers import ChangeFormat, tell
from tests.support.examples import examples
from tests.support.files import write_files
from tests.support.rewrite import Values, values_of

INITIATIVES: Final = 12


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Agenda:
    return load_agenda(write_files(create_sample(INITIATIVES), tmp_path_factory.mktemp("sample")))


def test_areas_that_go_with_all_that_is_theirs_are_told_once(before: Agenda) -> None:
    """The order of what stays is turned round as well, so that every rank is another."""
    values = values_of(before)
    turned = without(values, {values["focus_areas"][0]["id"], values["focus_areas"][2]["id"]})
    for area in turned["focus_areas"]:
        area["order"] = 100 - area["order"]
    assert len(turned["priorities"]) < len(values["priorities"])
    held(before, Agenda.model_validate(turned))
    held(Agenda.model_validate(turned), before)


@examples(ci=12, soak=400)
@given(data=st.data())
def test_any_revision_is_told_in_one_order(before: Agenda, data: st.DataObject) -> None:
    one, other = (Agenda.model_validate(revised(values_of(before), data.draw)) for _ in range(2))
    held(one, other)


def revised(values: Values, draw: Any) -> Values:
    """Give another order of areas, moved and reworded priorities, and some of each gone."""
    gone = draw(st.sets(st.sampled_from(ids(values, "focus_areas")), max_size=3))
    gone |= draw(st.sets(st.sampled_from(ids(values, "priorities")), max_size=3))
    kept = without(values, gone)
    areas = kept["focus_areas"]
    for area, order in zip(areas, draw(st.permutations(range(1, len(areas) + 1))), strict=True):
        area["order"] = order
    for number, priority in enumerate(draw(st.permutations(kept["priorities"]))[:6]):
        priority["focus_area"] = draw(st.sampled_from(areas))["id"]
        priority["order"] = 50 + number
        priority["wording"] += draw(st.sampled_from(("", " Och mer.")))
    return kept


def ids(values: Values, name: str) -> list[str]:
    return [record["id"] for record in values[name]]


def without(values: Values, gone: set[str]) -> Values:
    """Give the agenda without what is gone: an area takes its priorities with it."""
    gone = gone | {one["id"] for one in values["priorities"] if one["focus_area"] in gone}
    kept = {**values}
    for name in ("focus_areas", "priorities"):
        kept[name] = [{**one} for one in values[name] if one["id"] not in gone]
    kept["initiatives"] = [
        {**one, "priorities": [to for to in one["priorities"] if to not in gone]}
        for one in values["initiatives"]
    ]
    return kept


def held(before: Agenda, after: Agenda) -> None:
    """See that every change is told once, in one group an area, in the new agenda's order."""
    found = compare(before, after)
    view = changes_view(found, before, after)
    groups = [group.id for group in view.groups]
    assert len(groups) == len(set(groups))
    order = [area.id for area in sorted(after.focus_areas, key=lambda area: area.order)]
    assert (stay := [one for one in groups if one in order]) == sorted(stay, key=order.index)
    told = [one.change for group in view.groups for one in group.changes]
    assert told == [*found.changes]
    page = LexborHTMLParser(tell(found, before, after, ChangeFormat.html))
    anchors = Counter(node.attributes["id"] for node in page.css("[id]"))
    assert set(anchors.values()) <= {1}
