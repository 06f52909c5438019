"""Light or dark: the reader's system decides until the reader does, and only then is it stored."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener

PAPER = "() => getComputedStyle(document.body).backgroundColor"
STORED = "() => Object.keys(localStorage)"
TOGGLE = ".md-header__button[for^=__palette]:visible"


def paper(page: Page) -> str:
    return str(page.evaluate(PAPER))


def test_the_choice_is_kept_from_page_to_page_and_taken_back(
    site_url: str, open_page: Opener
) -> None:
    page = open_page(color_scheme="dark")
    page.goto(site_url)
    dark = paper(page)
    page.locator(TOGGLE).click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    light = paper(page)
    assert light != dark
    page.goto(site_url + "om/")
    assert paper(page) == light
    assert page.evaluate(STORED) == ["/.__palette"]
    page.locator(TOGGLE).click()
    page.locator(TOGGLE).click()
    assert page.evaluate(STORED) == []
    page.reload()
    assert paper(page) == dark


def test_the_system_is_followed_while_the_page_is_open(site_url: str, open_page: Opener) -> None:
    page = open_page(color_scheme="light")
    page.goto(site_url)
    light = paper(page)
    page.emulate_media(color_scheme="dark")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert paper(page) != light
