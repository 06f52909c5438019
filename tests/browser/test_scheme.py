"""Light or dark: the reader's system decides until the reader does, and only then is it stored."""

from playwright.sync_api import Page, expect

from tests.support.browser import Opener

PAPER = "() => getComputedStyle(document.body).backgroundColor"
STORED = "() => Object.entries(localStorage)"


def paper(page: Page) -> str:
    return str(page.evaluate(PAPER))


def test_the_choice_is_kept_from_page_to_page_and_taken_back(
    site_url: str, open_page: Opener
) -> None:
    page = open_page(color_scheme="dark")
    page.goto(site_url)
    dark = paper(page)
    page.get_by_label("Ljust").check()
    light = paper(page)
    assert light != dark
    page.goto(site_url + "om/")
    expect(page.get_by_label("Ljust")).to_be_checked()
    assert paper(page) == light
    assert page.evaluate(STORED) == [["agenda", '{"scheme":"light"}']]
    page.get_by_label("Som enheten").check()
    assert page.evaluate(STORED) == []
    page.reload()
    assert paper(page) == dark


def test_the_system_is_followed_while_the_page_is_open(site_url: str, open_page: Opener) -> None:
    page = open_page(color_scheme="light")
    page.goto(site_url)
    light = paper(page)
    page.emulate_media(color_scheme="dark")
    assert paper(page) != light


def test_the_single_keys_can_be_turned_off(site_url: str, open_page: Opener) -> None:
    """WCAG 2.1.4: who speaks to the machine must not end up in the search by saying a word."""
    page = open_page()
    page.goto(site_url)
    page.keyboard.press("f")
    expect(page.locator("#sok")).to_be_focused()
    page.locator("h1").click()
    page.get_by_label("Tangenterna F och /").uncheck()
    page.locator("h1").click()
    for key in ("f", "/", "s"):
        page.keyboard.press(key)
    expect(page.locator("#sok")).not_to_be_focused()
    assert page.evaluate(STORED) == [["agenda", '{"keys":false}']]
    page.reload()
    page.keyboard.press("/")
    expect(page.locator("#sok")).not_to_be_focused()


def watch(page: Page) -> list[str]:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    return errors


def test_what_is_stored_by_others_does_no_harm(site_url: str, open_page: Opener) -> None:
    for kept in ("{", "null", '"x"', '{"scheme": "x\\" onload=", "keys": 1}'):
        page = open_page(fresh=True)
        errors = watch(page)
        page.goto(site_url)
        page.evaluate("kept => localStorage.setItem('agenda', kept)", kept)
        page.reload()
        expect(page.get_by_label("Som enheten")).to_be_checked()
        expect(page.get_by_label("Tangenterna F och /")).to_be_checked()
        assert errors == []
