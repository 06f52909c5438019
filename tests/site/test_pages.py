"""The site of this checkout, read back: what holds of any sound agenda's."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.context.addresses import PROPOSALS_PAGE
from macros.context.agenda_context import AgendaContext
from macros.context.forge import Forge
from macros.kinds import PAGE_FOLDERS
from macros.search.shards import MAP
from macros.settings.load import read_settings
from macros.views.changes.feed import FEED
from tests.support.site import ROOT, BuiltSite, folded

LISTS = (
    "", "andringar/", "remiss/", "fokusomraden/", "prioriteringar/", "initiativ/", "aktorer/",
    "samband/", "bakgrund/", "uppfoljning/", "for/", "a-o/", "ordlista/", "hela/", "om/",
    "foresla/", "oppna-data/", "personuppgifter/", "tillganglighet/",
)  # fmt: skip


def addresses(context: AgendaContext) -> set[str]:
    agenda = context.agenda
    found = {f"fokusomraden/{record.id}/" for record in agenda.focus_areas}
    found |= {f"prioriteringar/{record.id}/" for record in agenda.priorities}
    found |= {f"initiativ/{record.id}/" for record in agenda.initiatives}
    found |= {f"aktorer/{record.id}/" for record in agenda.actors}
    found |= {f"bakgrund/{record.id}/" for record in agenda.sections}
    found |= {f"for/{record.id}/" for record in agenda.audiences}
    found |= {f"andringar/{base.id}/{head.id}/" for base, head in context.versions.pairs}
    found.add(PROPOSALS_PAGE)
    return found | {f"{PAGE_FOLDERS[one.kind]}/{one.id}/" for one in agenda.tombstones} | set(LISTS)


def test_the_site_holds_exactly_these_pages(site: BuiltSite, context: AgendaContext) -> None:
    built = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*.html")}
    assert built == {f"{address}index.html" for address in addresses(context)} | {"404.html"}


def test_the_site_holds_no_other_files_than_these(site: BuiltSite, context: AgendaContext) -> None:
    outside = {
        path.relative_to(site.folder).as_posix()
        for path in site.folder.rglob("*")
        if path.is_file() and path.suffix != ".html"
    }
    # What lies below data/ is held to its records by test_published.py and test_exports.py.
    ours = {name for name in outside if not name.startswith(("assets/", "search/", "data/"))}
    feed = {FEED} if context.versions.editions else set()
    assert ours == {"sitemap.xml", "sitemap.xml.gz"} | feed
    shards = {
        name for name in outside if re.fullmatch(r"search/[0-9a-f]{8}/[a-z]+-\d+\.json", name)
    }
    assert {name for name in outside if name.startswith("search/")} - shards == {MAP}


def test_each_wording_stands_once_on_its_page_letter_for_letter(
    site: BuiltSite, context: AgendaContext
) -> None:
    for priority in context.agenda.priorities:
        text = site.page(f"prioriteringar/{priority.id}").without(".cite")
        assert text.count(priority.wording) == 1, priority.id


def test_each_page_has_one_heading_and_says_it_in_its_title(site: BuiltSite) -> None:
    for page in site.pages:
        headings = page.texts("h1")
        assert len(headings) == 1, page.path
        if page.path.parent != site.folder:
            shown = page.texts("title")[0]
            assert shown.startswith(headings[0]), page.path


def test_each_page_says_what_state_the_agenda_is_in(
    site: BuiltSite, context: AgendaContext
) -> None:
    for page in site.pages:
        shown = page.texts(".where-state")
        assert len(shown) == 1, page.path
        assert folded(context.agenda.note or "-") in shown[0], page.path
        unofficial = ", inte av " in page.texts(".site-foot")[0]
        assert unofficial != context.agenda.official, page.path


def test_each_page_has_a_description_of_its_own(site: BuiltSite) -> None:
    pages = [page for page in site.pages if page.path.name != "404.html"]
    descriptions = [page.attribute("meta[name=description]", "content") for page in pages]
    assert all(descriptions)
    assert len(set(descriptions)) == len(descriptions)


def test_the_path_leads_from_focus_area_to_initiative(
    site: BuiltSite, context: AgendaContext
) -> None:
    for initiative in context.agenda.initiatives:
        page = site.page(f"initiativ/{initiative.id}")
        priority = context.index.path(initiative.priorities[0])
        assert priority
        links = [node.attributes["href"] for node in page.tree.css(".path a")]
        area = context.area_of(initiative).id
        assert links[-2:] == [
            f"../../fokusomraden/{area}/",
            f"../../prioriteringar/{initiative.priorities[0]}/",
        ]


def edited(context: AgendaContext) -> Iterator[tuple[str, str]]:
    """Give the last page of each kind that stands in a file of its own sort, and the file."""
    agenda = context.agenda
    yield "", "docs/index.md"
    yield f"prioriteringar/{agenda.priorities[-1].id}", "data/agenda.yaml"
    initiative = agenda.initiatives[-1].id
    yield f"initiativ/{initiative}", f"data/initiatives/{initiative}.yaml"
    for section in agenda.sections[-1:]:
        yield f"bakgrund/{section.id}", "data/background.yaml"


def test_the_edit_link_leads_to_the_very_line(site: BuiltSite, context: AgendaContext) -> None:
    settings = read_settings(ROOT / "mkdocs.yml")
    forge = Forge.of(settings.repo_url, settings.extra)
    assert forge
    for address, file in edited(context):
        link = site.page(address).attribute("a[rel=edit]", "href")
        start = forge.edit(file)
        assert link.startswith(start)
        if file.startswith("data/"):
            line = int(link.removeprefix(f"{start}#L"))
            written = (ROOT / file).read_text(encoding="utf-8").splitlines()[line - 1]
            assert written.strip().removeprefix("- ") == f"id: {Path(address).name}"


def test_each_page_tells_when_it_was_changed(site: BuiltSite, context: AgendaContext) -> None:
    """But what is worked out from two versions, or told of proposals, which nobody changes.

    Before the first edition a record need not know.
    """
    known = bool(context.versions.editions)
    for page in site.pages:
        name = page.path.relative_to(site.folder)
        worked_out = name.match("andringar/*/*/index.html") or name.match("forslag/index.html")
        is_prose = (ROOT / "docs" / name.with_suffix(".md")).is_file()
        if page.path.name != "404.html" and not worked_out and (known or is_prose):
            assert page.texts(".page-foot p")[0].startswith("Senast ändrad: "), page.path


def test_each_data_page_names_its_sources_by_line(site: BuiltSite, context: AgendaContext) -> None:
    for priority in context.agenda.priorities:
        sources = site.page(f"prioriteringar/{priority.id}").texts(".sources li")
        by_line = any(citation.lines for citation in priority.citations)
        assert any(", rad " in source for source in sources) == by_line, priority.id


def test_connections_are_shown_from_both_ends(site: BuiltSite, context: AgendaContext) -> None:
    samband = site.page("samband").tree
    for priority in context.agenda.priorities:
        for link in priority.goals:
            here = site.page(f"prioriteringar/{priority.id}").tree
            assert here.css_first(f'.connections a[href="../../samband/#{link.to}"]')
            there = samband.css_first(f'#{link.to} a[href="../prioriteringar/{priority.id}/"]')
            assert there is not None, (priority.id, link.to)


def test_each_connection_says_who_made_it(site: BuiltSite, context: AgendaContext) -> None:
    rows = site.page("samband").texts(".connections li")
    assert bool(rows) == any(one.goals for one in context.agenda.priorities)
    for row in rows:
        assert ("Agendan säger det" in row) != ("Redaktionens bedömning" in row), row


def test_no_page_asks_another_host_for_anything(site: BuiltSite) -> None:
    for page in site.pages:
        for selector, name in (("link[href]", "href"), ("script[src]", "src"), ("img", "src")):
            for node in page.tree.css(selector):
                if node.attributes.get("rel") != "canonical":
                    assert "//" not in (node.attributes.get(name) or ""), page.path


def test_every_id_has_an_address_that_answers(site: BuiltSite, context: AgendaContext) -> None:
    for record_id in context.index.ids:
        page, _, anchor = context.address(record_id).partition("#")
        tree = site.page(page).tree
        assert not anchor or tree.css_first(f"[id={anchor}]") is not None, record_id
