"""The form lets no private person through, the reason too, and asks about a name alone."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Based
from tests.browser.proposing import ON, begin, fill_in_initiative
from tests.support.browser import Opener


def fault(page: Page, text: str) -> None:
    expect(page.locator(".field-fault:not([hidden])").filter(has_text=text)).to_be_visible()


def test_a_person_is_refused_in_every_field_and_in_the_reason(
    based: Based, open_page: Opener
) -> None:
    page = open_page(320)
    begin(page, based.url, "nytt=initiative")
    fill_in_initiative(page)
    page.get_by_label("Sammanfattning").fill("Mejla anna.andersson@kommun.example.")
    page.get_by_label("Varför?").fill("Ring mig: 811218-9876, på nät\u202eet.")
    page.get_by_role("button", name=ON).click()
    fault(page, "Texten verkar ha en persons e-postadress.")
    fault(page, "Texten verkar ha ett personnummer.")
    fault(page, "Här finns ett osynligt tecken (U+202E) i ordet ”nätet”.")
    expect(page.get_by_role("heading", name="Läs igenom och lämna")).to_have_count(0)
    page.get_by_label("Sammanfattning").fill("Mejla kansli@kommun.example.")
    page.get_by_label("Varför?").fill("Många frågar.")
    page.get_by_role("button", name=ON).click()
    expect(page.get_by_role("heading", name="Läs igenom och lämna")).to_be_focused()


def test_a_name_alone_is_asked_about_and_stops_nobody(based: Based, open_page: Opener) -> None:
    page = open_page(320)
    begin(page, based.url, "nytt=initiative")
    fill_in_initiative(page)
    field = page.get_by_label("Sammanfattning")
    field.fill("En kväll om Anna Lindh.")
    page.get_by_label("Varför?").focus()
    doubt = page.locator(".field-doubt:not([hidden])")
    expect(doubt).to_contain_text("Här verkar en person nämnas.")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name=ON).click()
    expect(page.get_by_role("heading", name="Läs igenom och lämna")).to_be_focused()
