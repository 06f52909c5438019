"""What the search says when its files fail to come, and that it tries anew."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.support.browser import Opener

FIELD, PANEL, SAID = "#sok", ".search-panel", ".search-said"


def hold(held: list[Route]) -> Callable[[Route], None]:
    """Keep what is asked for waiting; the driver takes no method of a list."""

    def keep(route: Route) -> None:
        held.append(route)

    return keep


@pytest.mark.parametrize("part", ["**/search.*.js", "**/search/map.json", "**/words-*.json"])
def test_a_search_that_cannot_be_fetched_says_so(
    part: str, rich_url: str, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    page.route(part, lambda route: route.abort())
    page.goto(rich_url)
    page.locator(FIELD).fill("standard")
    expect(page.locator(PANEL)).to_contain_text("gick inte att hämta")
    page.unroute(part)
    page.keyboard.type("s")
    expect(page.locator(SAID)).to_contain_text("sökresultat")


@pytest.mark.parametrize("part", ["**/search.*.js", "**/search/map.json"])
def test_a_word_typed_while_the_search_failed_to_come_is_tried_anew(
    part: str, rich_url: str, open_page: Opener
) -> None:
    page, held = open_page(fresh=True), list[Route]()
    page.route(part, hold(held), times=1)
    page.goto(rich_url)
    with page.expect_request(part):
        page.locator(FIELD).click()
    page.keyboard.type("standards")
    held[0].abort()
    expect(page.locator(SAID)).to_contain_text("sökresultat")


def test_a_word_that_came_too_late_says_nothing_of_the_next(
    rich_url: str, open_page: Opener
) -> None:
    page, held = open_page(fresh=True), list[Route]()
    page.goto(rich_url)
    with page.expect_response("**/search/map.json"):
        page.locator(FIELD).click()
    page.route("**/words-*.json", hold(held), times=1)
    with page.expect_request("**/words-*.json"):
        page.locator(FIELD).fill("standard")
    page.locator(FIELD).fill("zebra")
    expect(page.locator(SAID)).to_contain_text("zebra")
    with page.expect_event("requestfailed"):
        held[0].abort()
    page.evaluate("() => fetch(location.href).catch(() => 0)")
    expect(page.locator(SAID)).to_contain_text("zebra")
