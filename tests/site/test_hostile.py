"""Hostile text in every text field of every record comes out as text, everywhere."""

import json
import re

import pytest

from tests.support.shared import rewritten_site
from tests.support.site import ROOT, BuiltSite

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><b>fet</b> "
    "{{ 7*7063 }} {% raw %} {# x #} [länk](javascript:alert(3)) *kursiv* `kod` "
    "&lt;tecken&gt; </title></h1></blockquote> {: .klass }"
)
_RUN = re.compile(r"49441")


def hostile(spot: str, text: str) -> str:
    """Give each field the hostile text, with its own name so that it can be found again."""
    return f"{spot} {HOSTILE}"


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Twenty initiatives, which fill in every field: tests/agenda/test_sample.py."""
    return rewritten_site(tmp_path_factory, "hostile", 20, hostile)


def test_no_markup_comes_alive(hostile_site: BuiltSite) -> None:
    for page in hostile_site.pages:
        assert not page.tree.css("[onerror], img[src=x], b, em, .klass"), page.path
        for script in page.tree.css("script:not([type='application/ld+json'])"):
            assert "alert" not in script.text(), page.path
        for link in page.tree.css("[href]"):
            assert "javascript:" not in (link.attributes["href"] or "").replace(
                "javascript:void(0)", ""
            ), page.path


def test_what_a_page_says_to_machines_is_data_with_the_text_in_it(hostile_site: BuiltSite) -> None:
    """The text is in it, to the letter, and not one sign that could end the element."""
    found = set()
    for page in hostile_site.pages:
        for script in page.tree.css("script[type='application/ld+json']"):
            assert not set(script.text()) & set("<>&"), page.path
            found |= {str(node.get("name")) for node in json.loads(script.text())["@graph"]}
    for spot in ("Initiative.title", "Actor.name", "FocusArea.title"):
        assert f"{spot} {HOSTILE}" in found, spot


def test_no_template_runs(hostile_site: BuiltSite) -> None:
    for page in hostile_site.pages:
        assert not _RUN.search(page.tree.body.text() if page.tree.body else ""), page.path


def test_the_text_itself_is_shown_to_the_letter(hostile_site: BuiltSite) -> None:
    shown = "\n".join(page.main_text for page in hostile_site.pages)
    for spot in ("Priority.wording", "Initiative.title", "Actor.name", "Term.explanation"):
        assert f"{spot} {HOSTILE}" in shown, spot


def test_titles_and_descriptions_hold_the_text_and_nothing_else(hostile_site: BuiltSite) -> None:
    for page in hostile_site.pages:
        head = page.tree.head
        assert head is not None
        allowed = {"meta", "title", "link", "script", "style", "#text", "-text", "-comment"}
        assert {node.tag for node in head.iter(include_text=False)} <= allowed, page.path
    titles = [page.texts("title")[0] for page in hostile_site.pages]
    assert any(title.startswith(f"Initiative.title {HOSTILE}") for title in titles)


PLAIN = {
    ".menu-list": {"a", "li", "ul"},
    ".toc-list": {"a", "button", "li", "ul"},
    ".path": {"a", "li", "ol"},
}
"""Where names of records stand outside the article, and the elements that stand there."""


def test_navigation_and_contents_hold_text_only(hostile_site: BuiltSite) -> None:
    met = {place: set[str | None]() for place in PLAIN}
    for page in hostile_site.pages:
        for place, found in met.items():
            found |= {node.tag for node in page.tree.css(f"{place} *")}
    assert met == PLAIN


def test_the_search_writes_text_and_never_markup() -> None:
    """What the index holds is text; the list is made of nodes, so nothing in it can come alive."""
    scripts = [*(ROOT / "theme/search").glob("*.js"), *(ROOT / "theme/scripts").glob("*.js")]
    assert scripts
    for script in scripts:
        found = re.findall(r"HTML\b|document\.write|eval\(|Function\(", script.read_text("utf-8"))
        assert found == [], script.name
