"""The whole way of an agenda: sent out, changed by a decision, adopted, and read in both forms."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import feedparser
import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import look
from tests.browser.server import served
from tests.browser.test_axe import SOME_LOOKS, Look, page_in
from tests.support.browser import Opener
from tests.support.checkout import command
from tests.support.publishing import bare, publish
from tests.support.region import small_region
from tests.support.repository import SETTINGS, commit, git, repository
from tests.support.site import ROOT

ENTRY = "prioriteringar/larande-1/"
WORDS = ".agenda-words blockquote"
GONE = "forsta/initiativ/gamla-kvallar/"
NEW_WORDS = {
    "Öka kunskapen om det digitala.": "Öka allas kunskap om det digitala.",
    "Öva tillsammans.": "Öva tillsammans varje år.",
    "Bygg ut nätet.": "Bygg ut nätet till alla.",
}
DECISION = re.compile(r"^decision:\n(  .*\n)+", re.MULTILINE)


@dataclass(frozen=True)
class Journey:
    """The site's address and its files, after both editions have been published."""

    url: str
    folder: Path
    region: Path
    first_before: str
    first_after: str


def edit(region: Path, changes: dict[str, str]) -> None:
    path = region / "data" / "agenda.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in changes.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    commit(region, "Ändra agendan")


def release(region: Path, edition: str, day: str) -> None:
    arguments = (edition, "--root", region, "--date", day)
    done = command(ROOT, "scripts/release.py", *arguments, environment=SETTINGS)
    assert done.returncode == 0, done.stderr


def checked_out(place: Path, folder: Path) -> Path:
    folder.mkdir()
    git(place, f"--work-tree={folder}", "checkout", "--quiet", "--force", "pages", "--", ".")
    return folder


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journey]:
    parent = tmp_path_factory.mktemp("journey")
    region = repository(small_region(parent / "region"))
    agenda = (region / "data" / "agenda.yaml").read_text(encoding="utf-8")
    found = DECISION.search(agenda)
    assert found
    decision = found.group()
    edit(region, {"state: adopted": "state: consultation", decision: ""})
    release(region, "forsta", "2026-11-24")
    place = bare(parent / "pages.git")
    publish(region, "forsta", "--git", place)
    first = git(place, "rev-parse", "pages:forsta")
    adopted = "state: adopted\n" + decision
    edit(region, {"state: consultation\n": adopted, "edition: forsta": "edition: andra"})
    edit(region, {f"wording: {old}": f"wording: {new}" for old, new in NEW_WORDS.items()})
    release(region, "andra", "2027-03-05")
    publish(region, "--git", place)
    assert git(region, "tag", "--list").split() == ["utgava-andra", "utgava-forsta"]
    folder = checked_out(place, parent / "web")
    with served(folder) as url:
        yield Journey(url, folder, region, first, git(place, "rev-parse", "pages:forsta"))


def test_the_first_edition_is_the_same_to_the_byte_after_the_second(journey: Journey) -> None:
    assert journey.first_before == journey.first_after


