"""An address is copied by keyboard, and leads back to where it was taken."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener

READ = "() => navigator.clipboard.readText()"
RIGHTS = ["clipboard-read", "clipboard-write"]


def press(page: Page, selector: str) -> None:
    page.locator(selector).first.focus()
    page.keyboard.press("Enter")


def test_a_paragraph_of_background_has_an_address_to_copy(site_url: str, open_page: Opener) -> None:
    page = open_page(permissions=RIGHTS)
    page.goto(site_url + "bakgrund/finansiering/?h=fonder")
    button = page.locator("#finansiering-3 .copy")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_contain_text("Länken är kopierad")
    expect(button).to_be_focused()
    copied = page.evaluate(READ)
    assert copied == f"{site_url}bakgrund/finansiering/#finansiering-3"
    page.goto(copied)
    expect(page.locator("#finansiering-3")).to_be_in_viewport()


def test_the_agenda_s_own_words_are_its_owner_s(site_url: str, open_page: Opener) -> None:
    page = open_page(permissions=RIGHTS)
    page.goto(site_url + "prioriteringar/ledning-2/")
    press(page, ".cite summary")
    shown = page.locator(".cite p").first.inner_text()
    assert shown.startswith("Region Västernorrland: Regional digital agenda")
    for word in ("remissversion", "Prioritering ledning-2", "digital mognad", "Läst hos Projektet"):
        assert word in shown
    press(page, ".cite .copy")
    expect(page.locator(".cite .copy")).to_have_text("Länken är kopierad")
    expect(page.locator("#sagt")).to_have_text("Länken är kopierad")
    assert page.evaluate(READ).endswith("/prioriteringar/ledning-2/")


def test_what_the_site_says_is_the_publisher_s(site_url: str, open_page: Opener) -> None:
    page = open_page()
    for address in ("om/", "for/invanare/", "initiativ/regional-bredbandsstrategi/", ""):
        page.goto(site_url + address)
        press(page, ".cite summary")
        shown = page.locator(".cite p").first.inner_text()
        assert shown.startswith("Projektet bakom den här webbplatsen: "), address
        assert "Ändrad 24 november 2026" in shown, address


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
    site_url: str, open_page: Opener
) -> None:
    page = open_page(permissions=RIGHTS)
    page.goto(site_url + "initiativ/?omrade=ledning")
    press(page, ".filter-form .copy")
    expect(page.locator(".filter-form .copy")).to_have_text("Länken är kopierad")
    assert page.evaluate(READ) == f"{site_url}initiativ/?omrade=ledning"


def test_who_may_not_copy_is_told(site_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(site_url + "bakgrund/finansiering/")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }")
    press(page, "#finansiering-1 .copy")
    expect(page.locator("#finansiering-1 .copy")).to_contain_text("gick inte att kopiera")
