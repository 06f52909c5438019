"""Stretches of words: together they are the texts, and each can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.compare import Mark
from agenda.compare.word_diff import stretches

WORDS = st.lists(st.sampled_from(["en", "två", "tre", " ", "\n", ",", ".", "1,5", "e-tjänst"]))
TEXTS = st.one_of(st.text(max_size=80), WORDS.map("".join), WORDS.map(" ".join))


@given(TEXTS, TEXTS)
def test_the_stretches_give_both_texts(before: str, after: str) -> None:
    found = stretches(before, after)
    assert "".join(one.text for one in found if one.mark != Mark.added) == before
    assert "".join(one.text for one in found if one.mark != Mark.removed) == after
    assert all(one.text for one in found)


@given(TEXTS)
def test_a_text_that_is_the_same_has_no_difference(text: str) -> None:
    assert {one.mark for one in stretches(text, text)} <= {Mark.same}


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Öka kunskapen.", "Öka kunskapen, nu.", "Öka kunskapen+, nu+."),
        ("", "Ny text.", "+Ny text.+"),
        ("Gammal text.", "", "-Gammal text.-"),
        ("Vi bygger ut nätet i hela länet i år.", "Vi bygger nätet.", None),
        ("Kostar 1,5 kronor.", "Kostar 1,6 kronor.", "Kostar -1,5-+1,6+ kronor."),
        (
            "Det är bra att gå ut i skogen och plocka svamp",
            "Det var kul att åka ut på havet och fånga fisk",
            "-Det är bra att gå ut i skogen och plocka svamp-"
            "+Det var kul att åka ut på havet och fånga fisk+",
        ),
        (
            "Biblioteket lär ut hur man gör på en kväll i veckan hela året.",
            "Biblioteket visar hur man gör på en dag i veckan hela året.",
            "Biblioteket -lär ut-+visar+ hur man gör på en -kväll-+dag+ i veckan hela året.",
        ),
    ],
)
def test_differences_can_be_read(before: str, after: str, shown: str | None) -> None:
    signs = {Mark.same: "", Mark.removed: "-", Mark.added: "+"}
    found = "".join(f"{signs[s.mark]}{s.text}{signs[s.mark]}" for s in stretches(before, after))
    assert shown in (None, found)


def test_long_texts_of_one_word_are_no_trap() -> None:
    """A text is at most 6,000 characters; the most hostile is one word over and over."""
    found = stretches("a " * 3000, "a " * 2900 + "b " * 100)
    assert len(found) > 1
