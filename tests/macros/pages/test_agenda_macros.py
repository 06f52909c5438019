"""The macros that prose pages call."""

import re
from dataclasses import replace
from inspect import signature

import pytest

from agenda.load import load
from macros.context.agenda_context import AgendaContext
from macros.pages.all_macros import AllMacros, macros_of
from macros.pages.page_specs import page_specs
from macros.pages.site import new_site, publication
from macros.views.reference import history_view
from tests.support.folders import BASE, BASE_FILES, base_with

CONTEXT = AgendaContext(load(BASE))
MACROS = macros_of(new_site(CONTEXT), lambda: "om/")
EXAMPLES = {
    "focus_area_id": "larande",
    "priority_id": "larande-2",
    "initiative_id": "natets-karta",
    "actor_id": "bygderadet",
    "section_id": "pengar",
    "audience_id": "boende",
    "kind": "aspect",
    "level": "priority",
}
INLINE = {"agenda_title", "agenda_owner", "publisher_name", "level", "level_title"}


def called(name: str) -> str:
    return MACROS[name](*[EXAMPLES[word] for word in signature(MACROS[name]).parameters])


@pytest.mark.parametrize("name", MACROS)
def test_each_macro_gives_block_html_or_plain_text(name: str) -> None:
    text = called(name)
    assert text.strip().startswith(("<div", "<p>")) != (name in INLINE)


@pytest.mark.parametrize("name", MACROS)
def test_each_macro_says_what_it_does(name: str) -> None:
    assert (MACROS[name].__doc__ or "").endswith(".")


def test_a_macro_of_an_unknown_id_is_an_error() -> None:
    with pytest.raises(KeyError):
        MACROS["priority_page"]("finns-inte")


def test_a_macro_of_the_wrong_kind_of_id_is_an_error() -> None:
    with pytest.raises(TypeError):
        MACROS["priority_page"]("larande")


def test_a_data_page_and_its_macro_are_the_same() -> None:
    (spec,) = (spec for spec in page_specs(CONTEXT) if spec.record_id == "larande-2")
    macros = AllMacros(new_site(CONTEXT), lambda: "prioriteringar/larande-2/")
    content = spec.content(new_site(CONTEXT).renderer, "prioriteringar/larande-2/")
    assert macros.priority_page("larande-2") == content


def test_a_principle_is_quoted_without_its_heading() -> None:
    words = "<blockquote><p>Det som går att visa ska visas.</p>"
    assert words in called("whole_agenda")
    assert words in called("frameworks")


def test_only_what_has_lines_in_its_source_is_said_to_be_word_for_word() -> None:
    text = BASE_FILES["agenda.yaml"].decode()
    lines = "source: agendatexten\n            lines: [7, 8]"
    assert text.count(lines) == 1
    without = text.replace(lines, "source: bygdens-webbplats").encode()
    assert goal({}) == ("Målet ord för ord ur <a", 1)
    assert goal({"agenda.yaml": without}) == ("Redaktionens ord, efter <a", 0)


def goal(changed: dict[str, bytes]) -> tuple[str, int]:
    """Give how a goal names its source, and how often it is said to be word for word."""
    with base_with(changed) as folder:
        macros = macros_of(new_site(AgendaContext(load(folder))), lambda: "om/")
        section = macros["frameworks"]().split('id="mal-vardag"')[1].split("</section>")[0]
    said = re.search(r"(Målet ord för ord ur|Redaktionens ord, efter) <a", section)
    assert said
    return said[0], section.count("ord för ord")


def test_the_printed_agenda_is_easy_to_find_where_there_is_one() -> None:
    place = publication(CONTEXT, "https://agenda.example/", printed=True)
    site = replace(new_site(CONTEXT), publication=place)
    page = macros_of(site, lambda: "hela/")["whole_agenda"]()
    assert 'href="../data/agenda.pdf"' in page
    assert "agenda.pdf" not in called("whole_agenda")


def test_a_bare_year_comes_after_its_months() -> None:
    event = "  - {{id: {}, date: {}, text: Något hände.}}\n"
    rows = event.format("aret", 2020) + event.format("manaden", "2020-02")
    text = BASE_FILES["history.yaml"] + rows.encode()
    with base_with({"history.yaml": text}) as folder:
        days = [str(row.event.date) for row in history_view(AgendaContext(load(folder)))]
    assert days.index("2020") > days.index("2020-02")


def test_a_source_with_lines_says_what_its_lines_are() -> None:
    assert called("sources").count("Raderna räknas i den textfil") == 1
