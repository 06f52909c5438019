"""The judged set is what it says that it is: whole, balanced, and about pages that exist."""

from collections import Counter

import pytest

from tests.search.judging import GOOD, HALVES, Judged, judged, mark, plain

KINDS = {
    "exact", "inflection", "compound", "split", "typo", "folded", "synonym", "sentence", "code",
}  # fmt: skip


@pytest.mark.parametrize("half", HALVES)
def test_each_half_has_enough_of_every_class(half: str) -> None:
    counts = Counter(one.kind for one in judged(half))
    assert set(counts) == KINDS
    assert min(counts.values()) >= 10
    assert sum(counts.values()) >= 90


def test_no_search_stands_in_both_halves() -> None:
    first, second = ({one.query.lower() for one in judged(half)} for half in HALVES)
    assert first & second == set()


def test_a_rank_is_that_of_the_first_answer() -> None:
    one = Judged("exact", "x", {"a/": 3, "b/#c": GOOD, "d/": 1})
    assert one.rank(["d/", "b/#e", "b/#_c", "a/"]) == 3
    assert one.rank(["d/", "b/#e", "a/#f"], pages_only=False) == 3
    assert one.rank(["d/", "b/#e"], pages_only=True) == 2
    assert one.rank(["d/"]) is None


def test_marks_are_told_by_class_and_in_all() -> None:
    searches = tuple(Judged(kind, "x", {"a/": 3}) for kind in ("one", "two"))
    marks = mark(searches, lambda one: 1 if one.kind == "one" else 6)
    assert (marks["one"].recall, marks["two"].recall, marks["all"].recall) == (1, 0, 0.5)
    assert marks["two"].mrr == pytest.approx(1 / 6)


def test_the_anchor_of_a_heading_is_that_of_its_record() -> None:
    assert plain("om/#_remissversion") == "om/#remissversion"
    assert plain("om/#_kallor_") == "om/#_kallor_"
