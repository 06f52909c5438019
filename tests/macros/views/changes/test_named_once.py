"""What is told of a change on a page names the entry once, and that name is the link to it."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from agenda import load_agenda
from agenda.compare import compare
from macros.context.render import environment
from macros.text.escape import inert
from macros.views.changes.overview import changes_view
from tests.support.cases import read_case
from tests.support.folders import BASE, CASES

NAMES = {
    "ny-text": ("larande-1", "Prioriteringen larande-1 (Öka kunskapen)"),
    "ny-prioritering": ("natet-2", "”Lär ut”"),
}


@pytest.mark.parametrize("case", NAMES)
def test_an_entry_is_named_once_as_a_link(case: str, tmp_path: Path) -> None:
    entry, name = NAMES[case]
    base = load_agenda(BASE)
    head = load_agenda(read_case(CASES / f"changes/{case}.case").write(tmp_path))
    view = changes_view(compare(base, head), base, head)
    template = environment(inert).get_template("changes/part.html")
    page = template.render(view=view, linked={entry}, link=lambda one: f"/{one}/")
    told = [one for one in LexborHTMLParser(page).css(".change") if one.css(f"a[href='/{entry}/']")]
    assert told
    for change in told:
        assert [link.text() for link in change.css("a")] == [name]
        (sentence,) = change.css(".change-sentence")
        assert sentence.text().count(name) == 1
        assert change.css(".change-link") == []
