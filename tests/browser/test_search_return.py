"""Who comes back from an answer finds the answers, and a question is kept on the way in."""

import re
from pathlib import Path
from shutil import copytree
from typing import Final

from playwright.sync_api import Page, expect

from macros.context.render import environment
from tests.browser.server import served
from tests.support.browser import Opener

FIELD, PANEL, HITS, SAID = "#sok", ".search-panel", ".search-hits a", ".search-said"
KEPT_NOT: Final = "addEventListener('unload', () => {})"
"""A page that listens for this is not kept by Chromium when it is left."""


def search(page: Page, words: str) -> None:
    page.locator(FIELD).click()
    page.keyboard.type(words)
    expect(page.locator(SAID)).to_contain_text("sökresultat")


def test_going_back_brings_the_search_back(rich_url: str, open_page: Opener) -> None:
    page = open_page(fresh=True)
    page.add_init_script(KEPT_NOT)
    page.goto(rich_url)
    search(page, "standard")
    page.locator(HITS).first.click()
    page.wait_for_url(re.compile("h=standard"))
    page.go_back()
    expect(page.locator(FIELD)).to_have_value("standard")
    expect(page.locator(HITS).first).to_be_visible()
    assert page.url == rich_url


def test_going_back_to_where_nothing_was_searched_opens_nothing(
    rich_url: str, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    page.add_init_script(KEPT_NOT)
    page.goto(f"{rich_url}om/")
    search(page, "standard")
    page.keyboard.press("Escape")
    page.locator(".site-name").click()
    page.wait_for_url(rich_url)
    page.go_back()
    page.wait_for_url(f"{rich_url}om/")
    expect(page.locator(FIELD)).to_be_visible()
    expect(page.locator(PANEL)).to_be_hidden()


def test_a_question_is_kept_through_the_page_that_leads_on(
    site_folder: Path, tmp_path: Path, open_page: Opener
) -> None:
    copytree(site_folder, tmp_path / "gallande")
    leads_on = environment().get_template("redirect.html").render(href="gallande/")
    (tmp_path / "index.html").write_text(leads_on, encoding="utf-8")
    page = open_page()
    with served(tmp_path) as url:
        page.goto(f"{url}?q=data")
        page.wait_for_url(f"{url}gallande/")
        expect(page.locator(FIELD)).to_have_value("data")
        expect(page.locator(HITS).first).to_be_visible()
        page.goto(f"{url}gallande/om/?q=data")
        page.locator(".site-name").click()
        page.wait_for_url(f"{url}gallande/")
        expect(page.locator(FIELD)).to_be_visible()
        expect(page.locator(FIELD)).to_have_value("")


def test_a_key_of_an_input_method_is_its_own(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url)
    search(page, "standard")
    press = """([key, told]) => document.activeElement.dispatchEvent(
        new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true, ...told}))"""
    for told in ({"isComposing": True}, {"keyCode": 229}):
        for key in ("ArrowDown", "Escape"):
            assert page.evaluate(press, [key, told])
            expect(page.locator(FIELD)).to_be_focused()
            expect(page.locator(PANEL)).to_be_visible()
    assert not page.evaluate(press, ["ArrowDown", {}])
    expect(page.locator(HITS).first).to_be_focused()
