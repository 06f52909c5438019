"""A whole proposal with nothing but the keyboard, from the first field to the receipt."""

from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Based
from tests.browser.proposing import ON, begin, document
from tests.browser.test_propose_looks import STATES
from tests.support.browser import Opener


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the control with that label has the focus."""
    for _ in range(120):
        page.keyboard.press("Tab")
        script = (
            "document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent"
        )
        if page.evaluate(script).startswith(name):
            return
    raise AssertionError(f"no way to {name} by Tab")


def keyboard_to_the_receipt(page: Page) -> None:
    """From the review to the receipt, and on to the next."""
    tab_to(page, "Hämta eller kopiera")
    page.keyboard.press("Enter")
    tab_to(page, "Hämta filen")
    with page.expect_download():
        page.keyboard.press("Enter")
    tab_to(page, "Ja, det är skickat")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Tack, förslaget är lämnat")).to_be_focused()
    tab_to(page, "Föreslå något mer")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Vad vill du göra?")).to_be_visible()


def test_a_new_initiative_is_proposed_by_keyboard_alone(based: Based, open_page: Opener) -> None:
    page = open_page(320)
    begin(page, based.url, "nytt=initiative")
    page.locator("#innehall").focus()
    tab_to(page, "Namn")
    page.keyboard.type("Surfskola på biblioteket")
    tab_to(page, "Sammanfattning")
    page.keyboard.type("Vi lär ut hur man surfar.")
    tab_to(page, "Öka kunskapen")
    page.keyboard.press("Space")
    tab_to(page, "Varför?")
    page.keyboard.type("Många frågar.")
    tab_to(page, ON)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Läs igenom och lämna")).to_be_focused()
    (change,) = document(page)["changes"]
    keyboard_to_the_receipt(page)
    assert (change["what"], change["kind"]) == ("new", "initiative")
    assert change["entry"] == {
        "id": "surfskola-pa-biblioteket",
        "title": "Surfskola på biblioteket",
        "summary": "Vi lär ut hur man surfar.",
        "priorities": ["larande-1"],
        "origin": "proposed",
    }


def test_enter_in_a_search_hands_nothing_in(rich_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(f"{rich_url}foresla/?andra=initiative&gor=bort")
    page.locator(".found a").first.click()
    search = page.get_by_label("Sök i listan").first
    search.fill("a")
    search.press("Enter")
    expect(page.locator(".faults")).to_have_count(0)
    expect(search).to_be_focused()
    page.get_by_role("button", name=ON).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".faults")).to_have_count(1)


SHOWN: Final = """() => {
  const {outlineStyle: line, outlineWidth: width} = getComputedStyle(document.activeElement);
  const {width: wide, height: high} = document.activeElement.getBoundingClientRect();
  return [document.activeElement.closest(".propose") !== null,
    line !== "none" && parseFloat(width) > 0, Math.min(wide, high),
    document.activeElement.outerHTML.slice(0, 80)];
}"""


@pytest.mark.parametrize("state", ["newcomer", "faulty", "gone", "moved on", "finding"])
def test_what_has_the_focus_is_seen_and_can_be_hit(
    state: str, based: Based, open_page: Opener
) -> None:
    page = open_page(320, fresh=True)
    STATES[state](page, based.url)
    page.locator(".propose").evaluate("one => { one.tabIndex = -1; one.focus(); }")
    told: list[tuple[bool, bool, float, str]] = []
    while not told or (told[-1][0] and len(told) < 120):
        page.keyboard.press("Tab")
        told.append(tuple(page.evaluate(SHOWN)))
    within = told[:-1]
    assert within
    assert [what for _, is_seen, _, what in within if not is_seen] == []
    assert [what for _, _, size, what in within if size < 24] == []
