"""The document as readers of PDF find it: tagged, linked, whole, the same each time."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pytest

from agenda.exports.pdf import create_pdf
from agenda.exports.pdf.characters import printable
from agenda.exports.pdf.typeset import TEMPLATES
from agenda.problems import Place
from macros.engine.pdf_export import MOST_INITIATIVES, icons, is_printed
from macros.settings.errors import RefusedBuildError
from macros.views.parts.base import AREA_COLOURS, Fact, FactValue
from tests.support.exports import base, real, rich
from tests.support.printed import (
    MADE,
    PRINTED,
    bare,
    document_of,
    opened,
    page_texts,
    printed,
    words_of,
)
from tests.support.site import ROOT

EACH = pytest.mark.parametrize("name", PRINTED)


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Give every element of the structure, parents first."""
    kids = node.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def tags(name: str) -> list[pikepdf.Object]:
    return list(elements(opened(name).Root.StructTreeRoot))


@EACH
def test_it_says_that_it_is_pdf_ua_in_swedish(name: str) -> None:
    pdf, agenda = opened(name), PRINTED[name]()
    with pdf.open_metadata() as told:
        assert told["pdfuaid:part"] == "1"
        assert told["dc:title"] == f"{printable(agenda.title)} – {agenda.state.label}"
    assert str(pdf.Root.Lang).lower().startswith("sv")
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


@EACH
def test_it_is_tagged_by_meaning(name: str) -> None:
    found = {str(one.S) for one in tags(name)}
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Link", "/Table", "/TH", "/BlockQuote"} <= found


@EACH
def test_every_figure_is_described(name: str) -> None:
    figures = [one for one in tags(name) if one.S == "/Figure"]
    assert figures
    assert [one for one in figures if not str(one.get("/Alt", ""))] == []


@EACH
def test_every_link_inside_it_leads_to_a_page(name: str) -> None:
    pdf = opened(name)
    pages = {page.objgen for page in pdf.pages}
    known = dict(pikepdf.NameTree(pdf.Root.Names.Dests).items()) if "/Names" in pdf.Root else {}
    inside = 0
    for page in pdf.pages:
        for link in page.get("/Annots", []):
            way = link.get("/Dest") if "/Dest" in link else link.A.get("/D")
            if way is None:
                assert str(link.A.URI).startswith(("https://", "mailto:")), link.A
                assert "\u200b" not in str(link.A.URI)
                continue
            target = known[str(way)] if isinstance(way, pikepdf.String) else way
            spot = target.D if isinstance(target, pikepdf.Dictionary) else target
            assert spot[0].objgen in pages
            inside += 1
    assert inside


@EACH
def test_the_outline_leads_to_every_area_priority_and_initiative(name: str) -> None:
    def titles(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
        for item in items:
            yield item.title
            yield from titles(list(item.children))

    with opened(name).open_outline() as outline:
        found = {bare(title) for title in titles(list(outline.root))}
    agenda = PRINTED[name]()
    named = [one.title for one in agenda.focus_areas]
    named += [one.title for one in agenda.initiatives]
    wanted = {bare(printable(title)) for title in named}
    assert wanted - found == set()
    assert len(found) > len(wanted)


@EACH
def test_every_id_can_be_linked_to(name: str) -> None:
    """``agenda.pdf#larande-1`` opens the document where the priority stands."""
    known = pikepdf.NameTree(opened(name).Root.Names.Dests).keys()
    agenda = PRINTED[name]()
    records = [
        *agenda.focus_areas, *agenda.priorities, *agenda.initiatives, *agenda.audiences,
        *agenda.frameworks, *agenda.sections, *agenda.actors, *agenda.sources,
    ]  # fmt: skip
    assert {one.id for one in records} - set(known) == set()


@EACH
def test_every_wording_and_id_of_the_plan_can_be_read(name: str) -> None:
    agenda, words = PRINTED[name](), words_of(name)
    texts = [one.wording for one in agenda.priorities]
    texts += [one.plain_language for one in agenda.priorities]
    texts += [text for one in agenda.initiatives for text in (one.title, one.summary)]
    texts += [one.text for section in agenda.sections for one in section.paragraphs]
    texts += [one.explanation for one in agenda.terms]
    texts += [goal.title for one in agenda.frameworks for goal in one.goals]
    texts += [one.id for one in (*agenda.focus_areas, *agenda.priorities, *agenda.initiatives)]
    assert [text for text in texts if bare(printable(text)) not in words] == []


@EACH
def test_every_page_but_the_cover_says_what_and_where_it_is(name: str) -> None:
    agenda, pages = PRINTED[name](), page_texts(name)
    covers = next(at for at, text in enumerate(pages) if "Läs det här först" in text)
    assert covers == (2 if name == "hostile" else 1)  # names without end run over
    for number, text in enumerate(pages[covers:], start=covers + 1):
        said = bare(text)
        assert bare(printable(agenda.title))[:40] in said
        assert agenda.state.label in text
        assert bare(f"Utgåva {agenda.edition}.") in said
        assert bare(f"sida {number} av {len(pages)}") in said


def test_it_is_the_same_to_the_byte_and_says_when_it_was_made() -> None:
    assert create_pdf(document_of(base()), icons(), MADE) == printed("base")
    assert str(opened("base").docinfo["/CreationDate"]).startswith("D:20261124102030")


def test_pictures_are_vectors_and_fonts_are_our_own() -> None:
    pdf = opened("real")
    kinds = {str(one.get("/Subtype")) for one in pdf.objects if isinstance(one, pikepdf.Stream)}
    assert "/Image" not in kinds
    fonts = {
        str(one.BaseFont).partition("+")[2]
        for one in pdf.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"
    }
    assert {font for font in fonts if not font.startswith(("SourceSans3", "SourceSerif4"))} == set()


def test_its_colours_are_those_of_the_site() -> None:
    styles = (ROOT / "theme" / "styles" / "10-colours.css").read_text(encoding="utf-8")
    light = dict(re.findall(r"--([a-z0-9-]+): light-dark\((#[0-9a-f]{6})", styles))
    look = (TEMPLATES / "look.typ").read_text(encoding="utf-8")
    names = {"ink": "ink", "quiet": "quiet", "tint": "tint", "hairline": "line", "accent": "link"}
    own = dict(re.findall(r'#let ([a-z]+) = rgb\("(#[0-9a-f]{6})"\)', look))
    assert {own[name] for name in names} == {light[name] for name in names.values()}
    (areas,) = re.findall(r"#let areas = \((.*)\)", look)
    numbers = range(1, AREA_COLOURS + 1)
    assert re.findall(r"#[0-9a-f]{6}", areas) == [light[f"area-{n}"] for n in numbers]


def test_an_agenda_beyond_what_anybody_prints_gives_none() -> None:
    place = Place("mkdocs.yml")
    assert is_printed(real(), None, place)
    assert not is_printed(rich(MOST_INITIATIVES + 1), None, place)
    assert not is_printed(real(), -1, place)
    with pytest.raises(RefusedBuildError, match=r"”många”, och det är inget tal"):
        is_printed(real(), "många", place)


def test_what_has_no_place_in_it_is_named_without_a_link() -> None:
    """A decision, say: it is told with what it is about, and has no place of its own."""
    found, decision = document_of(base()), base().decision
    assert decision is not None
    assert decision.id in found.unprinted
    values = tuple(FactValue(f"Utan ställe {one}", to=one) for one in found.unprinted)
    facts = replace(found.facts, known=(*found.facts.known, Fact("Nämner", values)))
    assert create_pdf(replace(found, facts=facts), icons(), MADE).startswith(b"%PDF")
