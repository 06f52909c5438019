"""Each module that makes text safe in a language: no text gets out of its place, none is lost."""

import csv
import html
import io
import json
import re
import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from agenda.exports.csv_text import BOM, create_csv, tamed, untamed
from agenda.exports.linked.json_text import json_for_html
from agenda.exports.pdf.characters import characters, printable
from agenda.exports.pdf.plain import create_content
from agenda.exports.xml_text import xml_text
from agenda.load.display import shown
from agenda.problems import Place, Problem, visible
from macros.text.escape import heading_id, inert, paragraphs, shortened
from review.annotations import create_annotations
from tests.support.examples import examples

SIGNS = st.text("ab<>&\"'`=+-@;,\t\n\r\\/{}[]()*_#!|~^$%: åÖ\u00a0\u2028€📚", max_size=40)
ANY = st.text(max_size=60)
TEXTS = SIGNS | ANY
_BEGINS = re.compile(r"(?:^|[;\t\r\n])[ \u00a0\"]*[=+\-@]")


def one_line(text: str) -> str:
    return " ".join(text.split())


@examples(ci=100, soak=48_000)
@given(TEXTS)
def test_text_in_html_is_the_text_and_no_element(text: str) -> None:
    tree = LexborHTMLParser(f"<p>{inert(text)}</p>")
    assert [node.tag for node in tree.css("body *")] == ["p"]
    assert not set("<>\"'{}`*_[]~^$|\\") & set(inert(text))


@examples(ci=100, soak=48_000)
@given(SIGNS)
def test_text_in_an_attribute_stays_in_it(text: str) -> None:
    node = LexborHTMLParser(f'<p title="{inert(text)}">x</p>').css_first("p")
    assert node is not None
    assert list(node.attributes) == ["title"]
    assert one_line(node.attributes["title"] or "") == one_line(text)


@examples(ci=100, soak=48_000)
@given(SIGNS)
def test_text_is_escaped_once_and_reads_back(text: str) -> None:
    """What has been made safe is text again when it is read once, and is never half of one."""
    assert one_line(html.unescape(inert(text))) == one_line(text)
    assert inert(inert(text)) != inert(text) or "&" not in inert(text)


@examples(ci=100, soak=64_000)
@given(TEXTS)
def test_no_cell_begins_a_formula_and_none_is_lost(text: str) -> None:
    assert not _BEGINS.search(tamed(text))
    assert untamed(tamed(text)) == text


@examples(ci=50, soak=40_000)
@given(st.lists(st.lists(SIGNS, min_size=2, max_size=2), max_size=3))
def test_a_table_reads_back(rows: list[list[str]]) -> None:
    written = create_csv(("a", "b"), rows)
    read = list(csv.reader(io.StringIO(written.removeprefix(BOM), newline="")))
    assert read[0] == ["a", "b"]
    assert [[untamed(cell) for cell in row] for row in read[1:]] == rows


@examples(ci=100, soak=48_000)
@given(TEXTS)
def test_xml_holds_the_text_and_nothing_else(text: str) -> None:
    element = ET.Element("a", {"b": xml_text(text)})
    element.text = xml_text(text)
    read = ET.fromstring(ET.tostring(element, encoding="utf-8"))
    assert read.text == (xml_text(text) or None)
    assert len(read) == 0


@examples(ci=100, soak=48_000)
@given(TEXTS)
def test_json_in_a_page_ends_no_element(text: str) -> None:
    written = json_for_html({"a": text})
    tree = LexborHTMLParser(f"<script type='application/ld+json'>{written}</script><i>x</i>")
    assert len(tree.css("script")) == len(tree.css("i")) == 1
    assert json.loads(written) == {"a": text}


@examples(ci=100, soak=48_000)
@given(TEXTS)
def test_what_is_printed_can_be_drawn(text: str) -> None:
    assert set(printable(text)) <= characters() | {"\u200b", "‹", "›"}


@examples(ci=50, soak=40_000)
@given(st.dictionaries(SIGNS, TEXTS, max_size=3))
def test_a_document_gets_text_as_data(values: dict[str, str]) -> None:
    assert json.loads(create_content(values)) == {k: printable(v) for k, v in values.items()}


@examples(ci=100, soak=48_000)
@given(TEXTS, TEXTS)
def test_a_command_of_the_forge_is_one_line(file: str, message: str) -> None:
    written = create_annotations([Problem(Place(file), message)])
    assert written.count("\n") == 1
    assert "\r" not in written
    assert written.startswith("::error file=")


@examples(ci=100, soak=64_000)
@given(TEXTS)
def test_what_is_shown_on_a_terminal_acts_on_none(text: str) -> None:
    for said in (shown(text), visible(text)):
        assert all(sign.isprintable() for sign in said)
    assert len(shown(text)) <= 61 * 10


@examples(ci=100, soak=48_000)
@given(TEXTS)
def test_an_anchor_is_of_plain_signs(text: str) -> None:
    assert re.fullmatch(r"_[a-z0-9-]*_", heading_id(text, "-"))


@examples(ci=100, soak=40_000)
@given(TEXTS, st.integers(10, 60))
def test_paragraphs_and_descriptions_lose_no_word(text: str, limit: int) -> None:
    assert " ".join(paragraphs(text)).split() == text.split()
    assert len(shortened(text, limit)) <= max(limit, len(one_line(text))) + 2
