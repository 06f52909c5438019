"""Drafts that are kept, reopened and handed over: nothing is lost, and nothing taken back."""

import json
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, Route, expect

from agenda.sample import create_sample
from tests.browser.conftest import Based
from tests.browser.proposing import (
    KEPT,
    ON,
    begin,
    change,
    document,
    downloaded,
    go_on,
    handed,
)
from tests.browser.server import served
from tests.support.browser import Opener
from tests.support.files import write_files
from tests.support.site import build

FILE = "**/data/kalla/initiatives/bibliotekskvallar.yaml"
HELD: Final = """window.held = [];
const soon = setTimeout;
setTimeout = (then, wait, ...more) => wait < 100 ? soon(then, wait, ...more) : held.push(then);"""
"""Keeps what waits, to be done when the test says so."""


def moved_on(page: Page, *changes: tuple[str, str]) -> None:
    """Let the file that the form asks for say something else from now on."""

    def answer(route: Route) -> None:
        text = route.fetch().text()
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        route.fulfill(body=text, content_type="application/yaml")

    page.route(FILE, answer)


def test_what_was_handed_over_leaves_a_receipt_and_no_draft(
    based: Based, open_page: Opener
) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    begin(page, based.url, "post=natets-karta")
    change(page, "Sammanfattning", "En karta.")
    go_on(page)
    assert "natets-karta" in page.evaluate(KEPT)
    expect(page.locator(".sent-question")).to_be_hidden()
    page.locator("summary", has_text="Hämta eller kopiera").click()
    page.get_by_role("button", name="Kopiera förslaget").click()
    expect(page.get_by_text("Förslaget är kopierat.")).to_be_visible()
    said = page.locator(".file-text code").text_content()
    assert page.evaluate("navigator.clipboard.readText()") == said
    page.get_by_role("button", name="Ja, det är skickat").click()
    expect(page.get_by_role("heading", name="Tack, förslaget är lämnat")).to_be_focused()
    expect(page.locator(".receipt .changes")).to_contain_text("En karta")
    follow = page.get_by_role("link", name="Följ hur det går").get_attribute("href") or ""
    assert follow == "https://forge.example/agenda/agenda/issues", "no list has been fetched"
    assert page.evaluate(KEPT) is None


def test_what_waited_to_be_kept_brings_back_no_draft_that_was_handed_over(
    based: Based, open_page: Opener
) -> None:
    page = open_page(fresh=True, permissions=["clipboard-read", "clipboard-write"])
    page.add_init_script(HELD)
    begin(page, based.url, "post=natets-karta")
    change(page, "Sammanfattning", "En karta.")
    go_on(page)
    page.locator("summary", has_text="Hämta eller kopiera").click()
    page.get_by_role("button", name="Kopiera förslaget").click()
    page.get_by_role("button", name="Ja, det är skickat").click()
    expect(page.get_by_role("heading", name="Tack, förslaget är lämnat")).to_be_focused()
    assert page.evaluate("held.map(one => one()).length") > 0
    assert page.evaluate(KEPT) is None


