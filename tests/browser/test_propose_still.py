"""Nothing moves unless the reader moves it: the field that one writes in stands where it stood."""

from typing import Final

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Based
from tests.browser.proposing import ON, begin
from tests.support.browser import Opener

WIDTHS: Final = (320, 390, 1280)
ONE: Final = "post=larande-1&falt=plain_language"


def place_of(field: Locator) -> float:
    """Give where in the window a field begins."""
    box = field.bounding_box()
    assert box
    return box["y"]


def first_letter(page: Page, field: Locator) -> tuple[float, float]:
    """Write a letter and wait until the draft is kept; give the place before and after."""
    field.focus()
    before = place_of(field)
    field.press_sequentially("A")
    expect(page.locator(".draft")).to_be_visible()
    return before, place_of(field)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_first_letter_moves_nothing(width: int, based: Based, open_page: Opener) -> None:
    page = open_page(width, 844)
    begin(page, based.url, ONE)
    height = page.evaluate("document.documentElement.scrollHeight")
    before, after = first_letter(page, page.get_by_label("Förklaring"))
    assert before == after
    assert page.evaluate("document.documentElement.scrollHeight") == height


@pytest.mark.parametrize("width", WIDTHS)
def test_the_last_field_stands_still_too(width: int, based: Based, open_page: Opener) -> None:
    page = open_page(width, 568)
    begin(page, based.url, "nytt=initiative")
    before, after = first_letter(page, page.get_by_label("Varför?"))
    assert before == after


@pytest.mark.parametrize("width", WIDTHS)
def test_a_fault_that_is_mended_takes_no_field_along(
    width: int, based: Based, open_page: Opener
) -> None:
    page = open_page(width, 568)
    begin(page, based.url, "nytt=initiative")
    page.get_by_role("button", name=ON).click()
    told = page.get_by_label("Sammanfattning").locator("xpath=..").locator(".field-fault")
    expect(told).to_be_visible()
    field = page.get_by_label("Sammanfattning")
    field.focus()
    before = place_of(field)
    field.press_sequentially("A")
    expect(told).to_be_hidden()
    assert place_of(field) == pytest.approx(before, abs=1)


def test_a_draft_that_was_there_is_told_before_the_fields(based: Based, open_page: Opener) -> None:
    page = open_page(390, 844, fresh=True)
    begin(page, based.url, ONE)
    field = page.get_by_label("Förklaring")
    first_letter(page, field)
    assert place_of(page.locator(".draft")) > place_of(field)
    page.reload()
    expect(page.locator(".draft")).to_contain_text("Du fortsätter på ditt utkast.")
    assert place_of(page.locator(".draft")) < place_of(field)


def test_the_word_of_another_tab_moves_nothing(based: Based, open_page: Opener) -> None:
    page = open_page(390, 640, fresh=True)
    begin(page, based.url, ONE)
    field = page.get_by_label("Förklaring")
    first_letter(page, field)
    before = place_of(field)
    other = page.context.new_page()
    begin(other, based.url, ONE)
    other.get_by_label("Förklaring").fill("Skrivet i den andra.")
    expect(page.locator(".two-tabs")).to_be_in_viewport()
    assert place_of(field) == before
