"""Text from a word processor or the web: what only came along is gone, what was written stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.load.decode import hidden_characters
from agenda.load.pasted_text import Room, seen, tidied
from tests.support.examples import examples
from tests.support.pasted import pasted_cases

CASES = pasted_cases()
SIGNS = st.text(
    st.sampled_from(
        "ab1å .,:\n\t\r\u00a0•–-o)\u00ad\u200b\u200d\ufe0f\u20e3\ufeff"
        "\u2028\u2029\x0b\x1e\u0308\u202e❤😀🏽"
    ),
    max_size=24,
)


@pytest.mark.parametrize("name", CASES)
def test_a_case(name: str) -> None:
    case = CASES[name]
    assert tidied(case.before, Room(case.room)) == case.after
    assert tuple(message for _, message, _ in hidden_characters(case.after)) == case.left


def test_the_corpus_has_what_is_mended_and_what_is_not() -> None:
    assert {bool(case.left) for case in CASES.values()} == {True, False}
    assert {case.room for case in CASES.values()} == {room.value for room in Room}


@examples(ci=200, soak=2_000)
@given(SIGNS, st.sampled_from(list(Room)))
def test_what_is_tidied_is_whole_and_has_no_sign_that_came_along(text: str, room: Room) -> None:
    found = tidied(text, room)
    assert found == unicodedata.normalize("NFC", found)
    assert "\r" not in found
    assert room != Room.line or "\n" not in found
    told = [code for _, code, _ in hidden_characters(found)]
    assert not [one for one in told if "U+202E" not in one and "två delar" not in one]


@examples(ci=200, soak=2_000)
@given(SIGNS)
def test_letters_and_figures_are_never_lost(text: str) -> None:
    """But for an o that Word has for a bullet: that is no letter of the text."""
    kept = [sign for sign in seen(text) if sign.isalnum() and sign != "o"]
    for room in Room:
        assert [s for s in tidied(text, room) if s.isalnum() and s != "o"] == kept


def test_text_for_machines_keeps_its_lines() -> None:
    assert seen("a: b\u2028c\r\nd: e\u00adf", breaks=False) == "a: b c\nd: ef"
