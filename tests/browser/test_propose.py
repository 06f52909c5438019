"""Proposing a new initiative without git: by keyboard, with a draft, with each mistake told."""

import json

from playwright.sync_api import expect

from tests.browser.conftest import Based
from tests.browser.proposing import (
    KEPT,
    ON,
    begin,
    document,
    downloaded,
    fill_in_initiative,
    go_on,
    handed,
)
from tests.support.browser import Opener

NEW = "nytt=initiative"


def test_the_page_asks_what_one_wants_to_do(based: Based, open_page: Opener) -> None:
    page = open_page(320)
    page.goto(based.url + "foresla/")
    choices = page.locator(".choices a")
    assert choices.count() == 10
    expect(page.locator(".choices-name")).to_have_text(
        ["Svara på en remiss", "Ändra det som finns", "Föreslå något nytt"]
    )
    choices.filter(has_text="nytt initiativ").click()
    expect(page.get_by_role("heading", name="Nytt initiativ")).to_be_visible()


def test_what_is_handed_over_is_the_same_in_every_way(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, NEW)
    fill_in_initiative(page)
    go_on(page)
    told = handed(page, "/issues/new")
    assert (told["template"], told["post"]) == ("andring.yml", "surfskola-pa-biblioteket")
    assert told["motivering"] == "För att många frågar."
    assert "why: För att många frågar.\n" in told["yaml"]
    assert downloaded(page) == ("forslag-surfskola-pa-biblioteket.yaml", told["yaml"].encode())
    mail = handed(page, "mailto:")["body"].replace("\r\n", "\n")
    assert mail.endswith(told["yaml"].rstrip()) or mail.endswith(told["yaml"])
    assert mail.startswith("Initiativ: Surfskola på biblioteket\nNamn, så blir det: Surfskola")


def test_the_review_looks_as_the_page_will_and_says_what_becomes_public(
    based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, NEW)
    fill_in_initiative(page)
    go_on(page)
    drawn = page.locator(".preview")
    expect(drawn.get_by_role("heading")).to_have_text("Surfskola på biblioteket")
    expect(drawn.locator(".origin-proposed")).to_have_text("Förslag, ej beslutat")
    expect(drawn.locator(".lead p")).to_have_text(
        ['Vi lär ut: hur man "surfar".', "Alla får komma."]
    )
    expect(drawn.locator(".missing")).to_contain_text("Inte ifyllt: ")
    expect(page.get_by_text("Förslaget blir offentligt.")).to_be_visible()
    expect(page.get_by_text("Skriv inget om enskilda personer.")).to_be_visible()
    page.get_by_role("button", name="Nej, ändra mer").click()
    expect(page.get_by_label("Varför?")).to_have_value("För att många frågar.")


def test_every_mistake_is_told_at_once_and_tied_to_its_field(
    based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, NEW)
    page.locator(".more-fields > summary").first.click()
    page.locator(".field-address > summary").click()
    page.locator(".field-address input").fill("Å")
    page.get_by_label("Nästa uppdatering").fill("2023-02-29")
    page.get_by_role("button", name=ON).click()
    expect(page.locator(".faults")).to_be_focused()
    lines = page.locator(".faults li")
    expect(lines).to_have_count(6)
    assert [line.split()[0].strip("”.") for line in lines.all_inner_texts()][:3] == [
        "Namn",
        "Sammanfattning",
        "Prioriteringar",
    ]
    field = page.get_by_label("Nästa uppdatering")
    expect(field).to_have_attribute("aria-invalid", "true")
    said = " ".join(
        page.locator(f"#{one}").inner_text()
        for one in (field.get_attribute("aria-describedby") or "").split()
    )
    assert "är ”2023-02-29”, ett datum som inte finns i almanackan." in said
    lines.get_by_role("button", name="Nästa uppdatering").click()
    expect(field).to_be_focused()
    field.fill("2024-02-29")
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_an_address_that_waits_for_its_name_is_no_fault(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "nytt=actor")
    page.get_by_role("button", name=ON).click()
    told = page.locator(".faults li")
    expect(told.first).to_have_text("Namn saknas.")
    expect(told.filter(has_text="dress")).to_have_count(0)


