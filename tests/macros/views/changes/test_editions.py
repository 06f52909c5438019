"""What the site says of its editions: what differs, what became of an entry, where to go."""

from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import pytest

from agenda.load import load
from macros.context.agenda_context import AgendaContext, load_context
from macros.context.versions import DRAFT
from macros.pages.all_macros import macros_of
from macros.pages.site import new_site
from macros.views.changes.editions import changed_on, changes_page, editions_view, entry_history
from macros.views.changes.feed import create_feed
from macros.views.changes.version_bar import Spot, version_bar
from macros.views.citation import citing
from tests.support.editions import base_agenda, base_with_editions, released, write_editions
from tests.support.folders import BASE, copy_base

ADDRESS = "https://agenda.example/"


@pytest.fixture
def context(tmp_path: Path) -> AgendaContext:
    return load_context(base_with_editions(tmp_path))


def test_only_the_wording_is_told_of_two_editions_that_differ_in_it(context: AgendaContext) -> None:
    base, head = context.versions.editions
    page = changes_page(context, base, head)
    told = [one for group in page.changes.groups for one in group.changes]
    assert [one.change.node.id for one in told] == ["larande-1"]
    assert [fact.label for fact in page.decision][:1] == ["Form"]
    assert [line.reply for line in page.replies] == ["svar-biblioteket"]
    assert page.changes.questions == ()


def test_every_two_editions_are_compared_and_the_newest_with_the_draft(tmp_path: Path) -> None:
    first = released(base_agenda("ett"), "2026-01-01")
    second = released(base_agenda("tva"), "2026-02-01", first)
    third = released(base_agenda("tre"), "2026-03-01", first, second)
    context = load_context(write_editions(copy_base(tmp_path), (first, second, third)))
    pairs = [(a.id, b.id) for a, b in context.versions.pairs]
    assert pairs == [("ett", "tva"), ("ett", "tre"), ("tva", "tre"), ("tre", DRAFT)]
    assert [title for title, _ in editions_view(context).others] == [
        "Från utgåvan Remissversion ett till utgåvan Remissversion tre"
    ]


def test_an_edition_s_own_site_knows_no_draft(tmp_path: Path) -> None:
    data = base_with_editions(tmp_path)
    versions = load_context(data, "antagen").versions
    assert [(a.id, b.id) for a, b in versions.pairs] == [("forsta", "antagen")]
    assert not versions.is_draft


def test_an_entry_tells_its_way_through_the_editions(context: AgendaContext) -> None:
    lines = [(one.version, one.marks) for one in entry_history(context, "larande-1")]
    assert lines == [
        ("Remissversion", ("Kom med",)),
        ("Antagen", ("Ny lydelse",)),
        ("Utkast", ("Ny lydelse",)),
    ]
    assert changed_on(context, "larande-1") == "2027-03-05"
    assert changed_on(context, "webbplatsen") is None
    assert entry_history(context, "finns-inte") == ()


def test_without_editions_there_is_no_history_no_feed_and_no_bar() -> None:
    context = AgendaContext(load(BASE))
    assert entry_history(context, "larande-1") == ()
    assert create_feed(context, ADDRESS) is None
    assert version_bar(context, Spot(""), "../") is None


def test_a_feed_reader_takes_the_feed(context: AgendaContext) -> None:
    text = create_feed(context, ADDRESS)
    assert text
    found = feedparser.parse(text)
    assert not found.bozo
    assert [entry.title for entry in found.entries] == [
        "Ny utgåva: Antagen",
        "Prioriteringen larande-1 (Öka kunskapen)",
        "Ny utgåva: Remissversion",
    ]
    assert len({entry.id for entry in found.entries}) == 3
    assert found.feed.updated == "2027-03-05T00:00:00Z"
    assert all(entry.link.startswith(ADDRESS) for entry in found.entries)


def test_an_entry_of_the_feed_is_the_same_in_every_version(tmp_path: Path) -> None:
    data = base_with_editions(tmp_path)
    one = feedparser.parse(create_feed(load_context(data, DRAFT), f"{ADDRESS}utkast/"))
    other = feedparser.parse(create_feed(load_context(data, "antagen"), f"{ADDRESS}antagen/"))
    assert [entry.id for entry in one.entries] == [entry.id for entry in other.entries]


