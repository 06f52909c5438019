"""Other words for the same thing find it, right below those who ask in the agenda's own."""

from types import SimpleNamespace
from typing import Any

from agenda.model import Synonym, Term
from macros.search.entries import Entry
from macros.search.parts import Part
from macros.search.scoring import Words, joined, weigh
from macros.search.synonyms import add_meanings


def words(*synonyms: Synonym) -> Words:
    term = Term(
        id="begrepp-ai",
        term="artificiell intelligens",
        explanation="Program som tänker.",
        forms=("AI",),
    )
    entries = [
        Entry("ordlista/#begrepp-ai", term.term, "term", parts=[Part("begrepp-ai")]),
        Entry("bredband/", "Bredband", "page", parts=[Part("a", "Bredband")]),
        Entry("jobb/", "Jobb", "page", parts=[Part("a", "Jobb")]),
    ]
    found = weigh(entries)
    agenda: Any = SimpleNamespace(terms=(term,), synonyms=synonyms)
    add_meanings(found, agenda)
    return found


def test_every_form_of_a_term_finds_its_explanation() -> None:
    found = words()
    assert found.strengths["ai"][0] > 0.8
    assert joined("artificiell intelligens") <= set(found.strengths)
    assert "artificiell" in found.marks["ai"]


def test_an_everyday_word_finds_what_it_means_a_little_below() -> None:
    found = words(Synonym(id="s", words=("fiber", "trådlöst nät"), means=("bredband",)))
    assert 0 < found.strengths["fib"][1] < found.strengths["bredband"][1]
    assert found.marks["fib"] == ("bredband",)
    assert any(word.startswith("trådlöst") for word in found.strengths)


def test_a_word_that_the_agenda_has_keeps_its_own_meaning_first() -> None:
    found = words(Synonym(id="s", words=("jobb",), means=("bredband",))).strengths["jobb"]
    assert found[2] > found[1] > 0


def test_the_first_meaning_is_the_nearest() -> None:
    found = words(Synonym(id="s", words=("x1",), means=("bredband", "jobb"))).strengths["x1"]
    assert found[1] > found[2]


def test_a_meaning_that_is_nowhere_finds_nothing() -> None:
    found = words(Synonym(id="s", words=("x1",), means=("qqqq",)))
    assert found.strengths["x1"] == {}
