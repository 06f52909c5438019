"""What a partial date can mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.model.dates import earliest, latest


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("2021-04", "2021-04-01", "2021-04-30"),
        ("2021-12", "2021-12-01", "2021-12-31"),
        ("2021-03-04", "2021-03-04", "2021-03-04"),
        ("0001", "0001-01-01", "0001-12-31"),
    ],
)
def test_the_first_and_last_day(written: str, first: str, last: str) -> None:
    assert earliest(written) == first
    assert latest(written) == last


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_a_day_lies_between_the_ends_of_each_date_that_can_mean_it(day: date, length: int) -> None:
    written = day.isoformat()[:length]
    assert earliest(written) <= day.isoformat() <= latest(written)
    for end in (earliest(written), latest(written)):
        assert date.fromisoformat(end).isoformat().startswith(written)
