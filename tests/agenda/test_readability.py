"""Words, sentences and LIX, counted by hand."""

import pytest

from agenda.readability import Measure, measure, sentences, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hela länet ska med.", ["Hela", "länet", "ska", "med"]),
        ("Anslag 1:1, t.ex. 12,5 procent", ["Anslag", "1:1", "t.ex", "12", "5", "procent"]),
        ("Den 2021-03-04 kl. 15.30", ["Den", "2021-03-04", "kl", "15.30"]),
        ("E-tjänster och/eller EU:s regler", ["E-tjänster", "och/eller", "EU:s", "regler"]),
        ("Läs https://exempel.example/a/b?c=d nu", ["Läs", "nu"]),
        ("Skriv till namn@exempel.example i dag", ["Skriv", "till", "i", "dag"]),
        ("– … ” * _ 2025–2030", ["2025", "2030"]),
        ("", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("En. Två! Tre? Fyra", ["En.", "Två!", "Tre?", "Fyra"]),
        ("Det gäller t.ex. Digg, bl.a. PTS.", ["Det gäller t.ex. Digg, bl.a. PTS."]),
        ("Kartor m.m. finns här.", ["Kartor m.m. finns här."]),
        ("Här finns kartor m.m. Sedan kom nätet.", ["Här finns kartor m.m.", "Sedan kom nätet."]),
        ("Det var 2021. 15 byar var med.", ["Det var 2021.", "15 byar var med."]),
        ("Kl. 15 börjar det.", ["Kl. 15 börjar det."]),
        ("”Är det så?” frågar någon. ”Ja.” Så är det.",
         ["”Är det så?” frågar någon.", "”Ja.”", "Så är det."]),
        ("Målet är ett: alla ska med.", ["Målet är ett: alla ska med."]),
        ("Ett stycke\nsom är brutet\n\nEtt till", ["Ett stycke som är brutet", "Ett till"]),
        ("Ta med:\n- mat\n- vatten\n2. värme", ["Ta med:", "mat", "vatten", "värme"]),
        ("1. Börja här. Gå vidare.", ["Börja här.", "Gå vidare."]),
        ("Se exempel.example. Gå dit.", ["Se exempel.example.", "Gå dit."]),
        ("… – ”", []),
    ],
)  # fmt: skip
def test_sentences(text: str, found: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text)] == found


def test_a_sentence_tells_where_it_starts_and_how_many_words_it_has() -> None:
    text = "Först ett.\n\n- Sedan två ord."
    assert [(s.start, s.words) for s in sentences(text)] == [(0, 2), (14, 3)]
    assert text[14:].startswith("Sedan")


def test_lix_is_words_a_sentence_and_long_words_in_a_hundred() -> None:
    """Eight words in two sentences, two of them of seven letters or more: 4 + 25."""
    found = measure("Länets byar har bredband. Kommunen äger det själv.")
    assert found == Measure(words=8, long_words=2, sentences=2)
    assert found.lix == 29


def test_six_letters_is_short_and_signs_are_no_letters() -> None:
    assert measure("länets länet-s 12345678").long_words == 0
    assert measure("digitalt").long_words == 1


def test_measures_add_up() -> None:
    one, two = "Ett kort stycke.", "Ytterligare information. Slut."
    assert measure(one) + measure(two) == measure(f"{one} {two}")


def test_a_text_without_words_has_no_lix() -> None:
    assert measure("…").lix == 0


@pytest.mark.parametrize("sign", ["a", "a@", "@", ".", "www."])
def test_a_text_of_a_million_signs_is_read_once_over(sign: str) -> None:
    """Looking from each sign to the end of the word would take hours, and fail by the clock."""
    assert len(words(sign * (1_000_000 // len(sign)))) <= 500_000