def test_the_selector_leads_to_the_same_entry_by_keyboard(
    journey: Journey, open_page: Opener
) -> None:
    page = open_page()
    page.goto(f"{journey.url}forsta/{ENTRY}")
    expect(page.locator(".where-state")).to_contain_text("Remissversion, inte beslutad")
    item = page.locator('.version-list [data-version="andra"] a')
    expect(item).to_have_count(1)  # it came out later, so the script tells of it
    page.locator(".version-button").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".version-list")).to_be_visible()
    for _ in range(6):
        page.keyboard.press("Tab")
        if item.evaluate("node => node === document.activeElement"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/andra/{ENTRY}")
    expect(page.locator(WORDS)).to_have_text("Öka allas kunskap om det digitala.")
    expect(page.locator(".version-said")).to_contain_text("Det är den aktuella utgåvan.")


def test_the_static_link_leads_without_script_to_the_entry_in_force(
    journey: Journey, open_page: Opener
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(f"{journey.url}forsta/{ENTRY}")
    expect(page.locator(WORDS)).to_have_text("Öka kunskapen om det digitala.")
    page.get_by_role("link", name="Samma sida i den senaste utgåvan").click()
    page.wait_for_url(f"**/gallande/{ENTRY}")
    expect(page.locator(WORDS)).to_have_text("Öka allas kunskap om det digitala.")


@pytest.mark.parametrize("address", ["", ENTRY])
def test_a_telephone_shows_the_heading_high_up_beside_versions_too(
    address: str, journey: Journey, open_page: Opener
) -> None:
    page = open_page(390, 844)
    for version in ("forsta", "andra"):
        page.goto(f"{journey.url}{version}/{address}")
        assert page.locator("h1").evaluate("e => e.getBoundingClientRect().top") < 200, version


def test_the_difference_page_shows_the_three_and_only_those(
    journey: Journey, open_page: Opener
) -> None:
    page = open_page()
    page.goto(f"{journey.url}andra/andringar/forsta/andra/")
    expect(page.locator(".change")).to_have_count(3)
    for number, words in enumerate(NEW_WORDS.values()):
        after = page.locator(".change-words").nth(number)
        said = after.evaluate(
            "node => { const copy = node.cloneNode(true);"
            "copy.querySelectorAll('del, .change-said').forEach((part) => part.remove());"
            "return copy.textContent; }"
        )
        assert " ".join(said.split()) == words
    expect(page.locator("h2", has_text="Beslutet")).to_have_count(1)


def test_the_feed_parses_and_tells_the_three(journey: Journey) -> None:
    found = feedparser.parse(str(journey.folder / "feed.xml"))
    assert not found.bozo
    titles = [entry.title for entry in found.entries]
    assert titles[0] == "Ny utgåva: Antagen"
    assert len([title for title in titles if title.startswith("Prioriteringen")]) == 3
    assert titles[-1] == "Ny utgåva: Remissversion"


@pytest.mark.parametrize(
    ("where", "leads"),
    [
        ("finns-inte/", "andra"),  # a plain host answers with the root's page at any address
        ("forsta/finns/inte/", "andra"),
        ("forsta/404.html", "forsta"),
        ("utkast/404.html", "utkast"),
        ("forsta/", "forsta"),
        (f"forsta/{ENTRY}", "forsta"),
        (f"gallande/{ENTRY}", "gallande"),
        (f"utkast/{ENTRY}", "utkast"),
    ],
)
def test_search_and_navigation_stay_in_the_version(
    where: str, leads: str, journey: Journey, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url.removeprefix(journey.url)))
    page.goto(journey.url + where)
    home = page.locator(".site-name").evaluate("link => link.href")
    menu = page.locator(".menu a").evaluate_all("links => links.map((link) => link.href)")
    assert {address.removeprefix(journey.url).split("/")[0] for address in (home, *menu)} == {leads}
    page.locator("#sok").fill("kunskap")
    first = page.locator(".search-hit a").first
    expect(first).to_be_visible()
    assert {one.split("/")[0] for one in asked if "/search/" in one} == {leads}
    first.click()
    page.wait_for_url(f"{journey.url}{leads}/**")
    expect(page.locator("h1")).not_to_have_text("Sidan finns inte")


def test_each_version_has_its_own_data_and_no_other(journey: Journey) -> None:
    """A draft has the time of its commit, an edition the day of its release."""
    said = int(git(journey.region, "log", "-1", "--format=%ct"))
    saved = datetime.fromtimestamp(said, UTC).isoformat().replace("+00:00", "Z")
    times = {"forsta": "2026-11-24T00:00:00Z", "andra": "2027-03-05T00:00:00Z", "utkast": saved}
    for version, time in times.items():
        whole = json.loads((journey.folder / version / "data/agenda.json").read_text("utf-8"))
        assert whole["address"] == f"https://prov.example/{version}/data/agenda.json"
        assert (whole["edition"], whole["generated_at"]) == (version, time)


PAGES = (f"forsta/{ENTRY}", GONE, "andra/andringar/", "andra/andringar/forsta/andra/", "404.html")


@pytest.mark.parametrize("screen", SOME_LOOKS)
@pytest.mark.parametrize("where", PAGES)
def test_pages_of_versions_have_no_faults_even_with_all_of_it_open(
    where: str, screen: Look, journey: Journey, open_page: Opener
) -> None:
    page = page_in(open_page, screen)
    page.goto(journey.url + where)
    for fold in page.locator(".entry-history summary").all():
        fold.click()
    assert faults(page) == []
    page.locator(".version-button").click()
    expect(page.locator(".version-list:popover-open")).to_be_visible()
    assert faults(page) == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def faults(page: Page) -> list[str]:
    """Give all that axe finds."""
    return [str(one) for one in look(page).wrong]


def test_a_redirect_has_no_faults_and_leads_on(journey: Journey, open_page: Opener) -> None:
    page = open_page()
    html = (journey.folder / ENTRY / "index.html").read_text(encoding="utf-8")
    page.set_content(html.replace('http-equiv="refresh"', 'name="refresh"'))  # stay to look
    assert faults(page) == []
    page.goto(f"{journey.url}{ENTRY}")
    page.wait_for_url(f"**/gallande/{ENTRY}")
