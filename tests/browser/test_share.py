"""An address is copied by keyboard, and leads back to where it was taken."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Based
from tests.support.browser import Opener

READ = "() => navigator.clipboard.readText()"
RIGHTS = ["clipboard-read", "clipboard-write"]


def press(page: Page, selector: str) -> None:
    page.locator(selector).first.focus()
    page.keyboard.press("Enter")


def test_a_paragraph_of_background_has_an_address_to_copy(
    region_url: str, open_page: Opener
) -> None:
    page = open_page(permissions=RIGHTS)
    page.goto(region_url + "bakgrund/arbetet/?h=byalag")
    button = page.locator("#arbetet-pengar .copy")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_contain_text("Länken är kopierad")
    expect(button).to_be_focused()
    copied = page.evaluate(READ)
    assert copied == f"{region_url}bakgrund/arbetet/#arbetet-pengar"
    page.goto(copied)
    expect(page.locator("#arbetet-pengar")).to_be_in_viewport()


def test_the_agenda_s_own_words_are_its_owner_s(based: Based, open_page: Opener) -> None:
    page = open_page(permissions=RIGHTS)
    page.goto(f"{based.url}prioriteringar/larande-1/")
    press(page, ".cite summary")
    shown = page.locator(".cite p").first.inner_text()
    assert shown.startswith("Exempelbygden: Digital agenda för Exempelbygden")
    for word in ("utgåva", "Prioritering larande-1", "Öka kunskapen", "Läst hos Redaktionen"):
        assert word in shown
    press(page, ".cite .copy")
    expect(page.locator(".cite .copy")).to_have_text("Länken är kopierad")
    expect(page.locator("#sagt")).to_have_text("Länken är kopierad")
    assert page.evaluate(READ).endswith("/prioriteringar/larande-1/")


def test_what_the_site_says_is_the_publisher_s(based: Based, open_page: Opener) -> None:
    page = open_page()
    for address in ("om/", "for/boende/", "initiativ/natets-karta/", ""):
        page.goto(based.url + address)
        press(page, ".cite summary")
        shown = page.locator(".cite p").first.inner_text()
        assert shown.startswith("Redaktionen för Exempelbygden: "), address


def test_what_was_changed_on_a_day_says_so(region_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(region_url + "initiativ/lanedatorer/")
    press(page, ".cite summary")
    assert "Ändrad 20 januari 2025" in page.locator(".cite p").first.inner_text()


def test_a_search_is_copied_whole(site_url: str, open_page: Opener) -> None:
    page = open_page(permissions=RIGHTS)
    page.goto(site_url + "om/")
    page.keyboard.press("/")
    button = page.get_by_role("button", name="Kopiera länk till sökningen")
    expect(button).to_be_hidden()
    page.keyboard.type("öppna data")
    button.press("Enter")
    expect(page.locator("#sagt")).to_have_text("Länken är kopierad")
    expect(page.locator(".search-share")).to_be_focused()
    assert page.evaluate(READ) == f"{site_url}?q=%C3%B6ppna%20data"
    page.goto(page.evaluate(READ))
    expect(page.locator("#sok")).to_have_value("öppna data")


def test_a_choice_among_initiatives_is_copied_with_its_address(
    region_url: str, open_page: Opener
) -> None:
    page = open_page(permissions=RIGHTS)
    page.goto(region_url + "initiativ/?omrade=skola")
    press(page, ".filter-form .copy")
    expect(page.locator(".filter-form .copy")).to_have_text("Länken är kopierad")
    assert page.evaluate(READ) == f"{region_url}initiativ/?omrade=skola"


def test_who_may_not_copy_is_told(region_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(region_url + "bakgrund/arbetet/")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }")
    press(page, "#arbetet-pengar .copy")
    expect(page.locator("#arbetet-pengar .copy")).to_contain_text("gick inte att kopiera")
