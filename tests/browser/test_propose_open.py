"""Nothing that is filled in, wrong or kept is out of sight, and every way out is one's own."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from agenda.sample import create_sample
from tests.browser.conftest import Based
from tests.browser.proposing import KEPT, ON, begin, document, fill_in_initiative, go_on
from tests.browser.server import served
from tests.support.browser import Opener
from tests.support.files import write_files
from tests.support.site import build

NEW: Final = "nytt=initiative"
MORE: Final = ".more-fields"


def keep(page: Page, root: str, key: str, draft: Mapping[str, object]) -> None:
    """Let this device have a draft from some other day."""
    page.goto(root + "foresla/")
    page.evaluate(
        "([key, draft]) => localStorage.setItem('agenda-forslag', JSON.stringify({[key]: draft}))",
        [key, draft],
    )


def test_what_may_be_left_out_is_folded_but_the_lead(based: Based, open_page: Opener) -> None:
    page = open_page(390)
    begin(page, based.url, NEW)
    fold = page.locator(MORE, has_text="Vet du mer?")
    assert fold.get_attribute("open") is None
    expect(page.get_by_label("Ansvarig")).to_be_visible()
    for label in ("Beskrivning", "Fas"):
        expect(page.get_by_label(label)).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollHeight") < 3000
    fold.locator("> summary").click()
    expect(page.get_by_label("Beskrivning")).to_be_visible()


def test_a_draft_that_filled_in_more_opens_the_fold(based: Based, open_page: Opener) -> None:
    page = open_page(fresh=True)
    begin(page, based.url, NEW)
    page.locator(f"{MORE} > summary", has_text="Vet du mer?").click()
    page.get_by_label("Beskrivning").fill("Längre text.")
    expect(page.locator(".draft")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Beskrivning")).to_be_visible()
    expect(page.get_by_label("Beskrivning")).to_have_value("Längre text.")


def test_what_is_wrong_in_a_fold_opens_it(based: Based, open_page: Opener) -> None:
    page = open_page(fresh=True)
    begin(page, based.url, NEW)
    fill_in_initiative(page)
    fold = page.locator(f"{MORE} > summary", has_text="Vet du mer?")
    fold.click()
    page.get_by_label("Nästa uppdatering").fill("i går")
    fold.click()
    expect(page.get_by_label("Nästa uppdatering")).to_be_hidden()
    page.get_by_role("button", name=ON).click()
    expect(page.get_by_label("Nästa uppdatering")).to_be_visible()


def test_what_a_draft_has_changed_elsewhere_is_not_folded(based: Based, open_page: Opener) -> None:
    page = open_page(fresh=True)
    begin(page, based.url, "post=bibliotekskvallar&falt=summary")
    assert page.locator(MORE, has_text="Ändra mer").get_attribute("open") is None
    page.locator("summary", has_text="Ändra mer").click()
    page.locator(".field-line > summary", has_text="Namn").first.click()
    page.get_by_label("Namn", exact=False).first.fill("Kvällar för alla")
    expect(page.locator(".draft")).to_be_visible()
    page.reload()
    told = page.locator(".field-line > summary", has_text="Namn").first
    expect(told).to_be_visible()
    expect(told).to_contain_text("Kvällar för alla")


def test_what_is_not_filled_in_is_one_sentence(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, NEW)
    fill_in_initiative(page)
    go_on(page)
    missing = page.locator(".preview .missing")
    expect(missing).to_have_count(1)
    expect(missing).to_contain_text("Inte ifyllt: målgrupper, ansvarig")
    expect(missing).to_contain_text(" och nästa uppdatering.")
    expect(page.locator(".preview dt", has_text="Prioriteringar")).to_be_visible()
    expect(page.locator(".preview dt", has_text="Ansvarig")).to_have_count(0)


def test_ways_without_an_account_come_first(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, NEW)
    fill_in_initiative(page)
    go_on(page)
    ways = page.locator(".submit-ways > li")
    expect(ways.nth(0)).to_contain_text("Mejla till")
    expect(ways.nth(0).locator(".button")).to_contain_class("button-main")
    expect(ways.nth(1)).to_contain_text("Lämna på forge.example (ny flik)")
    expect(ways.nth(2).locator("summary")).to_have_text("Hämta eller kopiera i stället")


def test_where_only_accounts_are_taken_the_file_is_for_who_has_none(
    tmp_path: Path, open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPO_URL", "https://codeberg.org/a/b")
    files = create_sample(8)
    agenda = files["agenda.yaml"]
    assert "  email: " in agenda
    text = "\n".join(one for one in agenda.split("\n") if not one.startswith("  email: "))
    data = write_files(files | {"agenda.yaml": text}, tmp_path / "data")
    with served(build(tmp_path / "site", data=data).folder) as url:
        page = open_page()
        name = min((data / "initiatives").glob("*.yaml")).stem
        begin(page, url, f"post={name}&gor=anmarkning")
        expect(page.locator(".step-way")).to_contain_text("ett konto på codeberg.org")
        page.get_by_label("Vad vill du säga?").fill("Oklart.")
        go_on(page)
        main = page.locator(".submit-ways .button-main")
        expect(main).to_have_text("Lämna på codeberg.org (ny flik)")
        expect(page.locator(".submit-ways summary")).to_contain_text("Har du inget konto?")


def test_a_text_that_may_not_be_copied_is_opened_and_marked(
    based: Based, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    begin(page, based.url, NEW)
    fill_in_initiative(page)
    go_on(page)
    expect(page.locator(".file-text pre")).to_be_hidden()
    page.locator("summary", has_text="Hämta eller kopiera").click()
    page.get_by_role("button", name="Kopiera förslaget").click()
    expect(page.locator(".file-text pre")).to_be_in_viewport()
    expect(page.locator(".file-text pre")).to_be_focused()
    marked = page.evaluate("String(getSelection())").strip()
    assert marked == (page.locator(".file-text code").text_content() or "").strip()
    expect(page.locator(".sent-question")).to_be_visible()


def test_an_entry_that_is_gone_says_what_came_instead_and_keeps_the_draft(
    based: Based, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    was = {"title": "Gamla kvällar", "summary": "Förr."}
    values = {**was, "summary": "Mina ord."}
    of = {"record": "Initiative", "title": "Gamla kvällar"}
    draft = {"values": values, "was": was, "why": "Därför.", "of": of, "writer": "x"}
    keep(page, based.url, "post:gamla-kvallar", draft)
    page.goto(f"{based.url}foresla/?post=gamla-kvallar&falt=summary")
    expect(page.get_by_role("heading", name="”Gamla kvällar” finns inte längre")).to_be_focused()
    told = page.locator(".gone")
    expect(told).to_contain_text("Det ersätts av Kvällar på biblioteket")
    expect(page.locator(".gone-draft dt")).to_have_text(["Sammanfattning", "Varför?"])
    expect(page.locator(".gone-draft dd")).to_have_text(["Mina ord.", "Därför."])
    why = told.get_by_role("link", name="Läs varför det är borttaget").get_attribute("href") or ""
    assert why.endswith("initiativ/gamla-kvallar/")
    told.get_by_role("link", name="Föreslå det där i stället").click()
    expect(page.get_by_label("Sammanfattning")).to_be_focused()
    assert "Mina ord." in page.evaluate(KEPT)
    page.go_back()
    page.get_by_role("button", name="Radera utkastet").click()
    assert page.evaluate(KEPT) is None


def test_a_renamed_entry_is_told_by_its_draft(based: Based, open_page: Opener) -> None:
    page = open_page(fresh=True)
    of = {"record": "Wish", "title": "Öka kunskapen"}
    draft = {"values": {"becomes": "Andra ord."}, "of": of, "writer": "x"}
    keep(page, based.url, "lydelse:larande-9", draft)
    page.goto(f"{based.url}foresla/?post=larande-9&gor=lydelse")
    expect(page.get_by_role("heading", name="”Öka kunskapen” finns inte längre")).to_be_visible()
    expect(page.locator(".gone-draft")).to_contain_text("Andra ord.")
    page.get_by_role("link", name="Sök efter det du menar").click()
    expect(page.get_by_label("Sök efter namnet")).to_be_visible()


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("remiss=finns-inte", "Remissen tar inte emot svar nu"),
        ("sida=finns-inte/", "Sidan finns inte"),
        ("post=finns-inte", "Det finns inget här på den adressen"),
        ("post=%3Cb%3Ex", "Det finns inget här på den adressen"),
    ],
)
def test_what_was_never_there_says_what_to_do(
    asked: str, said: str, based: Based, open_page: Opener
) -> None:
    page = open_page()
    page.goto(f"{based.url}foresla/?{asked}")
    expect(page.get_by_role("heading", name=said)).to_be_focused()
    expect(page.locator(".gone-draft")).to_have_count(0)
    expect(page.locator(".task-help")).to_be_visible()


def test_a_draft_says_what_it_is_about(based: Based, open_page: Opener) -> None:
    """So that it can be told when that is gone."""
    page = open_page(fresh=True)
    begin(page, based.url, "post=larande-1&gor=lydelse")
    page.get_by_label("Så vill du att den ska lyda").fill("Öka allas kunskap.")
    expect(page.locator(".draft")).to_be_visible()
    kept = json.loads(page.evaluate(KEPT))["lydelse:larande-1"]
    assert kept["of"] == {"record": "Wish", "title": "Öka kunskapen"}
    page.get_by_label("Varför?").fill("Alla.")
    go_on(page)
    assert document(page)["changes"][0]["becomes"] == "Öka allas kunskap."
