"""How much a text counts for, by what it tells of and by the words that it is made of."""

from macros.search.entries import Entry
from macros.search.parts import Part
from macros.search.scoring import weigh

TEXT = "Biblioteken hjälper den som frågar."


def entry(title: str, text: str, *, aside: bool = False) -> Entry:
    return Entry(f"{title}/", title, "page", aside=aside, parts=[Part("a", "", [("text", text)])])


def test_a_text_about_the_site_counts_for_less_but_its_title_in_full() -> None:
    words = weigh([entry("Data", TEXT), entry("Data", TEXT, aside=True)])
    own, aside = words.strengths["bibliotek"].values()
    assert aside < own
    assert len(set(words.strengths["dat"].values())) == 1


def test_a_comparison_is_seldom_the_subject_of_a_text() -> None:
    words = weigh([entry("Agendan", "Agendan är äldre än strategin.")])
    assert words.strengths["äldr"][0] < words.strengths["strategin"][0]


def test_a_computer_is_no_data() -> None:
    words = weigh([entry("Data", "Öppna data."), entry("Dator", "En dator.")])
    assert set(words.strengths["dat"]) == {0}
    assert set(words.strengths["dator"]) == {1}
