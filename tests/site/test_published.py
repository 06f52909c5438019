"""What the build publishes beside the pages: the data files, byte for byte."""

import re

from agenda.load.layout import EDITIONS
from macros.context.addresses import SOURCES
from macros.context.agenda_context import AgendaContext
from macros.search.shards import MAP
from tests.support.site import ROOT, BuiltSite


def test_every_data_file_is_published_as_it_stands(site: BuiltSite) -> None:
    """What is published of earlier editions lies with them, and is no source of this one."""
    data = ROOT / "data"
    found = [path.relative_to(data) for path in sorted(data.rglob("*.yaml"))]
    files = [file for file in found if file.parts[0] != EDITIONS]
    published = site.folder / SOURCES
    assert sorted(path.relative_to(published) for path in published.rglob("*.yaml")) == files
    for file in files:
        assert (published / file).read_bytes() == (data / file).read_bytes(), file


def test_what_a_browser_may_keep_for_ever_is_named_by_its_content(site: BuiltSite) -> None:
    """The map of the search has a lasting name: it leads to the others."""
    for folder in ("assets", "search"):
        paths = [path.relative_to(site.folder) for path in (site.folder / folder).rglob("*.*")]
        names = {path.as_posix() for path in paths if (site.folder / path).is_file()}
        assert names
        assert {one for one in names if not re.search(r"[./][0-9a-f]{8}[./]", one)} <= {MAP}


def test_only_the_page_of_the_form_asks_for_the_form(site: BuiltSite) -> None:
    asking = [page.path.parent.name for page in site.pages if page.tree.css("script[type=module]")]
    assert asking == ["foresla"]


def test_every_page_leads_to_the_form(site: BuiltSite, context: AgendaContext) -> None:
    for page in site.pages:
        if page.path.name == "404.html":
            continue
        found = page.attribute(".propose-link", "href")
        assert "foresla/" in found or page.path.parent.name == "foresla", page.path
    for one in context.agenda.priorities:
        link = site.page(f"prioriteringar/{one.id}").attribute(".propose-link", "href")
        assert link.endswith(f"foresla/?post={one.id}")
    assert site.page("ordlista").attribute(".propose-link", "href").endswith("&andra=term")
