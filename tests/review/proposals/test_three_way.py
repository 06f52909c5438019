"""Values merged in three: nothing that one side alone has changed is ever lost."""

from copy import deepcopy
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review.proposals.three_way import Clash, Merged, merged

TEXTS: Final = st.sampled_from(["", "a", "b", "c", "två ord"])
SETS: Final = st.lists(st.sampled_from("abcdef"), unique=True, max_size=5)
RECORDS: Final = st.dictionaries(
    st.sampled_from("pqrst"), st.dictionaries(st.sampled_from("xyz"), TEXTS, max_size=3), max_size=4
).map(lambda found: [{"id": name, **values} for name, values in found.items()])
VALUES: Final = st.one_of(
    st.tuples(TEXTS, TEXTS, TEXTS),
    st.tuples(SETS, SETS, SETS),
    st.tuples(RECORDS, RECORDS, RECORDS),
)


@pytest.mark.parametrize(
    ("was", "becomes", "now", "value"),
    [
        ("a", "b", "a", "b"),
        ("a", "b", "b", "b"),
        ("a", "a", "b", "b"),
        ("a", None, "a", None),
        (None, "b", None, "b"),
        ("två  ord\n", "b", "två ord", "b"),
        (["a", "b"], ["a"], ["c", "a", "b"], ["c", "a"]),
        (["a"], ["a", "b"], ["a", "c"], ["a", "b", "c"]),
        (None, ["n"], ["a", "b"], ["a", "b", "n"]),
        (["a", "b", "c"], ["c", "a", "b"], ["a", "b", "c", "d"], ["c", "a", "b", "d"]),
        ([{"to": "x", "reason": "a"}], [{"to": "x", "reason": "b"}], [], None),
    ],
)
def test_what_only_one_side_has_changed_goes_in(
    was: Any, becomes: Any, now: Any, value: Any
) -> None:
    assert merged(was, becomes, now).value == value


@pytest.mark.parametrize(
    ("was", "becomes", "now", "clash"),
    [
        ("a", "b", "c", Clash((), "c", "b")),
        ("a", None, "c", Clash((), "c", None)),
        ({"x": "1", "y": "1"}, {"x": "2", "y": "2"}, {"x": "3", "y": "1"}, Clash(("x",), "3", "2")),
        (
            [{"id": "p", "x": "1"}],
            [{"id": "p", "x": "2"}],
            [{"id": "p", "x": "3"}],
            Clash(("p", "x"), "3", "2"),
        ),
        ([{"x": "1"}], [{"x": "2"}], [{"x": "3"}], Clash((), [{"x": "3"}], [{"x": "2"}])),
    ],
)
def test_what_both_have_changed_stands_as_it_stands_now(
    was: Any, becomes: Any, now: Any, clash: Clash
) -> None:
    one = merged(was, becomes, now)
    assert one.clashes == (clash,)


@given(VALUES)
def test_no_change_of_main_is_ever_lost(sides: tuple[Any, Any, Any]) -> None:
    was, becomes, now = sides
    before = deepcopy(sides)
    one = merged(was, becomes, now)
    assert sides == before
    if not one.clashes:
        _stands(was or [], becomes or [], now or [], one.value or [])


def _stands(was: Any, becomes: Any, now: Any, value: Any) -> None:
    """Demand that what main has brought is there as it is, and that what it took away is gone."""
    if not all(isinstance(side, list) for side in (was, becomes, now, value)):
        assert now in (value, was)
        return
    old, wished, new, found = (_by_name(side) for side in (was, becomes, now, value))
    for name in new:
        if new[name] != old.get(name):
            assert name in found
            assert _news(old.get(name), new[name]).items() <= _fields(found[name]).items()
    assert not [
        name for name in found if name in old and name not in new and old[name] == wished.get(name)
    ]


def _by_name(side: list[Any]) -> dict[str, Any]:
    return {one["id"] if isinstance(one, dict) else one: one for one in side}


def _fields(one: Any) -> dict[str, str]:
    return one if isinstance(one, dict) else {}


def _news(old: Any, new: Any) -> dict[str, str]:
    before = _fields(old)
    return {key: text for key, text in _fields(new).items() if text and text != before.get(key)}


@given(VALUES)
def test_a_change_of_nothing_changes_nothing(sides: tuple[Any, Any, Any]) -> None:
    was, _, now = sides
    assert merged(was, was, now) in (Merged(now), Merged(None))


@given(VALUES)
def test_what_has_been_taken_in_is_there_already(sides: tuple[Any, Any, Any]) -> None:
    was, becomes, now = sides
    once = merged(was, becomes, now)
    if not once.clashes:
        again = merged(was, becomes, once.value)
        assert (again.value or []) == (once.value or [])


@given(SETS, SETS, SETS)
def test_the_order_of_two_proposals_does_not_matter_to_what_a_list_holds(
    now: list[str], one: list[str], other: list[str]
) -> None:
    both = merged(now, other, merged(now, one, now).value).value or []
    swapped = merged(now, one, merged(now, other, now).value).value or []
    assert set(both) == set(swapped)


FIELDS: Final = st.dictionaries(st.sampled_from("xyz"), TEXTS.filter(bool), max_size=3)


@given(FIELDS, FIELDS, FIELDS)
def test_nor_to_fields_that_only_one_of_them_changes(
    now: dict[str, str], one: dict[str, str], other: dict[str, str]
) -> None:
    first, second = merged(now, one, now).value, merged(now, other, now).value
    both, swapped = merged(now, other, first), merged(now, one, second)
    asked = {clash.at for clash in both.clashes} | {clash.at for clash in swapped.clashes}
    for key in "xyz":
        if (key,) not in asked and () not in asked:
            assert (both.value or {}).get(key) == (swapped.value or {}).get(key)
