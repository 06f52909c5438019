"""Proposing a change of what is there, and replying to a consultation."""

import re
from typing import Final

import pytest
from playwright.sync_api import expect

from agenda.data_version import version_of
from tests.browser.conftest import Based
from tests.browser.proposing import ON, begin, document, downloaded, go_on, handed
from tests.support.browser import Opener
from tests.support.folders import BASE

MENDED: Final = {
    "proposal": "1",
    "made_from": version_of(BASE),
    "why": "Det stod fel.",
    "changes": [
        {
            "what": "change",
            "kind": "priority",
            "id": "larande-1",
            "fields": [
                {
                    "at": "plain_language",
                    "was": "Fler ska få lära sig.",
                    "becomes": "Fler får lära sig mer.",
                }
            ],
        }
    ],
}


def test_a_change_begins_with_what_stands_there(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=bibliotekskvallar")
    asked = page.locator("form.propose-form :is(input, textarea, select):visible")
    assert asked.count() == 1, "the reason alone"
    told = page.locator(".field-line", has_text="Sammanfattning")
    expect(told.locator("summary")).to_contain_text("Biblioteket lär ut hur man gör.")
    told.locator("summary").click()
    expect(page.get_by_label("Sammanfattning")).to_have_value("Biblioteket lär ut hur man gör.")
    expect(page.locator("input[value=larande-2]")).to_be_checked()
    expect(page.get_by_label("Ansvarig")).to_have_value("biblioteket")


def test_a_sentence_is_mended_in_four_clicks_and_one_field(based: Based, open_page: Opener) -> None:
    """From the page to the forge: the field's link, its text and reason, on, and over."""
    page = open_page()
    page.goto(f"{based.url}prioriteringar/larande-1/")
    page.get_by_role("link", name="Ändra förklaringen").click()
    expect(page.get_by_label("Förklaring")).to_be_focused()
    shown = page.locator("form.propose-form :is(input, textarea, select):visible")
    expect(shown).to_have_count(2)
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type("Fler får lära sig mer.")
    page.get_by_label("Varför?").fill("Det stod fel.")
    go_on(page)
    row = page.locator(".changes > li")
    expect(row).to_have_count(1)
    expect(row.locator(".change-name")).to_have_text("Förklaring")
    expect(row.locator("del").first).to_contain_text("ska")
    expect(row.locator("del .unseen").first).to_have_text(" [borttaget: ")
    told = handed(page, "/issues/new")
    assert (told["template"], told["post"]) == ("andring.yml", "larande-1")
    assert told["motivering"] == "Det stod fel."
    assert told["yaml"].encode() == downloaded(page)[1]
    assert document(page) == MENDED


def test_the_agenda_s_own_words_are_not_among_the_fields(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=larande-1")
    expect(page.locator(".field-line-name", has_text="Förklaring")).to_be_visible()
    expect(page.locator(".field-line-name", has_text="Lydelse")).to_have_count(0)
    begin(page, based.url, "post=larande-1&falt=wording")
    expect(page.get_by_role("heading", name="Önska en annan lydelse")).to_be_visible()


def test_what_nobody_has_said_leads_to_its_field(based: Based, open_page: Opener) -> None:
    page = open_page()
    page.goto(f"{based.url}initiativ/natets-karta/")
    page.locator(".unsaid a", has_text="Berätta").click()
    expect(page.locator("#_uppgift_")).to_contain_text("Karta över nätet")
    expect(page.get_by_label("Ansvarig")).to_be_focused()


@pytest.mark.parametrize(
    ("entry", "label", "text", "told"),
    [
        ("sokord-bredband", "Ord", "internet", "Sökordet ”internet” står redan"),
    ],
)
def test_an_entry_is_checked_beside_those_of_its_file(
    entry: str, label: str, text: str, told: str, based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, f"post={entry}")
    page.locator(".field-line > summary", has_text=label).first.click()
    page.get_by_role("textbox", name=label).first.fill(text)
    page.get_by_label("Varför?").fill("Det stod fel.")
    page.get_by_role("button", name=ON).click()
    expect(page.locator(".faults")).to_contain_text(told)


def test_without_a_change_there_is_nothing_to_hand_over(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=bibliotekskvallar")
    page.get_by_label("Varför?").fill("Ingen aning.")
    page.get_by_role("button", name=ON).click()
    expect(page.locator(".faults")).to_have_text("Du har inte ändrat något ännu.")


def test_records_in_lists_come_and_go(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=bibliotekskvallar")
    for name in ("Länkar", "Period"):
        page.locator(".field-line > summary", has_text=name).click()
    page.get_by_role("button", name="Lägg till länk").click()
    page.keyboard.type("Ny länk")
    page.get_by_label("Adress").last.fill("https://ny.example/")
    page.locator("summary", has_text="Länk 1").click()
    page.get_by_role("button", name="Ta bort länk 1").click()
    page.get_by_role("button", name="Ta bort period").click()
    page.get_by_label("Varför?").fill("Sidan har flyttat.")
    go_on(page)
    fields = {one["at"]: one for one in document(page)["changes"][0]["fields"]}
    assert set(fields) == {"links", "period"}
    assert fields["links"]["becomes"] == [{"label": "Ny länk", "url": "https://ny.example/"}]
    assert "becomes" not in fields["period"]


HANGING: Final = """all => all.map(one => [...one.childNodes].filter(part => part.nodeType === 3)
    .map(part => part.data).join("")).filter(words => words !== words.trim())"""
"""Marked words with a space at their edge, which the line would go through."""


@pytest.mark.parametrize(
    ("after", "gone", "come"),
    [
        ("Bygden lär ut hur alla gör.", ["Biblioteket", "man"], ["Bygden", "alla"]),
        ("Biblioteket lär ut allt vi gör.", ["hur man"], ["allt vi"]),
        ("Helt andra ord.", ["Biblioteket lär ut hur man gör."], ["Helt andra ord."]),
        ("Biblioteket lär ut man gör.", ["hur"], []),
        ("Biblioteket lär ut just hur man gör.", [], ["just"]),
    ],
)
def test_words_that_change_side_by_side_are_told_as_one(
    after: str, gone: list[str], come: list[str], based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, "post=bibliotekskvallar&falt=summary")
    page.get_by_label("Sammanfattning").fill(after)
    page.get_by_label("Varför?").fill("Därför.")
    go_on(page)
    told = page.locator(".changes > li")
    expect(told.locator("del")).to_have_text([f"[borttaget: {one}]" for one in gone])
    expect(told.locator("ins")).to_have_text([f"[tillagt: {one}]" for one in come])
    assert told.locator(":is(del, ins)").count() == len(gone) + len(come)
    assert not told.locator(":is(del, ins)").evaluate_all(HANGING)


def test_what_joined_a_list_and_what_left_it_is_told_by_name(
    based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, "post=bibliotekskvallar&falt=priorities")
    page.locator("input[value=larande-2]").uncheck()
    page.locator("input[value=natet-1]").check()
    page.get_by_label("Varför?").fill("Fel prioritering.")
    go_on(page)
    row = page.locator(".changes > li")
    expect(row.locator("ins")).to_have_count(1)
    expect(row.locator("del")).to_have_count(1)
    expect(row).to_contain_text("Tillagt:")
    expect(row).to_contain_text("Borttaget:")


def test_any_entry_can_be_found_by_name(based: Based, open_page: Opener) -> None:
    page = open_page(320)
    page.goto(based.url + "foresla/?andra=term")
    words = page.locator(".found a")
    expect(words.first).to_be_visible()
    kinds = page.locator(".found .kind")
    assert set(kinds.all_inner_texts()) == {"Begrepp"}
    page.get_by_label("Sök efter namnet").fill("antal besök")
    expect(words).to_have_text(["Antal besök"])
    words.first.click()
    expect(page.get_by_role("heading", name="Ändra: Antal besök")).to_be_visible()


def test_a_reply_to_an_open_consultation(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "remiss=remiss-2020&post=larande-2")
    expect(page.get_by_label("Gäller")).to_have_value("larande-2")
    page.get_by_label("Svarande").select_option("bygderadet")
    page.get_by_label("Ståndpunkt").select_option(label="Avstyrker")
    page.get_by_label("Svaret i korthet").fill("Vi vill ha mer.")
    expect(page.get_by_label("Varför?")).to_have_count(0)
    expect(page.locator("select optgroup").first).to_have_attribute("label", "Agenda")
    go_on(page)
    found = document(page)
    assert "why" not in found
    assert found["changes"][0]["entry"] == {
        "id": "svar-bygderadet-larande-2",
        "consultation": "remiss-2020",
        "actor": "bygderadet",
        "about": "larande-2",
        "position": "opposes",
        "summary": "Vi vill ha mer.",
    }


@pytest.mark.parametrize("record_id", ["exempelagendan", "bygdeplanen", "antal-besok"])
def test_of_every_kind_of_entry_only_the_change_is_carried(
    record_id: str, based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, f"post={record_id}")
    name = page.locator(".field-line", has_text=re.compile("Titel|Namn")).first
    name.locator("summary").click()
    title = name.locator("input")
    before = title.input_value()
    title.fill(f"{before} nytt")
    page.get_by_label("Varför?").fill("Därför.")
    go_on(page)
    (change,) = document(page)["changes"]
    (field,) = change["fields"]
    assert (field["was"], field["becomes"]) == (before, f"{before} nytt")
