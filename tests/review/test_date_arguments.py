"""Days and times as somebody gives them: read as ISO 8601, or refused in words."""

import argparse

import pytest

from review.date_arguments import day, moment


def test_a_day_and_a_time_are_read() -> None:
    assert day("2027-01-31") == "2027-01-31"
    assert moment("2027-01-31T12:00:00+01:00") == "2027-01-31T12:00:00+01:00"
    assert moment("2027-01-31") == "2027-01-31T00:00:00+00:00"


@pytest.mark.parametrize("text", ["", "abc", "2027-02-30", "31/1 2027"])
def test_what_is_no_day_is_told(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="ska vara en dag, till exempel"):
        day(text)


@pytest.mark.parametrize("text", ["", "abc", "1969-12-31T12:00:00+00:00", "0001-01-01", "nu"])
def test_what_git_could_not_keep_is_told(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="ska vara en tid efter 1970"):
        moment(text)
