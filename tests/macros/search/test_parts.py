"""Cutting a page: by its headings and records, and by how much each text says."""

from macros.search.parts import Part, read_parts

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
