"""Proposing a change of what is there, and replying to a consultation."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from agenda import check_agenda, load_agenda
from agenda.model.choices import Position
from agenda.sample import create_sample
from tests.browser.conftest import Based
from tests.browser.proposing import KEPT, ON, begin, downloaded, go_on, handed
from tests.browser.server import served
from tests.support.browser import Opener
from tests.support.files import write_files
from tests.support.folders import BASE, copy_base
from tests.support.site import build


def change(page: Page, label: str, text: str) -> None:
    page.get_by_label(label, exact=False).first.fill(text)
    page.get_by_label("Varför?").fill("Det stod fel.")


def test_a_change_begins_with_what_stands_there(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=bibliotekskvallar")
    expect(page.get_by_label("Sammanfattning")).to_have_value("Biblioteket lär ut hur man gör.")
    expect(page.locator("input[value=larande-2]")).to_be_checked()
    expect(page.get_by_label("Ansvarig")).to_have_value("biblioteket")
    expect(page.locator("summary", has_text="Indikator 1")).to_contain_text("Antal besök")


def test_only_what_was_changed_is_written(based: Based, open_page: Opener, tmp_path: Path) -> None:
    page = open_page()
    begin(page, based.url, "post=larande-1")
    change(page, "Vad det betyder", "Fler ska få lära sig: alla.")
    go_on(page)
    before = (BASE / "agenda.yaml").read_bytes()
    after = before.replace(
        b"Fler ska f\xc3\xa5 l\xc3\xa4ra sig.", '"Fler ska få lära sig: alla."'.encode(), 1
    )
    assert downloaded(page) == ("agenda.yaml", after)
    (copy_base(tmp_path) / "agenda.yaml").write_bytes(after)
    assert check_agenda(tmp_path / "data") == ()


def test_the_issue_carries_the_id_and_the_whole_new_entry(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=larande-1")
    change(page, "Vad det betyder", "Alla.")
    go_on(page)
    told = handed(page, "/issues/new")
    assert (told["template"], told["post"]) == ("andring.yml", "larande-1")
    assert told["motivering"] == "Det stod fel."
    assert told["yaml"].startswith("id: larande-1\nfocus_area: larande\n")
    assert "\nplain_language: Alla.\n" in told["yaml"]
    edit = page.locator(".submit-ways a[href*='/edit/main/data/agenda.yaml#L']")
    expect(edit).to_be_visible()


def test_what_changes_is_shown_in_words(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=larande-1")
    change(page, "Vad det betyder", "Fler får lära sig mer.")
    go_on(page)
    row = page.locator(".changes > li")
    expect(row).to_have_count(1)
    expect(row.locator(".change-name")).to_have_text("Vad det betyder")
    expect(row.locator("del").first).to_contain_text("ska")
    expect(row.locator("del .unseen").first).to_have_text(" [borttaget: ")
    expect(row.locator("ins .unseen").first).to_have_text(" [tillagt: ")


def test_official_words_and_ids_are_shown_and_locked(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=larande-1")
    locked = page.locator(".field-locked", has_text="Lydelse")
    expect(locked).to_contain_text("Öka kunskapen om det digitala.")
    expect(locked).to_contain_text("De ändras bara genom ett beslut.")
    assert locked.locator("input, textarea, select").count() == 0
    expect(page.locator(".field-locked", has_text="Ett id är för alltid")).to_be_visible()


def test_what_nobody_has_said_leads_to_its_field(based: Based, open_page: Opener) -> None:
    page = open_page()
    page.goto(f"{based.url}initiativ/natets-karta/")
    page.locator(".unsaid a", has_text="Berätta").click()
    expect(page.locator("#_uppgift_")).to_contain_text("Karta över nätet")
    expect(page.get_by_label("Ansvarig")).to_be_focused()


@pytest.mark.parametrize(
    ("entry", "label", "text", "told"),
    [
        ("natet", "Ordning", "9", "Ordningen 9 ligger utanför 1–2. Lediga tal: 2."),
        ("larande", "Ordning", "2", "Ordningen 2 är redan upptagen. Lediga tal: 1."),
        ("sokord-bredband", "Ord", "internet", "Sökordet ”internet” står redan"),
    ],
)
def test_an_entry_is_checked_beside_those_of_its_file(
    entry: str, label: str, text: str, told: str, based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, f"post={entry}")
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
    page.get_by_role("button", name="Lägg till länk").click()
    page.keyboard.type("Ny länk")
    page.get_by_label("Adress").last.fill("https://ny.example/")
    page.locator("summary", has_text="Länk 1").click()
    page.get_by_role("button", name="Ta bort länk 1").click()
    page.get_by_role("button", name="Ta bort period").click()
    page.get_by_label("Varför?").fill("Sidan har flyttat.")
    go_on(page)
    _, written = downloaded(page)
    text = written.decode()
    assert "links:\n  - label: Ny länk\n    url: https://ny.example/\n" in text
    assert "period:" not in text
    assert "funding: [own, other]\n" in text


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


def test_a_reply_to_an_open_consultation(based: Based, open_page: Opener, tmp_path: Path) -> None:
    page = open_page()
    begin(page, based.url, "remiss=remiss-2020&post=larande-2")
    expect(page.get_by_label("Gäller")).to_have_value("larande-2")
    page.get_by_label("Svarande").select_option("bygderadet")
    page.get_by_role("button", name="Använd svar-bygderadet-larande-2").click()
    page.get_by_label("Ståndpunkt").select_option(label="Avstyrker")
    page.get_by_label("Svaret i korthet").fill("Vi vill ha mer.")
    page.get_by_label("Varför?").fill("Vi är tillfrågade.")
    go_on(page)
    told = handed(page, "/new/")
    assert told["filename"] == "data/consultations/remiss-2020/svar-bygderadet-larande-2.yaml"
    shutil.copytree(BASE, tmp_path / "data")
    (tmp_path / told["filename"]).write_text(told["value"], encoding="utf-8")
    replies = {one.id: one for one in load_agenda(tmp_path / "data").replies}
    assert replies["svar-bygderadet-larande-2"].position is Position.opposes


def test_what_is_too_long_for_an_address_goes_another_way(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=larande-1")
    change(page, "Vad det betyder", "Ord som är många. " * 300)
    go_on(page)
    expect(page.get_by_text("Förslaget är för långt för en länk.")).to_be_visible()
    assert page.locator(".submit-ways a[href*='/issues/new']").count() == 0
    expect(page.get_by_role("button", name="Kopiera filens nya text")).to_be_visible()
    mail = handed(page, "mailto:")
    assert "Filen agenda.yaml är bifogad." in mail["body"]
    expect(page.get_by_text("Hämta filen här nedanför och bifoga den.")).to_be_visible()


def test_the_new_text_can_be_copied(based: Based, open_page: Opener) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    begin(page, based.url, "post=natets-karta")
    change(page, "Sammanfattning", "En karta.")
    go_on(page)
    page.get_by_role("button", name="Kopiera filens nya text").click()
    expect(page.get_by_text("Texten är kopierad.")).to_be_visible()
    before = (BASE / "initiatives" / "natets-karta.yaml").read_text(encoding="utf-8")
    after = before.replace("En karta visar var nätet finns.", "En karta.")
    assert page.evaluate("navigator.clipboard.readText()") == after


def test_a_draft_of_a_change_is_kept_by_entry(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=larande-1")
    change(page, "Vad det betyder", "Ett utkast.")
    expect(page.get_by_text("Ditt utkast är sparat")).to_be_visible()
    begin(page, based.url, "post=larande-2")
    expect(page.get_by_text("Ditt utkast är sparat")).to_be_hidden()
    begin(page, based.url, "post=larande-1")
    expect(page.get_by_label("Vad det betyder")).to_have_value("Ett utkast.")
    assert '"post:larande-1"' in page.evaluate(KEPT)


@pytest.mark.parametrize("record_id", ["exempelagendan", "bygdeplanen", "antal-besok"])
def test_every_kind_of_entry_stays_as_it_was_but_for_the_change(
    record_id: str, based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, f"post={record_id}")
    title = (
        page.locator("form .fields")
        .first.get_by_label("Titel")
        .or_(page.locator("form .fields").first.get_by_label("Namn"))
    )
    before = title.first.input_value()
    title.first.fill(f"{before} nytt")
    page.get_by_label("Varför?").fill("Därför.")
    go_on(page)
    name, written = downloaded(page)
    file = next(BASE.rglob(name))
    old, new = file.read_text(encoding="utf-8").split("\n"), written.decode().split("\n")
    assert [two for one, two in zip(old, new, strict=True) if one != two] == [
        next(line for line in new if f"{before} nytt" in line)
    ]


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
        page.get_by_role("button", name="Använd ett-initiativ").click()
        page.get_by_label("Sammanfattning").fill("Kort.")
        page.locator("fieldset", has_text="Prioriteringar").locator("input").first.check()
        page.get_by_label("Varför?").fill("Därför.")
        go_on(page)
        assert page.locator(".submit-ways a:not([href^='mailto:'])").count() == 0
        name, written = downloaded(page)
        (data / "initiatives" / name).write_bytes(written)
        assert check_agenda(data) == ()
