"""The search field: fetched when turned to, worked by keyboard, and never in the way."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Opener

FIELD, PANEL, HITS, SAID = "#sok", ".search-panel", ".search-hits a", ".search-said"


def search(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    expect(page.locator(SAID)).to_contain_text("sökresultat")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_search_is_made_and_left_by_keyboard(
    width: int, rich_url: str, open_page: Opener
) -> None:
    page = open_page(width)
    page.goto(rich_url + "om/")
    search(page, "standard")
    for _ in range(4):
        page.keyboard.press("Tab")
        expect(page.locator(PANEL)).to_be_visible()
        assert page.evaluate("() => !!document.activeElement.closest('.search')")
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.type("s")
    expect(page.locator(HITS).first).to_be_visible()


@pytest.mark.parametrize("key", ["f", "/"])
def test_a_key_leads_to_the_field(key: str, site_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(site_url)
    page.keyboard.press(key)
    expect(page.locator(FIELD)).to_be_focused()
    expect(page.locator(FIELD)).to_have_value("")


def test_arrows_go_between_the_field_and_the_answers(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url)
    search(page, "standard")
    for place in (0, 1, 2):
        page.keyboard.press("ArrowDown")
        expect(page.locator(HITS).nth(place)).to_be_focused()
    for place in (1, 0):
        page.keyboard.press("ArrowUp")
        expect(page.locator(HITS).nth(place)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(FIELD)).to_be_focused()


def test_enter_leads_to_the_best_hit_and_marks_the_word(region_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(region_url + "om/")
    search(page, "bystugan")
    page.keyboard.press("Enter")
    page.wait_for_url("**/initiativ/skarm-i-bystugan/?h=bystugan")
    expect(page.locator("article mark").first).to_be_visible()


def test_enter_waits_for_the_answer(region_url: str, open_page: Opener) -> None:
    """Whoever types fast and presses Enter gets what was asked for, and not what came before."""
    page = open_page()
    page.goto(region_url)
    page.keyboard.press("/")
    page.keyboard.type("sista-garden")
    page.keyboard.press("Enter")
    page.wait_for_url("**/prioriteringar/sista-garden/?h=sista-garden")


def test_a_hit_leads_to_its_section(region_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(region_url)
    search(page, "vem betalar förvaltning")
    expect(page.locator(HITS).first).to_contain_text("Avsnitt: Pengarna")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"bakgrund/arbetet/\?h=[^#]+#_?arbetet-pengar$"))
    expect(page.locator("#arbetet-pengar")).to_be_in_viewport()


def test_each_hit_tells_what_it_is_and_why(region_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(region_url)
    search(page, "granska")
    first = page.locator(HITS).first
    expect(first.locator(".search-hit-kind")).to_have_text("Prioritering · Skola och bibliotek")
    expect(first.locator(".search-hit-title")).to_have_text("Granska det du läser")
    expect(first.locator("mark").first).to_have_text("Granska")


def test_filters_pick_out_kinds_and_areas(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url)
    search(page, "påhittad")
    kind = page.get_by_label("Typ", exact=True)
    option = kind.locator("option", has_text="Prioritering (")
    count = int(re.sub(r"\D", "", option.inner_text()))
    kind.select_option(option.inner_text())
    expect(page.locator(SAID)).to_have_text(f"{count} sökresultat")
    for shown in page.locator(".search-hit-kind").all_inner_texts():
        assert shown.startswith("Prioritering")
    area = page.get_by_label("Fokusområde", exact=True)
    name = re.sub(r" \(\d+\)$", "", area.locator("option").nth(1).inner_text())
    area.select_option(index=1)
    for shown in page.locator(".search-hit-kind").all_inner_texts():
        assert shown == f"Prioritering · {name}"


def test_more_hits_come_when_asked_for(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url)
    search(page, "påhittad")
    expect(page.locator(HITS)).to_have_count(10)
    page.get_by_role("button", name="Visa fler").press("Enter")
    expect(page.locator(HITS)).to_have_count(20)
    expect(page.locator(HITS).nth(10)).to_be_focused()


def test_the_results_leave_when_the_reader_does(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url + "om/")
    search(page, "standard")
    page.locator("main h1").click()
    expect(page.locator(PANEL)).to_be_hidden()
    page.locator(FIELD).click()
    expect(page.locator(PANEL)).to_be_visible()
    page.locator(".site-name").focus()
    expect(page.locator(PANEL)).to_be_hidden()


def test_the_number_of_hits_is_told(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url)
    search(page, "standard")
    told = page.get_by_role("status").filter(has_text="sökresultat")
    expect(told).to_have_text(re.compile(r"^\d+ sökresultat$"))


def test_a_search_in_vain_says_so_and_shows_ways_on(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url)
    search(page, "stqqdqrd")
    expect(page.locator(SAID)).to_have_text("Inget sökresultat för ”stqqdqrd”")
    for name in ("Leta i registret från A till Ö", "Föreslå något som saknas"):
        expect(page.locator(PANEL).get_by_role("link", name=name)).to_be_visible()
    near = page.locator(".search-near")
    expect(near).to_contain_text("standard")
    near.get_by_role("button", name="standard", exact=True).press("Enter")
    expect(page.locator(FIELD)).to_have_value("standard")
    expect(page.locator(HITS).first).to_be_visible()


def test_nothing_is_fetched_before_somebody_turns_to_the_field(
    site_url: str, open_page: Opener
) -> None:
    page, asked = open_page(fresh=True), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url, wait_until="networkidle")
    for _ in range(8):
        page.keyboard.press("Tab")
    assert [url for url in asked if "search" in url] == []
    with page.expect_request("**/search/map*.json"):
        page.locator(FIELD).click()
    fetched = {url.rsplit("/", 1)[-1].split(".")[0] for url in asked if "search" in url}
    assert fetched == {"search", "map"}


def test_a_shared_search_opens_with_its_answers(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url + "?q=standard")
    expect(page.locator(FIELD)).to_have_value("standard")
    expect(page.locator(HITS).first).to_be_visible()
    share = page.get_by_role("button", name="Kopiera länk till sökningen")
    expect(share).to_have_attribute("data-copy-text", rich_url + "?q=standard")


def test_an_address_that_leads_nowhere_searches_too(rich_url: str, open_page: Opener) -> None:
    """The page for missing addresses is built for the address where the site will be."""
    page = open_page()
    page.goto(rich_url + "finns-inte")
    search(page, "standard")
    hrefs = page.locator(HITS).evaluate_all("all => all.map(one => one.href)")
    assert all(href.startswith(rich_url) for href in hrefs)


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
    link = menu.locator("a[href$='prioriteringar/']")
    name = link.inner_text()
    link.press("Enter")
    expect(page).to_have_url(site_url + "prioriteringar/")
    here = page.locator("#meny [aria-current=page]")
    assert here.evaluate_all("all => all.map(one => one.textContent)") == [name]
