"""The path to a page names what is above it, each once."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from macros.engine.navigation import pages_of, trail


def a_page(src: str, title: str) -> Page:
    config = MkDocsConfig()
    return Page(title, File(src, "docs", "site", use_directory_urls=True), config)


def told(page: Any) -> list[tuple[str, str]]:
    return [(step.title, step.url) for step in trail(page)]


def test_a_section_is_named_unless_its_first_page_is_on_the_way() -> None:
    areas, priorities = a_page("omraden/index.md", "Områden"), a_page("prio/index.md", "Alla")
    section = Section("Agendan", [areas, priorities])
    areas.parent = priorities.parent = section
    below = a_page("omraden/ett.md", "Ett")
    below.parent = areas  # type: ignore[assignment]  # as data pages have it
    assert told(areas) == []
    assert told(priorities) == [("Agendan", "omraden/")]
    assert told(below) == [("Områden", "omraden/")]


def test_a_section_within_a_section_has_its_pages_in_the_menu_and_leads_to_its_first() -> None:
    pages = [a_page(f"{name}/index.md", name) for name in ("ett", "tva", "tre")]
    inner = Section("Inre", list(pages[:2]))
    outer = Section("Yttre", [inner, pages[2]])
    inner.parent = pages[2].parent = outer
    pages[0].parent = pages[1].parent = inner
    assert pages_of(outer) == pages
    assert pages_of(pages[0]) == pages[:1]
    assert told(pages[1]) == [("Yttre", "ett/"), ("Inre", "ett/")]
    assert told(pages[2]) == [("Yttre", "ett/")]