HOSTILE = "</title><script>x()</script>&amp; ]]> <!-- {{ 7*7 }}"


def test_hostile_text_stays_text_in_the_feed(tmp_path: Path) -> None:
    agenda = base_agenda("ett")
    terms = (agenda.terms[0].model_copy(update={"explanation": HOSTILE}), *agenda.terms[1:])
    first = released(agenda, "2026-01-01")
    changed = base_agenda("tva").model_copy(update={"terms": terms, "title": HOSTILE})
    editions = (first, released(changed, "2026-02-01", first))
    text = create_feed(load_context(write_editions(copy_base(tmp_path), editions)), ADDRESS)
    assert text
    root = ET.fromstring(text)
    assert {node.tag.split("}")[1] for node in root.iter()} == {
        "feed", "id", "title", "updated", "link", "author", "name", "entry", "summary",
    }  # fmt: skip
    summaries = "".join(
        node.text or "" for node in root.iter("{http://www.w3.org/2005/Atom}summary")
    )
    assert "<script>x()</script>" in summaries


def test_the_bar_leads_to_the_same_page_where_there_is_one(tmp_path: Path) -> None:
    context = load_context(base_with_editions(tmp_path), DRAFT)
    address = "prioriteringar/larande-1/"
    bar = version_bar(context, Spot(address, record_id="larande-1"), "../../../")
    assert bar
    assert bar.current == f"../../../{address}"
    assert [(one.id, one.href) for one in bar.others] == [
        (DRAFT, f"../../../utkast/{address}"),
        ("antagen", f"../../../antagen/{address}"),
        ("forsta", f"../../../forsta/{address}"),
    ]
    new = version_bar(context, Spot("initiativ/nytt/", record_id="nytt"), "../../../")
    assert new
    assert new.current is None
    assert new.others[1].href == "../../../antagen/"


def test_a_reply_leads_to_the_wording_that_came_of_it(context: AgendaContext) -> None:
    shown = macros_of(new_site(context), lambda: "remiss/")["consultations"]()
    assert 'href="../andringar/forsta/antagen/"' in shown
    alone = macros_of(new_site(AgendaContext(load(BASE))), lambda: "remiss/")["consultations"]()
    assert "ord för ord" not in alone


@pytest.mark.parametrize(("version", "up"), [("", "../"), ("forsta", "../../"), (DRAFT, "../../")])
def test_every_version_leads_to_the_feed_at_the_root(version: str, up: str, tmp_path: Path) -> None:
    context = load_context(base_with_editions(tmp_path), version)
    shown = macros_of(new_site(context), lambda: "andringar/")["editions"]()
    assert f'href="{up}feed.xml"' in shown
    feed = create_feed(context, f"{ADDRESS}{version}/" if version else ADDRESS)
    assert feed is not None
    assert f'rel="self" href="{ADDRESS}feed.xml"' in feed
    assert f'rel="alternate" href="{ADDRESS}andringar/"' in feed


def test_only_an_adopted_edition_is_said_to_be_in_force(tmp_path: Path) -> None:
    first = released(base_agenda("ett"), "2026-01-01")
    alone = load_context(write_editions(copy_base(tmp_path / "a"), (first,)), "ett")
    bar = version_bar(alone, Spot(""), "../")
    assert bar and (bar.is_adopted, bar.newest) == (False, "senaste")
    (tmp_path / "b").mkdir()
    adopted = version_bar(
        load_context(base_with_editions(tmp_path / "b"), "antagen"), Spot(""), "../"
    )
    assert adopted and (adopted.is_adopted, adopted.newest) == (True, "aktuella")


def test_what_differs_says_its_two_versions_once_and_as_the_heading_does(
    context: AgendaContext,
) -> None:
    base, head = context.versions.editions
    made = new_site(context).renderer.render(
        "pages/changes.html", "andringar/", view=changes_page(context, base, head)
    )
    assert "change-versions" not in made


def test_a_reference_says_whether_the_words_stand_still(tmp_path: Path) -> None:
    data = base_with_editions(tmp_path)
    assert citing(load_context(data, DRAFT), None, "Om", None).edition.endswith(
        "utkast, kan ändras"
    )
    assert ", fryst " in citing(load_context(data, "antagen"), None, "Om", None).edition
