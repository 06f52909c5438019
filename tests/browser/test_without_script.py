"""With script turned off, every kind of page says as much, and its links work."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import one_of_each_kind
from tests.support.browser import Opener


def words(page: Page) -> list[str]:
    """Give the words of the page, but for what only a script can work, and what says so."""
    hide = "parts => parts.forEach(part => part.hidden = true)"
    page.locator(".needs-script, .without-script").evaluate_all(hide)
    return page.locator("article").inner_text().split()


def test_every_kind_of_page_reads_the_same(
    site_folder: Path, site_url: str, open_page: Opener
) -> None:
    with_script, without = open_page(), open_page(java_script_enabled=False)
    for address in one_of_each_kind(site_folder):
        for page in (with_script, without):
            page.goto(site_url + address)
            expect(page.locator("h1")).to_be_visible()
        assert words(without) == words(with_script), address


def test_links_lead_from_the_start_page_to_an_initiative(site_url: str, open_page: Opener) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(site_url)
    for link in (".glance-name a", ".cards .card-title a", "#_initiativ_ ~ .cards .card-title a"):
        chosen = page.locator(link).first
        title = chosen.inner_text().split("\n")[0]
        chosen.click()
        expect(page.locator("h1")).to_have_text(title)
    for link in (".path a >> nth=-1", ".path a >> nth=0"):
        before = page.url
        page.locator(link).click()
        expect(page).not_to_have_url(before)
    assert page.url == site_url


@pytest.mark.parametrize("width", [320, 1280])
def test_the_lists_are_reached_without_script(width: int, site_url: str, open_page: Opener) -> None:
    page = open_page(width, java_script_enabled=False)
    page.goto(site_url)
    if width == 320:
        page.locator(".menu-button").click()
    page.locator("nav a:visible", has_text="Prioriteringar").first.click()
    expect(page.locator("h1")).to_have_text("Prioriteringar")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_reader_s_scheme_holds_without_script(
    scheme: str, site_url: str, open_page: Opener
) -> None:
    colours = "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e).color]"
    seen = []
    for script in (True, False):
        page = open_page(java_script_enabled=script, color_scheme=scheme)
        page.goto(site_url)
        seen.append([page.locator(spot).evaluate(colours) for spot in ("body", ".site-head")])
    assert seen[0] == seen[1]
