"""Escaping and Swedish ways of writing."""

import html

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.load.decode import hidden_characters
from macros.text.escape import (
    heading_id,
    inert,
    initial,
    line_span,
    paragraphs,
    shortened,
    swedish_date,
    swedish_number,
    swedish_order,
)

TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf")), max_size=200).filter(
    lambda text: not any(hidden_characters(text))
)
"""Texts with what the checker lets through: a sign that no text has (U+EFFFE) reaches no page."""


@given(TEXTS)
def test_inert_text_means_the_same(text: str) -> None:
    assert html.unescape(inert(text)) == text.replace("\u0085", " ") or "\u2028" in text


@given(TEXTS)
def test_inert_text_holds_nothing_that_html_or_jinja_reads(text: str) -> None:
    assert not set("<>\"'{}`*_[]~^$|\\") & set(inert(text))


@given(TEXTS.filter(lambda text: text.strip()))
def test_inert_text_is_inert_in_markdown(text: str) -> None:
    words = f"Ord {' '.join(text.split())} ord"
    assert markdown.markdown(inert(words)) == f"<p>{inert(words)}</p>"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2021", "2021"),
        ("2021-03", "mars 2021"),
        ("2021-03-04", "4 mars 2021"),
        ("2025-12-31", "31 december 2025"),
    ],
)
def test_dates_are_written_the_swedish_way(value: str, shown: str) -> None:
    assert swedish_date(value) == shown
    assert swedish_date(value, approximate=True) == f"omkring {shown}"


def test_numbers_are_written_the_swedish_way() -> None:
    assert swedish_number(1234567.5) == "1\u00a0234\u00a0567,5"
    assert swedish_number(75.0) == "75"


def test_letters_are_sorted_the_swedish_way() -> None:
    words = ["Öar", "ål", "zebra", "Ärta", "apa"]
    assert sorted(words, key=swedish_order) == ["apa", "zebra", "ål", "Ärta", "Öar"]


def test_a_text_is_sorted_under_one_letter() -> None:
    names = sorted(["Eva", "Élan", "Edet", "Ängar"], key=swedish_order)
    assert [initial(name) for name in names] == ["E", "E", "E", "Ä"]


def test_a_blank_line_starts_a_new_paragraph() -> None:
    assert paragraphs("Ett\nett.\n\n  \nTvå.\n") == ("Ett ett.", "Två.")


def test_lines_are_named() -> None:
    assert line_span((4, 4)) == "rad 4"
    assert line_span((4, 7)) == "rad 4–7"


def test_a_description_is_cut_at_a_word() -> None:
    assert shortened("Ett kort.") == "Ett kort."
    assert shortened("ord " * 100, 20) == "ord ord ord ord ord …"


def test_headings_get_anchors_that_no_id_can_have() -> None:
    assert heading_id("Så föreslår du en ändring", "-") == "_sa-foreslar-du-en-andring_"