def test_a_draft_of_a_change_is_kept_by_entry(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=larande-1")
    change(page, "Förklaring", "Ett utkast.")
    expect(page.get_by_text("Ditt utkast är sparat")).to_be_visible()
    begin(page, based.url, "post=larande-2")
    expect(page.get_by_text("Ditt utkast är sparat")).to_be_hidden()
    begin(page, based.url, "post=larande-1&falt=plain_language")
    expect(page.get_by_label("Förklaring")).to_have_value("Ett utkast.")
    assert '"post:larande-1"' in page.evaluate(KEPT)


def test_what_is_too_long_for_an_address_goes_another_way(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=larande-1")
    change(page, "Förklaring", "Ord som är många. " * 300)
    go_on(page)
    expect(page.get_by_text("Förslaget är för långt för en länk.")).to_be_visible()
    assert page.locator(".submit-ways a[href*='/issues/new']").count() == 0
    mail = handed(page, "mailto:")
    assert "Filen forslag-larande-1.yaml är bifogad." in mail["body"]
    expect(page.get_by_text("Hämta filen här nedanför och bifoga den.")).to_be_visible()


def test_a_draft_takes_nothing_back_that_the_site_has_changed_since(
    based: Based, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    begin(page, based.url, "post=bibliotekskvallar")
    change(page, "Namn", "Kvällar för alla")
    expect(page.get_by_text("Ditt utkast är sparat")).to_be_visible()
    moved_on(page, ("Biblioteket lär ut hur man gör.", "Nya ord sedan dess."))
    begin(page, based.url, "post=bibliotekskvallar")
    told = page.locator(".field-line", has_text="Sammanfattning").locator("summary")
    expect(told).to_contain_text("Nya ord sedan dess.")
    go_on(page)
    (field,) = document(page)["changes"][0]["fields"]
    assert (field["at"], field["becomes"]) == ("title", "Kvällar för alla")


@pytest.mark.parametrize("answer", ["Behåll mitt", "Ta det nya"])
def test_what_both_have_changed_is_shown_and_asked(
    answer: str, based: Based, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    begin(page, based.url, "post=bibliotekskvallar&falt=summary")
    change(page, "Sammanfattning", "Mina ord.")
    expect(page.get_by_text("Ditt utkast är sparat")).to_be_visible()
    moved_on(page, ("Biblioteket lär ut hur man gör.", "Nya ord sedan dess."))
    page.goto(f"{based.url}foresla/?post=bibliotekskvallar&falt=summary")
    expect(page.get_by_role("heading", name="Texten har ändrats sedan du skrev")).to_be_focused()
    both = page.locator(".clash .field-fast")
    expect(both.first).to_have_text("Nya ord sedan dess.")
    expect(both.last).to_contain_text("Mina")
    page.get_by_role("button", name=answer).click()
    if answer == "Ta det nya":
        expect(page.get_by_label("Sammanfattning")).to_have_value("Nya ord sedan dess.")
        page.get_by_role("button", name=ON).click()
        expect(page.locator(".faults")).to_have_text("Du har inte ändrat något ännu.")
        return
    expect(page.get_by_label("Sammanfattning")).to_have_value("Mina ord.")
    go_on(page)
    (field,) = document(page)["changes"][0]["fields"]
    assert (field["was"], field["becomes"]) == ("Nya ord sedan dess.", "Mina ord.")


def test_two_tabs_never_write_over_each_other_unseen(based: Based, open_page: Opener) -> None:
    one = open_page()
    begin(one, based.url, "post=larande-1&falt=plain_language")
    other = one.context.new_page()
    begin(other, based.url, "post=larande-1&falt=plain_language")
    one.get_by_label("Förklaring").fill("Skrivet i den ena.")
    expect(other.locator(".two-tabs")).to_contain_text("i en annan flik")
    expect(one.locator(".two-tabs")).to_have_count(0)
    other.get_by_label("Förklaring").fill("Skrivet i den andra.")
    other.get_by_label("Varför?").fill("Så.")
    assert "Skrivet i den ena." in one.evaluate(KEPT)
    other.get_by_role("button", name="Behåll det som står här").click()
    expect(one.locator(".two-tabs")).to_be_visible()
    assert "Skrivet i den andra." in one.evaluate(KEPT)
    one.get_by_role("button", name="Hämta det som står där").click()
    expect(one.get_by_label("Förklaring")).to_have_value("Skrivet i den andra.")


def test_without_a_repository_there_are_mail_and_file(
    tmp_path: Path, open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REPO_URL", "")
    data = write_files(create_sample(8), tmp_path / "data")
    with served(build(tmp_path / "site", data=data).folder) as url:
        page = open_page()
        begin(page, url, "remiss=remiss-pahittad-2")
        assert page.locator("article a[href*='forge.example']").count() == 0
        begin(page, url, "nytt=initiative")
        page.get_by_label("Namn", exact=False).first.fill("Ett initiativ")
        page.get_by_label("Sammanfattning").fill("Kort.")
        page.locator("fieldset", has_text="Prioriteringar").locator("input").first.check()
        page.get_by_label("Varför?").fill("Därför.")
        go_on(page)
        assert page.locator(".submit-ways a:not([href^='mailto:'])").count() == 0
        assert downloaded(page)[0] == "forslag-ett-initiativ.yaml"


def test_a_relay_takes_the_proposal_without_an_account(
    tmp_path: Path, open_page: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGENDA_RELAY", "https://relay.example/forslag")
    data = write_files(create_sample(8), tmp_path / "data")
    answers = [
        (429, {"message": "För många förslag just nu."}),
        (201, {"address": "https://forge.example/i/7"}),
    ]
    sent: list[str] = []

    def answer(route: Route) -> None:
        sent.append(route.request.post_data or "")
        status, body = answers[len(sent) - 1]
        cors = {"Access-Control-Allow-Origin": "*"}
        route.fulfill(status=status, body=json.dumps(body), headers=cors)

    with served(build(tmp_path / "site", data=data).folder) as url:
        page = open_page(fresh=True)
        page.route("https://relay.example/**", answer)
        name = min((data / "initiatives").glob("*.yaml")).stem
        begin(page, url, f"post={name}&gor=anmarkning")
        expect(page.locator(".hand-in")).to_contain_text("inget konto")
        page.get_by_label("Vad vill du säga?").fill("Oklart.")
        go_on(page)
        page.get_by_role("button", name="Skicka förslaget").click()
        expect(page.locator(".hand-over .field-fault")).to_contain_text("För många förslag")
        assert "Oklart." in page.evaluate(KEPT)
        page.get_by_role("button", name="Skicka förslaget").click()
        expect(page.get_by_role("heading", name="Tack, förslaget är lämnat")).to_be_focused()
        link = page.get_by_role("link", name="Följ hur det går")
        expect(link).to_have_attribute("href", "https://forge.example/i/7")
        assert page.evaluate(KEPT) is None
    assert len(sent) == 2 and "what: remark" in sent[0]
