"""Cutting a page: by its headings and records, and by how much each text says."""

from macros.search.boilerplate import quiet_repeats
from macros.search.entries import Entry, Part, entries_of, read_parts

PAGE = """
<p class="kicker">Fokusområde</p><h1 id="_sida_">Sidan</h1>
<div class="lead"><p>Det <b>viktigaste</b>.</p></div>
<h2 id="_del_">En del</h2><p>Mer om <button class="term">bredband</button>, helt enkelt.</p>
<div id="rus"><h3 id="_rus">RUS</h3><p>En plan.</p></div><p>Åter till delen.</p>
<h2 id="_kort_">Hör ihop med</h2>
<ul class="cards"><li class="card"><p class="card-title">Ett kort</p><p>Texten där.</p></li></ul>
<section data-search-exclude><h2 id="_kallor_">Källor</h2><q>källans ord</q> rad 3</section>
<aside class="page-foot">Senast ändrad</aside>
"""


def read() -> dict[str, Part]:
    return {part.anchor: part for part in read_parts(PAGE, frozenset({"rus"}))}


def test_headings_and_records_open_parts() -> None:
    assert list(read()) == ["_sida_", "_del_", "rus", "_kort_"]
    assert [part.heading for part in read().values()] == ["Sidan", "En del", "RUS", "Hör ihop med"]


def test_what_follows_a_record_belongs_to_what_stood_around_it() -> None:
    assert read()["_del_"].text == "Mer om bredband, helt enkelt. Åter till delen."


def test_each_text_is_told_by_how_much_it_says() -> None:
    assert read()["_sida_"].texts == [("lead", "Det viktigaste."), ("quote", "källans ord")]
    assert read()["_kort_"].texts == [("mention", "Ett kort")]


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


def test_what_is_not_known_is_no_content_and_neither_is_its_label() -> None:
    facts = "<dt>Typ</dt><dd>Region</dd><dt>Nummer</dt>\n<dd class='missing'>Ingen uppgift</dd>"
    (part,) = read_parts(f"<h1>A</h1><dl class='facts'>{facts}</dl><p>Texten.</p>", frozenset())
    assert part.text == "Texten. Typ Region"


def test_an_address_that_is_written_out_has_no_words() -> None:
    page = '<h1>Länk</h1><p><a href="#">{}</a></p>'
    told = [
        [part.text for part in read_parts(page.format(text), frozenset())]
        for text in ("Länets sida", "https://www.lan.example/lan/")
    ]
    assert told == [["Länets sida"], [""]]
