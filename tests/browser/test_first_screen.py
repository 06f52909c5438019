"""The first screen of a telephone: one row of frame, a heading, a priority's own words."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.kinds import all_pages, one_of_each_kind
from tests.support.browser import Opener

PLACES = """() => {
  const top = name => document.querySelector(name)?.getBoundingClientRect().top ?? null;
  return {heading: top("h1"), words: top(".agenda-words blockquote"),
    end: document.querySelector(".agenda-words blockquote")?.getBoundingClientRect().bottom ?? null,
    head: document.querySelector(".site-head").getBoundingClientRect().height};
}"""


def places(page: Page, address: str) -> dict[str, Any]:
    page.goto(address)
    found: dict[str, Any] = page.evaluate(PLACES)
    return found


def test_a_telephone_shows_the_heading_of_each_kind_of_page_high_up(
    site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page = open_page(390, 844)
    low = {}
    for address in one_of_each_kind(site_folder):
        found = places(page, site_url + address)
        if not found["heading"] < 200 or found["head"] > 56:
            low[address] = found
    assert low == {}


def test_a_priority_s_own_words_are_above_the_fold(
    site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page = open_page(390, 844)
    priorities = [one for one in all_pages(site_folder) if one.startswith("prioriteringar/")]
    found = {one: places(page, site_url + one) for one in priorities if one.count("/") == 2}
    assert found
    assert {one: at for one, at in found.items() if not at["words"] < at["end"] < 844} == {}


def test_what_one_may_propose_is_asked_on_the_first_screen(
    site_url: str, open_page: Opener
) -> None:
    """With what must be said before it, and the first three choices whole."""
    page = open_page(390, 844)
    page.goto(site_url + "foresla/")
    question = page.get_by_role("heading", name="Vad vill du göra?")
    expect(question).to_be_visible()
    box = question.bounding_box()
    assert box and box["y"] < 300
    for number in range(3):
        expect(page.locator(".choices .card").nth(number)).to_be_in_viewport(ratio=1)
    expect(page.locator(".hand-in").first).to_be_in_viewport(ratio=1)


def test_at_four_times_the_size_a_heading_and_an_answer_are_on_the_first_screen(
    site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page = open_page(320, 256)
    below = {}
    for address in one_of_each_kind(site_folder):
        found = places(page, site_url + address)
        if not found["heading"] < 256:
            below[address] = found
    assert below == {}
    for address in ("", "prioriteringar/"):
        page.goto(site_url + address)
        page.get_by_role("searchbox").click()
        page.keyboard.type("data")
        expect(page.locator(".search-hit").first).to_be_in_viewport()


def test_the_menu_has_at_most_seven_entries_and_having_a_say_is_one(
    site_url: str, open_page: Opener
) -> None:
    page = open_page(390, 844)
    page.goto(site_url)
    page.get_by_role("button", name="Meny").click()
    entries = page.locator(".menu-list > li")
    assert 5 <= entries.count() <= 7
    page.locator(".menu-call").get_by_role("link").click()
    expect(page).to_have_url(site_url + "foresla/")


def test_what_the_state_means_is_one_press_away(site_url: str, open_page: Opener) -> None:
    page = open_page(390, 844)
    page.goto(site_url + "prioriteringar/")
    more = page.locator(".state-box")
    expect(more).to_be_hidden()
    page.locator(".state-button").press("Enter")
    expect(more).to_be_visible()
    page.keyboard.press("Escape")
    expect(more).to_be_hidden()
