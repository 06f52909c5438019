"""Using the proposal form (``theme/form/``) as a person does, and reading what it would send."""

from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from agenda.edits.yaml_positions import read
from review.proposals.read import read_document

KEPT: Final = "localStorage.getItem('agenda-forslag')"
ON: Final = "Gå vidare och läs igenom"


def begin(page: Page, root: str, asked: str) -> None:
    """Open the form with what is asked for in the address, and wait until it is there."""
    page.goto(f"{root}foresla/?{asked}")
    expect(page.locator("form.propose-form")).to_be_visible()


def fill_in_initiative(page: Page) -> None:
    """Fill in the least that an initiative needs."""
    page.get_by_label("Namn", exact=False).first.fill("Surfskola på biblioteket")
    page.get_by_label("Sammanfattning").fill('Vi lär ut: hur man "surfar".\n\nAlla får komma.')
    page.locator("input[value=larande-1]").check()
    page.get_by_label("Varför?").fill("För att många frågar.")


def go_on(page: Page) -> None:
    """Leave the form for the review; fails when something is wrong."""
    page.get_by_role("button", name=ON).click()
    expect(page.get_by_role("heading", name="Läs igenom och lämna")).to_be_focused()


def handed(page: Page, part: str) -> dict[str, str]:
    """Give the fields in the address of the first way that leads to such a place."""
    link = page.locator(f".submit-ways a[href*='{part}']").first.get_attribute("href") or ""
    return {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}


def document(page: Page) -> dict[str, Any]:
    """Give what the proposal says, as whoever takes it in reads it."""
    text = page.locator(".file-text code").text_content() or ""
    read_document(text)
    found: dict[str, Any] = read(text).data
    return found


def downloaded(page: Page) -> tuple[str, bytes]:
    """Press the button that gives the file; give its name and what is in it."""
    folded = page.locator("details:not([open]) > summary", has_text="Hämta eller kopiera")
    if folded.count():
        folded.click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Hämta filen").click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def change(page: Page, label: str, text: str) -> None:
    """Write another text in a field, opened if it is folded, and the reason."""
    field = page.get_by_label(label, exact=False).first
    if not field.is_visible():
        page.locator(".field-line > summary", has_text=label).first.click()
    field.fill(text)
    page.get_by_label("Varför?").fill("Det stod fel.")
