"""A slip of the pen is told from a change of meaning; in doubt it is a change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.compare.spelling import WEIGHTY, only_spelling

SLIPS = [
    ("Alla ska kunna lära sig.", "alla ska kunna lära sig"),
    ("Nätet, och mer därtill.", "Nätet och mer därtill."),
    ("E-tjänster för alla", "e tjänster för alla"),
    ("Vi bygger  ut.\n\nSedan vilar vi.", "Vi bygger ut. Sedan vilar vi."),
    ("den digitala sjuk sköterskan", "den digitala sjuksköterskan"),
    ("Regionens utvekcling", "Regionens utveckling"),
    ("Den digitala kommpetensen", "Den digitala kompetensen"),
    ("Arbetet med digitalisreing", "Arbetet med digitalisering"),
    ("Arbetet med digitalsering", "Arbetet med digitalisering"),
    ("”Så gör vi”", "Så gör vi"),
    ("År 2021 – då börjar det.", "År 2021, då börjar det."),
]

CHANGES = [
    ("Vi ska inte bygga.", "Vi ska bygga."),
    ("Vi ska bygga.", "Vi bör bygga."),
    ("Alla får komma.", "Några får komma."),
    ("Alla får komma.", "Alla fler får komma."),
    ("Kvinnor och män", "Kvinnor eller män"),
    ("Det är möjligt.", "Det är omöjligt."),
    ("Det är frivilligt.", "Det är ofrivilligt."),
    ("Ett kompetent råd", "Ett inkompetent råd"),
    ("Kommunen bygger.", "Kommuner bygger."),
    ("Kommunerna betalar.", "Kommunernas betalar."),
    ("Regionen beslutar.", "Regionen beslutade."),
    ("Vi minskar det.", "Vi minskat det."),
    ("God planering", "God plantering"),
    ("Ett avtal", "Ett antal"),
    ("Ett bidrag", "Ett bedrag"),
    ("12,5 procent", "125 procent"),
    ("12.5 procent", "1.25 procent"),
    ("10 000 kronor", "100 00 kronor"),
    ("2021–2025", "2021-2026"),
    ("-5 grader", "5 grader"),
    ("5 %", "5"),
    ("och/eller", "och eller"),
    ("lagen § 5", "lagen 5"),
    ("Vi bygger ut nätet.", "Vi bygger nätet ut."),
    ("Vi bygger ut nätet.", "Vi bygger ut nätet nu."),
    ("Digital kompetens", "Digital trygghet"),
    ("in te grerad", "inte grerad"),
    ("", "Något"),
]


@pytest.mark.parametrize(("before", "after"), SLIPS)
def test_slips(before: str, after: str) -> None:
    assert only_spelling(before, after)
    assert only_spelling(after, before)


@pytest.mark.parametrize(("before", "after"), CHANGES)
def test_changes(before: str, after: str) -> None:
    assert not only_spelling(before, after)
    assert not only_spelling(after, before)


WORDS = st.sampled_from(sorted(WEIGHTY))
TEXTS = st.lists(st.sampled_from(["nätet", "kommunerna", "digitalisering"]), min_size=1, max_size=6)


@given(WORDS, TEXTS, st.data())
def test_a_weighty_word_more_or_less_is_never_a_slip(
    word: str, text: list[str], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(text)))
    assert not only_spelling(" ".join(text), " ".join([*text[:place], word, *text[place:]]))


@given(WORDS, WORDS, TEXTS)
def test_one_weighty_word_for_another_is_never_a_slip(
    one: str, other: str, text: list[str]
) -> None:
    before, after = " ".join([one, *text]), " ".join([other, *text])
    assert only_spelling(before, after) == (one == other)


@given(st.text(max_size=40), st.text("0123456789", min_size=1, max_size=4), st.data())
def test_another_number_is_never_a_slip(text: str, number: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    assert not only_spelling(text, f"{text[:place]} {number} {text[place:]}")


@given(st.text(max_size=60), st.text(max_size=60))
def test_the_answer_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert only_spelling(one, other) == only_spelling(other, one)
