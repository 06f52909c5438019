"""Letters that pass for others are warned of; names in any honest spelling are not."""

import pytest

from agenda.confusable_letters import hosts, lookalikes, text_lookalikes

HONEST = (
    "Sápmi, Ŋuorra, đ, č, ł och Łódź", "Ångström, Œuvre, þing, straße, Dvořák, ıstanbul",
    "Ǥiela, ǩ, ǧ och ʒ", "λόγος", "Αθήνα och Ελλάδα", "Москва, Ирина och Россия",
    "kΩ, Δt, µg och μg",    "β-karoten, α-strålning och π", "№ 1, ½, nº 2, 2ª", "日本 och العربية",
)  # fmt: skip
FALSE = ("аgenda", "pаypal", "gοogle", "Тор", "ＡＢ", "𝐀genda", "mіn", "օrd", "ɑgenda")


@pytest.mark.parametrize("text", HONEST)
def test_honest_words_of_any_alphabet_are_left_alone(text: str) -> None:
    assert list(lookalikes(text)) == []


@pytest.mark.parametrize("word", FALSE)
def test_a_word_that_passes_for_another_is_seen_where_it_stands(word: str) -> None:
    ((position, said),) = lookalikes(f"En {word} till")
    assert position == len("En ")
    assert f"I ”{word}” ser" in said


def test_a_host_is_read_as_the_browser_shows_it() -> None:
    assert list(hosts("https://räksmörgås.example/ och https://xn--rksmrgs-5wao1o.example/")) == []
    ((_, said),) = hosts("https://xn--80ak6aa92e.example/")
    assert said == "I ”аррӏе” ser ”а” (U+0430, kyrilliskt) ut som ”a”."
    assert list(hosts("https://xn--%%%.example/ https://xn--9999999999999999.example/")) == []


def test_running_text_of_a_page_may_quote_whatever_it_likes() -> None:
    told = list(text_lookalikes("---\ntitle: аgenda\n---\n\nEn аgenda.\n\n# аgenda\n", "x"))
    assert [problem.place.line for problem in told] == [2, 7]
