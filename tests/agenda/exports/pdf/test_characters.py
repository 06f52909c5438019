"""What can be printed, and that nothing is lost of what cannot."""

import hashlib
import re
import unicodedata

import pytest
import yaml
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from agenda.exports.pdf.characters import FONTS, LONGEST_WORD, characters, printable

FILES = sorted(FONTS.glob("*.ttf"))
_CODES = re.compile(r"‹(U\+[0-9A-F]{4,6}(?: U\+[0-9A-F]{4,6})*)›")


def read_back(text: str) -> str:
    """Turn codes into what they stand for."""
    plain = text.replace("\u200b", "")
    return _CODES.sub(lambda run: "".join(chr(int(code[2:], 16)) for code in run[1].split()), plain)


def test_the_list_is_what_every_font_can_draw() -> None:
    drawn = [{chr(code) for code in TTFont(file).getBestCmap()} for file in FILES]
    assert characters() - set("\t\r\n") == set.intersection(*drawn)


def test_the_fonts_are_those_that_were_fetched() -> None:
    known = yaml.safe_load((FONTS / "ORIGIN.yaml").read_text(encoding="utf-8"))["sha256"]
    assert known == {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in FILES}


@given(st.text())
def test_all_that_is_printed_can_be_drawn(text: str) -> None:
    assert set(printable(text)) <= characters()


@given(st.text(st.characters(exclude_characters="‹›\u200b", exclude_categories=["Cs"])))
def test_nothing_is_lost(text: str) -> None:
    whole = unicodedata.normalize("NFC", text)
    assert read_back(printable(text)) == whole


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Å, ä och ö – ”så” 50 %", "Å, ä och ö – ”så” 50 %"),
        ("a\u030a", "å"),
        ("\u05d0\u05d1!", "‹U+05D0 U+05D1›!"),
        ("\u202egpj.exe", "‹U+202E›gpj.exe"),
        ("\U0001f600", "‹U+1F600›"),
    ],
)
def test_what_is_drawn(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_only_a_word_without_end_may_be_broken_anywhere() -> None:
    assert printable("x" * LONGEST_WORD) == "x" * LONGEST_WORD
    assert "\u200b" in printable("x" * (LONGEST_WORD + 1))