def test_a_fault_is_told_when_one_leaves_the_field_and_not_before(
    based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, NEW)
    page.locator(".more-fields > summary").first.click()
    page.locator(".field-address > summary").click()
    field = page.locator(".field-address input")
    field.press_sequentially("natets-karta")
    expect(page.locator(".field-fault:visible")).to_have_count(0)
    page.keyboard.press("Tab")
    expect(page.locator(".field-fault:visible")).to_have_text(
        ["Adressen ”natets-karta” är upptagen. Välj en annan."]
    )


def test_the_address_is_made_of_the_name_until_somebody_writes_another(
    based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, NEW)
    name = page.get_by_label("Namn", exact=False).first
    field = page.locator(".field-address input")
    expect(field).to_be_hidden()
    name.fill("Nätets karta")
    expect(field).to_have_value("natets-karta-2")
    name.fill("Nätets nya karta")
    page.locator(".more-fields > summary").first.click()
    expect(page.locator(".field-address > summary")).to_contain_text("natets-nya-karta")
    page.locator(".field-address > summary").click()
    field.fill("kartan-ny")
    name.fill("Något annat")
    expect(field).to_have_value("kartan-ny")


def test_a_draft_is_kept_on_the_device_and_can_be_erased(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, NEW)
    page.get_by_label("Sammanfattning").focus()
    page.keyboard.press("Tab")
    assert page.evaluate(KEPT) is None
    fill_in_initiative(page)
    expect(page.get_by_text("Ditt utkast är sparat på den här enheten")).to_be_visible()
    begin(page, based.url, NEW)
    expect(page.get_by_label("Sammanfattning")).to_have_value(
        'Vi lär ut: hur man "surfar".\n\nAlla får komma.'
    )
    expect(page.locator("input[value=larande-1]")).to_be_checked()
    expect(page.get_by_label("Varför?")).to_have_value("För att många frågar.")
    assert list(json.loads(page.evaluate(KEPT))) == ["nytt:initiative:proposed"]
    page.get_by_role("button", name="Radera utkastet").click()
    expect(page.get_by_label("Sammanfattning")).to_have_value("")
    assert page.evaluate(KEPT) is None


def test_nothing_leaves_the_page_before_a_way_is_chosen(based: Based, open_page: Opener) -> None:
    page, asked = open_page(fresh=True), list[str]()
    page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    begin(page, based.url, NEW)
    fill_in_initiative(page)
    go_on(page)
    assert [one for one in asked if not one.startswith(f"GET {based.url}")] == []


def test_without_script_the_page_tells_of_the_other_ways(based: Based, open_page: Opener) -> None:
    page = open_page(320, java_script_enabled=False)
    page.goto(f"{based.url}foresla/?post=larande-1")
    expect(page.locator(".propose")).to_be_hidden()
    expect(page.get_by_text("Formuläret på den här sidan behöver JavaScript")).to_be_visible()
    expect(page.locator("a[href*='template=rattelse.yml']")).to_be_visible()
    expect(page.locator("article a[href^='mailto:']").first).to_be_visible()


def test_what_is_written_stays_text_everywhere(based: Based, open_page: Opener) -> None:
    """Markup in a field is shown as its signs, in the form, the review and the file."""
    hostile = "<img src=x onerror=alert(1)> </textarea><script>alert(2)</script> {{ 7 * 7 }}"
    page = open_page(fresh=True)
    failures: list[str] = []
    page.on("dialog", lambda dialog: failures.append(dialog.message))
    page.on("pageerror", lambda error: failures.append(str(error)))
    begin(page, based.url, NEW)
    fill_in_initiative(page)
    page.get_by_label("Namn", exact=False).first.fill(hostile)
    page.get_by_label("Varför?").fill(hostile)
    go_on(page)
    expect(page.locator(".preview-title")).to_have_text(hostile)
    assert page.locator(".propose :is(img, script)").count() == 0
    told = document(page)
    assert told["why"] == told["changes"][0]["entry"]["title"] == hostile
    assert failures == []
