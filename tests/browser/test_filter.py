"""Choosing among initiatives: by keyboard, counted, and kept in the address."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Opener

SHOWN = ".card[data-id]:visible"


def ids(page: Page) -> set[str]:
    """Give the ids of the entries shown; with a choice made, none is shown twice."""
    shown = page.locator(SHOWN).evaluate_all("cards => cards.map(card => card.dataset.id)")
    picked = page.locator(".filter-result").text_content()
    assert not picked or len(shown) == len(set(shown))
    return set(shown)


def choose(page: Page, name: str, number: int) -> tuple[str, int]:
    """Choose the option of that number; give its value and the count that stands in it."""
    option = page.locator(f"select[name={name}] option:not([disabled])").nth(number)
    value = option.get_attribute("value") or ""
    count = int(option.inner_text().rsplit("(", 1)[1].rstrip(")"))
    page.select_option(f"select[name={name}]", value)
    return value, count


@pytest.mark.parametrize(
    "name", ["omrade", "prioritering", "malgrupp", "aktor", "fas", "status", "ar"]
)
def test_a_choice_leaves_as_many_as_it_says(name: str, rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url + "initiativ/")
    value, count = choose(page, name, 1)
    assert len(ids(page)) == count
    assert f"?{name}={value}" in page.url
    expect(page.locator(".filter-result")).to_have_text(f"{count} av 40 initiativ passar ditt val.")


def test_choices_narrow_each_other_and_the_counts_follow(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url + "initiativ/")
    choose(page, "omrade", 2)
    before = ids(page)
    _, count = choose(page, "fas", 2)
    after = ids(page)
    assert len(after) == count
    assert after < before


def test_the_address_can_be_shared(rich_url: str, open_page: Opener) -> None:
    page, other = open_page(), open_page(320)
    page.goto(rich_url + "initiativ/")
    choose(page, "status", 1)
    choose(page, "malgrupp", 1)
    other.goto(page.url)
    assert ids(other) == ids(page)
    expect(other.locator("details.filter")).to_have_attribute("open", "")


def test_only_the_chosen_area_is_shown(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url + "initiativ/")
    value, _ = choose(page, "omrade", 1)
    areas = page.locator("section[data-area]:visible")
    assert areas.evaluate_all("all => all.map(one => one.dataset.area)") == [value]


def test_everything_comes_back(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(rich_url + "initiativ/?fas=planning&annat=1")
    assert len(ids(page)) < 40
    page.get_by_role("button", name="Visa alla igen").click()
    assert len(ids(page)) == 40
    assert page.url.endswith("/initiativ/")
    expect(page.locator(".filter-result")).to_be_empty()


def test_an_address_that_names_nothing_real_shows_everything(
    rich_url: str, open_page: Opener
) -> None:
    page = open_page()
    page.goto(rich_url + "initiativ/?fas=finns-inte&omrade=%3Cb%3E")
    assert len(ids(page)) == 40


def test_the_choice_is_made_by_keyboard_alone(rich_url: str, open_page: Opener) -> None:
    page = open_page(320)
    page.goto(rich_url + "initiativ/")
    page.locator("details.filter summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("select[name=omrade]")).to_be_focused()
    page.keyboard.press("ArrowDown")
    assert 0 < len(ids(page)) < 40
    assert "?omrade=" in page.url


def test_without_script_the_whole_list_is_there(rich_url: str, open_page: Opener) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(rich_url + "initiativ/?fas=planning")
    cards = page.locator(".card[data-id]:visible")
    assert len({card.get_attribute("data-id") for card in cards.all()}) == 40
    expect(page.locator(".filter")).to_be_hidden()
