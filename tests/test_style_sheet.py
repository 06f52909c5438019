"""What is sent of Material's style sheet is what pages may use of the Material that is locked."""

import re
from collections.abc import Iterator

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.support import style_sheet
from tests.support.shared import base_site, preview_site, real_site, sample_site
from tests.support.site import ROOT, BuiltSite
from tests.support.style_sheet import FOLDER, SHEET, cut, needs, vendored, whole_sheet, words_of

AGAIN = "Kör scripts/style_sheet.py, läs skillnaden och ta med den."
MOST = 0.16
"""How much of Material's sheet we use at most: what was measured when all of it was sent."""
WORDS = frozenset({"a", "p", "box", "open", "dir", "ltr", "top"})
CUT = [
    ("a{color:red}b{color:red}", "a{color:red}"),
    ("a,b,p{color:red}", "a,p{color:red}"),
    (".box p{top:0}.other p{top:0}", ".box p{top:0}"),
    ("p.box:hover>a::before{top:0}", "p.box:hover>a::before{top:0}"),
    ("p::-webkit-scrollbar:hover{top:0}", "p::-webkit-scrollbar:hover{top:0}"),
    ("::selection{top:0}", "::selection{top:0}"),
    ("#top{top:0}#other{top:0}", "#top{top:0}"),
    ("[dir=ltr] p{top:0}[dir=rtl] p{top:0}", "[dir=ltr] p{top:0}"),
    ("p:not(.other){top:0}", "p:not(.other){top:0}"),
    ("p:has(.other){top:0}", "p:has(.other){top:0}"),
    ("@media print{b{top:0}p{top:0}}@media print{b{top:0}}", "@media print{p{top:0}}"),
    ("@supports (top:0){@media print{p{top:0}}}", "@supports (top:0){@media print{p{top:0}}}"),
    ('@charset "UTF-8";@page{margin:0}', "@page{margin:0}"),
    ("p{top:0!important}", "p{top:0!important}"),
    ("p{--a:1;--b:2;top:var(--a)}", "p{--a:1;top:var(--a)}"),
    ("p{--a:var(--b);--b:2;--c:3;top:var( --a)}", "p{--a:var(--b);--b:2;top:var( --a)}"),
    ("p{--ours:1;--a:2}", "p{--ours:1}"),
    ("p{--a:1}", ""),
    ("@keyframes x{to{top:0}}@keyframes y{to{top:0}}p{animation:x 1s}",
     "@keyframes x{to{top:0}}p{animation:x 1s}"),
]  # fmt: skip


@pytest.mark.parametrize(("sheet", "left"), CUT)
def test_what_could_meet_a_page_is_left(sheet: str, left: str) -> None:
    assert cut(sheet, WORDS, frozenset({"--ours"})).replace("\n", "") == left


def test_a_sheet_that_cannot_be_read_is_an_error() -> None:
    with pytest.raises(ValueError, match="1: "):
        cut("p{top:0}}", WORDS, frozenset())


def test_what_is_sent_is_what_the_command_makes() -> None:
    """Fails when Material is renewed, and when our own code asks for something else of it."""
    there = {path.name: path.read_bytes() for path in FOLDER.iterdir()}
    assert there == vendored(), AGAIN


def test_a_renewed_material_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    renewed = f"{whole_sheet()}.md-typeset p{{margin:3px}}"
    monkeypatch.setattr(style_sheet, "whole_sheet", lambda: renewed)
    assert vendored()[SHEET] != (FOLDER / SHEET).read_bytes()


def test_most_of_it_is_left_out_and_what_is_left_is_material_s() -> None:
    whole, sent = whole_sheet(), (FOLDER / SHEET).read_text(encoding="utf-8")
    assert len(sent) <= MOST * len(whole)
    assert needs(sent).items() <= needs(whole).items()


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> list[BuiltSite]:
    """An agenda of every kind: this one, the cases', one with all fields, and a proposal."""
    rich, preview = sample_site(tmp_path_factory, 40), preview_site(tmp_path_factory, None)
    return [real_site(tmp_path_factory), base_site(tmp_path_factory), rich, preview]


def names_on(page: LexborHTMLParser) -> Iterator[str]:
    for node in page.css("*"):
        yield node.tag or ""
        for name, value in node.attributes.items():
            yield from (name, value or "", *re.split(r"\s+", value or ""))


def test_no_page_has_what_was_left_out(sites: list[BuiltSite]) -> None:
    """What a selector needs is not on the page, so it meets nothing in any state or medium."""
    words = words_of(ROOT)
    left_out = {one: names for one, names in needs(whole_sheet()).items() if not names <= words}
    assert left_out[".md-typeset .admonition"] - words == {"admonition"}
    for page in (page for site in sites for page in site.pages):
        there = frozenset(names_on(page.tree))
        assert {"html", "md-typeset", "ltr"} <= there, page.path
        assert [one for one, names in left_out.items() if names <= there] == [], page.path
