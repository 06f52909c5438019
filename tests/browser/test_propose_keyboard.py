"""A whole proposal with nothing but the keyboard, from the first field to the receipt."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Based
from tests.browser.proposing import ON, begin, document
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
