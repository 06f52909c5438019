"""Hostile text in every field of an agenda, told as a change in every format: it stays text."""

import re

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from agenda import load_agenda
from agenda.compare import compare
from agenda.model import Agenda
from macros.views.changes.renderers import ChangeFormat, tell
from tests.support.folders import BASE
from tests.support.rewrite import values_of, with_texts

HOSTILE = (
    "</li></ins><script>alert(1)</script><img src=x onerror=alert(2)>\"'><b>fet</b> {{ 7*7063 }} "
    "[länk](javascript:alert(3)) *kursiv* `kod` --> | a | @octocat #12 https://ond.example \x1b[31m"
)


@pytest.fixture(scope="module")
def agendas() -> tuple[Agenda, Agenda]:
    base = load_agenda(BASE)
    hostile = with_texts(Agenda, values_of(base), lambda spot, text: f"{spot} {HOSTILE}")
    return base, Agenda.model_validate(hostile)


@pytest.fixture(params=["there", "back"])
def told(request: pytest.FixtureRequest, agendas: tuple[Agenda, Agenda]) -> dict[ChangeFormat, str]:
    base, head = agendas if request.param == "there" else (agendas[1], agendas[0])
    return {form: tell(compare(base, head), base, head, form) for form in ChangeFormat}


def test_the_page_has_our_markup_only(told: dict[ChangeFormat, str]) -> None:
    tree = LexborHTMLParser(told[ChangeFormat.html])
    assert not tree.css("script, img, b, em, code, a, [onerror]")
    assert tree.html is not None
    assert "49441" not in tree.html
    assert tree.body is not None
    assert "<script>alert(1)</script>" in tree.body.text()


def test_the_comment_has_our_markup_only(told: dict[ChangeFormat, str]) -> None:
    reader = MarkdownIt("gfm-like", {"html": True})
    assert reader.linkify is not None
    reader.linkify.set({"fuzzy_link": False})  # a forge makes no link of ``Actor.name``
    html = reader.render(told[ChangeFormat.markdown])
    tags = {node.tag for node in LexborHTMLParser(html).css("body *")}
    ours = {"h2", "h3", "ul", "li", "p", "blockquote", "ins", "del", "strong"}
    assert tags <= ours | {"details", "summary"}  # what is long is folded
    shown = LexborHTMLParser(html).body
    assert shown is not None
    assert not re.search(r"@octocat|#12\b", shown.text())


def test_plain_text_holds_no_sign_that_acts_on_a_terminal(told: dict[ChangeFormat, str]) -> None:
    assert {sign for sign in told[ChangeFormat.text] if not sign.isprintable()} == {"\n"}
    assert "\\u001b[31m" in told[ChangeFormat.text]
