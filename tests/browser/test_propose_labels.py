"""What the form says of each field: once, and nothing of what is made by itself."""

import re
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from macros.kinds import KINDS, MADE, NewEntry
from macros.kinds import Page as OwnPage
from tests.browser.conftest import Based
from tests.browser.proposing import ON, begin, document, go_on
from tests.support.browser import Opener

NEW: Final = {name for name, row in KINDS.items() if isinstance(row.new, NewEntry)}
ASKED: Final = (
    *(f"nytt={name}" for name in sorted(NEW - {"reply"})),
    "remiss=remiss-2020",
    "post=bibliotekskvallar",
    "post=larande-1",
    "post=exempelagendan",
    "post=begrepp-bredband",
    "post=sokord-bredband",
)
NAMES: Final = """() =>
    [...document.querySelectorAll("form.propose-form :is(label, legend, .item-name)")]
    .filter(one => one.getClientRects().length && getComputedStyle(one).position !== "absolute")
    .map(one => [one.firstChild.textContent, one.getBoundingClientRect()])
"""
TWICE: Final = f"""() => {{
    const all = ({NAMES})();
    return all.filter(([text, box], n) => n && all[n - 1][0] === text
        && Math.abs(box.top - all[n - 1][1].bottom) < 60).map(([text]) => text);
}}"""
"""Names that stand right below one that says the same."""


def unfold(page: Page) -> None:
    for _ in range(3):
        page.locator("form details:not([open]) > summary").evaluate_all(
            "all => all.forEach(one => one.click())"
        )
    for button in page.get_by_role("button", name="Lägg till").all():
        button.click()


@pytest.mark.parametrize("asked", ASKED)
def test_no_name_is_said_twice(asked: str, based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, asked)
    unfold(page)
    assert page.evaluate(NAMES), "there are names to look at"
    assert page.evaluate(TWICE) == []


def test_a_name_that_is_said_twice_is_found(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "nytt=synonym")
    page.locator("form label.field-label").first.evaluate("one => one.after(one.cloneNode(true))")
    assert page.evaluate(TWICE) == ["Ord 1"]


@pytest.mark.parametrize("asked", ASKED)
def test_an_address_is_asked_for_only_where_a_page_gets_one(
    asked: str, based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, asked)
    unfold(page)
    kind = asked.removeprefix("nytt=")
    has_page = kind in NEW and isinstance(KINDS[kind].where, OwnPage)
    expect(page.locator(".field-address")).to_have_count(int(has_page))
    expect(page.locator("form .field-label", has_text=re.compile("^Id"))).to_have_count(0)


def test_what_is_made_or_moved_is_no_field_to_change(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=larande-1")
    names = page.locator(".field-line-name").all_inner_texts()
    assert "Förklaring" in names
    assert not {"Ordning", "Fokusområde", "Senast ändrad"} & set(names)
    assert set(MADE) == {"order", "updated_on"}


def test_ids_that_nobody_sees_are_made_whatever_the_words(based: Based, open_page: Opener) -> None:
    """Two of the same name in one proposal, and a name without a letter from a to z."""
    page = open_page()
    begin(page, based.url, "post=natets-karta&falt=indicators")
    for number in range(2):
        page.get_by_role("button", name="Lägg till indikator").click()
        box = page.locator(".item").nth(number)
        box.get_by_label("Namn").fill("東京")
        box.get_by_label("Definition").fill("Det som mäts.")
        box.get_by_role("textbox", name="Enhet").fill("antal")
        box.get_by_label("Riktning").select_option(index=1)
    page.get_by_label("Varför?").fill("Det går att mäta.")
    go_on(page)
    (field,) = document(page)["changes"][0]["fields"]
    assert [one["id"] for one in field["becomes"]] == ["indikator", "indikator-2"]


def test_who_is_shown_no_id_is_told_of_none(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=natets-karta&falt=indicators")
    page.get_by_role("button", name="Lägg till indikator").click()
    page.get_by_role("textbox", name="Enhet").fill("antal")
    page.get_by_role("button", name=ON).click()
    told = page.locator(".faults li")
    expect(told.filter(has_text="Namn saknas.")).to_have_count(1)
    expect(told.filter(has_text="Id")).to_have_count(0)


def test_a_reply_is_never_called_a_proposal(based: Based, open_page: Opener) -> None:
    page = open_page(fresh=True)
    begin(page, based.url, "remiss=remiss-2020&post=larande-2")
    place = page.locator(".propose")
    expect(place).not_to_contain_text("örslaget")
    page.get_by_label("Svarande").select_option("bygderadet")
    page.get_by_label("Ståndpunkt").select_option(index=1)
    page.get_by_label("Svaret i korthet").fill("Vi vill ha mer.")
    go_on(page)
    expect(place.get_by_role("heading", name="Lämna svaret")).to_be_visible()
    assert "örslaget" not in place.evaluate("one => one.innerText")
    page.locator(".submit-ways a").first.evaluate(
        "one => { one.addEventListener('click', event => event.preventDefault()); one.click(); }"
    )
    page.get_by_role("button", name="Ja, det är skickat").click()
    expect(place.get_by_role("heading", name="Tack, svaret är lämnat")).to_be_visible()
    expect(place).not_to_contain_text("örslaget")


def test_what_a_new_one_lacks_is_told_with_the_field_that_it_is_for(
    based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, "nytt=initiative")
    page.get_by_label("Ansvarig").select_option("_ny_")
    page.locator(".more-fields > summary", has_text="Vet du mer?").click()
    page.get_by_role("button", name="Lägg till en som inte finns i listan").click()
    page.get_by_role("button", name=ON).click()
    told = page.locator(".faults li").all_inner_texts()
    assert "Namn saknas." in told
    assert {"Ansvarig: Namn saknas.", "Medverkande: Namn saknas."} < set(told)
    assert len(told) == len(set(told))
    box = page.locator(".item:has(.newcomer)")
    expect(box.get_by_role("button", name="Ta bort den nya")).to_be_visible()
    box.get_by_label("Namn").fill("Surfklubben")
    expect(box.get_by_role("button", name="Ta bort Surfklubben")).to_be_visible()


@pytest.mark.parametrize("act", ["anmarkning", "ord"])
def test_a_page_is_called_by_its_name(act: str, based: Based, open_page: Opener) -> None:
    page = open_page()
    page.goto(f"{based.url}om/")
    name = page.locator("h1").inner_text()
    begin(page, based.url, f"sida=om/&gor={act}")
    expect(page.locator("#_uppgift_")).to_contain_text(name)


def test_of_a_page_that_is_not_there_nothing_can_be_said(based: Based, open_page: Opener) -> None:
    page = open_page()
    page.goto(f"{based.url}foresla/?sida=finns-inte/&gor=anmarkning")
    expect(page.get_by_role("heading", name="Sidan finns inte")).to_be_focused()


def test_a_line_may_break_before_what_must_be_filled_in(based: Based, open_page: Opener) -> None:
    """Where the space is within what is kept whole, Firefox breaks the label's word instead."""
    page = open_page(320)
    begin(page, based.url, "nytt=initiative")
    before = page.locator(".field-need").evaluate_all(
        "all => all.map(one => one.previousSibling.data + one.textContent[0])"
    )
    assert before and set(before) == {" ("}
