"""A glossary word explains itself: by keyboard, pointer and finger, with or without script."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kinds import page_with
from tests.support.browser import Opener

EACH_WAY = pytest.mark.parametrize(
    ("width", "script"), [(320, True), (320, False), (1280, True), (1280, False)]
)


@pytest.fixture
def address(site_folder: Path, site_url: str) -> str:
    return site_url + page_with(site_folder, "class=term popovertarget")


def explanation(page: Page) -> Locator:
    return page.locator(".term-box:popover-open")


def within_the_window(page: Page) -> bool:
    box, size = explanation(page).bounding_box(), page.viewport_size
    assert box is not None and size is not None
    right, bottom = box["x"] + box["width"], box["y"] + box["height"]
    return box["x"] >= 0 and box["y"] >= 0 and right <= size["width"] and bottom <= size["height"]


@EACH_WAY
def test_by_keyboard(width: int, script: bool, address: str, open_page: Opener) -> None:
    page = open_page(width, 640, java_script_enabled=script)
    page.goto(address)
    word = page.locator(".term").first
    for _ in range(60):
        page.keyboard.press("Tab")
        if word.evaluate("word => word === document.activeElement"):
            break
    expect(word).to_be_focused()
    page.keyboard.press("Enter")
    expect(explanation(page)).to_be_visible()
    assert within_the_window(page)
    page.keyboard.press("Escape")
    expect(explanation(page)).to_have_count(0)
    expect(word).to_be_focused()


@EACH_WAY
def test_by_finger(width: int, script: bool, address: str, open_page: Opener) -> None:
    page = open_page(width, 640, java_script_enabled=script, has_touch=True)
    page.goto(address)
    page.locator(".term").first.tap()
    expect(explanation(page)).to_be_visible()
    assert within_the_window(page)
    explanation(page).locator(".term-close").tap()
    expect(explanation(page)).to_have_count(0)


@EACH_WAY
def test_by_pointer(width: int, script: bool, address: str, open_page: Opener) -> None:
    page = open_page(width, 640, java_script_enabled=script)
    page.goto(address)
    page.locator(".term").first.click()
    expect(explanation(page)).to_be_visible()
    page.mouse.click(width / 2, 2)
    expect(explanation(page)).to_have_count(0)


def test_each_word_of_a_page_stays_within_the_window(address: str, open_page: Opener) -> None:
    for width in (320, 1280):
        page = open_page(width, 640)
        page.goto(address)
        for word in page.locator(".term").all():
            word.click()
            expect(explanation(page)).to_have_count(1)
            assert within_the_window(page), (width, word.text_content())
            page.keyboard.press("Escape")


def test_the_explanation_leads_to_the_glossary(address: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(address)
    page.locator(".term").first.click()
    title = explanation(page).locator("strong").inner_text()
    explanation(page).get_by_role("link").click()
    expect(page.locator(".glossary div:target dt")).to_have_text(title)
