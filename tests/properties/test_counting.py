"""The soak says how many examples it has tried: that number is counted, not believed."""

from typing import Any, cast

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.statistics import collector, describe_statistics

from tests.support.examples import NOTED, TOLD, Counted, examples_of


@settings(max_examples=7)
@given(st.integers())
def tried(number: int) -> None:
    assert isinstance(number, int)


def test_every_example_that_hypothesis_tries_is_counted() -> None:
    said: list[str] = []

    def note(stats: Any) -> None:
        said.append(describe_statistics(stats))

    with collector.with_value(cast("Any", note)):
        tried()
    assert examples_of(said[0]) == [(NOTED, 7)]


def test_the_cases_of_a_property_are_put_together() -> None:
    counted = Counted()
    counted.take("tests/test_a.py::test_b[one]", [(NOTED, 7), ("other", 3), (TOLD, "och sedan")])
    counted.take("tests/test_a.py::test_b[two]", [(NOTED, 1_000)])
    assert [*counted.table()] == [
        "    1 007 tests/test_a.py::test_b",
        "    1 007 tillsammans, av 1 000 000",
        "och sedan",
    ]
