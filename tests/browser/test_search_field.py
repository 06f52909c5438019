"""The search field: fetched when turned to, worked by keyboard, and never in the way."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener

FIELD, PANEL, HITS = "#sok", ".search-panel", ".md-search-result__link"


def search(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    expect(page.locator(HITS).first).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_search_is_made_and_left_by_keyboard(
    width: int, site_url: str, open_page: Opener
) -> None:
    page = open_page(width)
    page.goto(site_url + "om/")
    search(page, "bredband")
    for _ in range(2):
        page.keyboard.press("Tab")
        expect(page.locator(PANEL)).to_be_visible()
        assert page.evaluate("() => !!document.activeElement.closest('.search')")
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.type("s")
    expect(page.locator(HITS).first).to_be_visible()


def test_enter_leads_to_the_best_hit_and_marks_the_word(site_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(site_url + "om/")
    search(page, "bredbandsstrategi")
    page.keyboard.press("Enter")
    page.wait_for_url("**/initiativ/regional-bredbandsstrategi/?h=bredbandsstrategi")
    expect(page.locator("article mark").first).to_be_visible()


def test_the_results_leave_when_the_reader_does(site_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(site_url + "om/")
    search(page, "bredband")
    page.locator("main h1").click()
    expect(page.locator(PANEL)).to_be_hidden()
    page.locator(FIELD).click()
    expect(page.locator(PANEL)).to_be_visible()
    page.locator(".site-name").focus()
    expect(page.locator(PANEL)).to_be_hidden()


def test_the_number_of_hits_is_told(site_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(site_url)
    search(page, "bredband")
    expect(page.get_by_role("status").filter(has_text="sökresultat")).to_be_visible()


def test_a_search_that_cannot_be_fetched_says_so(site_url: str, open_page: Opener) -> None:
    page = open_page()
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(site_url)
    page.locator(FIELD).click()
    expect(page.locator(PANEL)).to_contain_text("gick inte att hämta")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_menu_opens_leads_and_closes(width: int, site_url: str, open_page: Opener) -> None:
    page = open_page(width)
    page.goto(site_url)
    menu = page.get_by_role("navigation", name="Huvudmeny")
    if width == 320:
        expect(menu).to_be_hidden()
        page.get_by_role("button", name="Meny").press("Enter")
        expect(menu).to_be_visible()
        page.keyboard.press("Escape")
        expect(menu).to_be_hidden()
        expect(page.get_by_role("button", name="Meny")).to_be_focused()
        page.keyboard.press("Enter")
    menu.get_by_role("link", name="Prioriteringar").press("Enter")
    expect(page.locator("main h1")).to_have_text("Prioriteringar")
    here = page.locator("#meny [aria-current=page]")
    assert here.evaluate_all("all => all.map(one => one.textContent)") == ["Prioriteringar"]
