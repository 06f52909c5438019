"""On paper, in forced colours and without motion a page says the same."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Based
from tests.browser.kinds import one_of_each_kind
from tests.support.browser import Opener

CHIEF = ("h1", ".agenda-words", ".card", ".card-title a", ".sources", ".icon")

CONTROLS = (
    ".menu-button, .page-foot-file, .menu, .toc, .path, .page-foot-ways, .beside, .search,"
    ".settings, .button"
)
SHOWN = """spots => [...document.querySelectorAll(spots)].filter(part =>
  part.checkVisibility() && part.getClientRects().length).map(part => part.className)"""


def words(page: Page) -> list[str]:
    return page.locator("article").inner_text().split()


def test_paper_holds_the_content_and_no_controls(
    site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page = open_page(color_scheme="dark")
    for address in one_of_each_kind(site_folder):
        page.emulate_media(media="screen")
        page.goto(site_url + address)
        page.emulate_media(media="print")
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate(SHOWN, CONTROLS) == [], address
        paper = page.locator("article").evaluate("e => getComputedStyle(e).colorScheme")
        assert paper == "light", address


def test_paper_shows_what_the_screen_folds_away(based: Based, open_page: Opener) -> None:
    page = open_page()
    page.goto(based.url + "bakgrund/")
    folded = page.locator("details .basis").first
    assert not folded.evaluate("e => e.checkVisibility({contentVisibilityAuto: true})")
    page.emulate_media(media="print")
    assert folded.evaluate("e => e.checkVisibility({contentVisibilityAuto: true})")


def test_a_reader_s_settings_hide_nothing(
    site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page = open_page()
    for address in one_of_each_kind(site_folder):
        page.emulate_media(forced_colors="none", reduced_motion="no-preference")
        page.goto(site_url + address, wait_until="networkidle")
        plain = words(page)
        page.emulate_media(forced_colors="active")
        assert words(page) == plain, address
        page.emulate_media(forced_colors="none", reduced_motion="reduce")
        assert words(page) == plain, address


def test_forced_colours_keep_the_chief_parts_in_sight(region_url: str, open_page: Opener) -> None:
    page = open_page(forced_colors="active")
    page.goto(region_url + "prioriteringar/lana-dator/")
    for part in CHIEF:
        expect(page.locator(f"article {part}").first).to_be_visible()
    edges = "e => getComputedStyle(e).borderTopStyle + getComputedStyle(e).borderTopWidth"
    assert page.locator(".card").first.evaluate(edges).startswith("solid")
    page.goto(region_url + "samband/")
    assert page.locator(".quotation").first.evaluate(edges).startswith("solid")
