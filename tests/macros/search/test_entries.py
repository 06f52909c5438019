"""What there is to find on a page: its own parts, and the records that share it."""

from macros.search.boilerplate import quiet_repeats
from macros.search.entries import Entry, entries_of
from macros.search.parts import Part
from tests.macros.search.test_parts import PAGE


def test_a_record_of_its_own_is_an_entry_and_the_rest_is_the_page_s() -> None:
    page = Entry("sida/", "Sidan", "page")
    rus = Entry("sida/#rus", "RUS", "framework")
    found = list(entries_of(page, PAGE, frozenset({"rus"}), {"rus": rus}))
    assert found == [page, rus]
    assert [part.anchor for part in page.parts] == ["_sida_", "_del_"]
    assert ("mention", "Ett kort") in page.parts[0].texts
    assert rus.parts[0].text == "En plan."


def test_a_page_without_content_is_no_entry() -> None:
    assert list(entries_of(Entry("x/", "X", "page"), "", frozenset(), {})) == []


def test_a_text_is_at_home_where_it_is_not_gathered() -> None:
    text = "Samma mening på två ställen i agendan."
    gathers = Entry("for/", "För", "audience", parts=[Part("a", "A", [("text", text)])])
    home = Entry("bakgrund/", "B", "section", parts=[Part("b", "B", [("text", text)])])
    quiet_repeats([gathers, home])
    assert gathers.parts[0].texts == [("mention", text)]
    assert home.parts[0].texts == [("text", text)]


def test_a_heading_that_many_have_tells_nothing_apart() -> None:
    entries = [
        Entry(f"{n}/", "T", "actor", parts=[Part("a", "A"), Part("f", "Fakta", [("text", str(n))])])
        for n in range(3)
    ]
    quiet_repeats(entries)
    assert all(entry.parts[1].common for entry in entries)
