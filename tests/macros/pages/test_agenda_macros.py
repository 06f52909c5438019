"""The macros that prose pages call."""

from inspect import signature

import pytest

from agenda.load import load
from macros.context.agenda_context import AgendaContext
from macros.pages.agenda_macros import AgendaMacros, macros_of
from macros.pages.build_state import Site
from macros.pages.page_specs import specs
from macros.views.reference import history_view
from tests.support.site import ROOT

CONTEXT = AgendaContext(load(ROOT / "data"))
MACROS = macros_of(AgendaMacros(Site(CONTEXT), lambda: "om/"))
EXAMPLES = {
    "focus_area_id": "kompetens",
    "priority_id": "ledning-2",
    "initiative_id": "regional-bredbandsstrategi",
    "actor_id": "digg",
    "section_id": "finansiering",
    "audience_id": "invanare",
    "kind": "aspect",
}
INLINE = {"agenda_title", "agenda_owner", "publisher_name"}


def called(name: str) -> str:
    return MACROS[name](*[EXAMPLES[word] for word in signature(MACROS[name]).parameters])


@pytest.mark.parametrize("name", MACROS)
def test_each_macro_gives_block_html_or_plain_text(name: str) -> None:
    text = called(name)
    assert text.strip().startswith("<div") != (name in INLINE)


@pytest.mark.parametrize("name", MACROS)
def test_each_macro_says_what_it_does(name: str) -> None:
    assert (MACROS[name].__doc__ or "").endswith(".")


def test_a_macro_of_an_unknown_id_is_an_error() -> None:
    with pytest.raises(KeyError):
        MACROS["priority_page"]("finns-inte")


def test_a_macro_of_the_wrong_kind_of_id_is_an_error() -> None:
    with pytest.raises(TypeError):
        MACROS["priority_page"]("kompetens")


def test_a_data_page_and_its_macro_are_the_same() -> None:
    for spec in specs(CONTEXT):
        if spec.record_id == "ledning-2":
            macros = AgendaMacros(Site(CONTEXT), lambda: "prioriteringar/ledning-2/")
            renderer = Site(CONTEXT).renderer
            content = spec.content(renderer, "prioriteringar/ledning-2/")
            assert macros.priority_page("ledning-2") == content


def test_a_principle_is_quoted_without_its_heading() -> None:
    words = (
        "<blockquote><p>Principerna som tagits fram ska beaktas i alla beslut och initiativ som "
        "tas inom ramen för RUS. En av dessa principer är digitalisering och digital "
        "transformation.</p>"
    )
    assert words in called("whole_agenda")
    assert words in called("frameworks")


def test_only_what_has_lines_in_its_source_is_said_to_be_word_for_word() -> None:
    page = called("frameworks")
    quoted, told = (page.split(f'id="{one}"')[1] for one in ("rus-vaxa", "sverige2025-ai"))
    assert "Målet ord för ord: <a" in quoted.split("</section>")[0]
    assert "Källa: <a" in told.split("</section>")[0]
    assert "ord för ord" not in told.split("</section>")[0]


def test_the_printed_agenda_is_easy_to_find_where_there_is_one() -> None:
    site = Site(CONTEXT)
    site.publish("https://agenda.example/", None, printed=True)
    page = macros_of(AgendaMacros(site, lambda: "hela/"))["whole_agenda"]()
    assert 'href="../data/agenda.pdf"' in page
    assert "agenda.pdf" not in called("whole_agenda")


def test_a_bare_year_comes_after_its_months() -> None:
    days = [row.event.date for row in history_view(CONTEXT)]
    assert days.index("2020") > days.index("2020-02")


def test_a_source_with_lines_says_what_its_lines_are() -> None:
    assert called("sources").count("Raderna räknas i den textfil") == 1
