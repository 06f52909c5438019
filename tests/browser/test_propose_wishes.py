"""Each kind of proposal that is no other value of an entry: what is asked, and what is carried."""

from typing import Any, Final

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Based
from tests.browser.proposing import ON, begin, document, go_on
from tests.support.browser import Opener

WORDING: Final = "Öka kunskapen om det digitala."
KINDS: Final[dict[str, tuple[dict[str, str], dict[str, Any]]]] = {
    "post=larande-1&gor=lydelse": (
        {"Så vill du att den ska lyda": "Öka allas kunskap.", "Varför?": "Alla behöver den."},
        {"what": "wording", "id": "larande-1", "was": WORDING, "becomes": "Öka allas kunskap."},
    ),
    "post=larande-1&gor=anmarkning&ord=det+digitala": (
        {"Vad vill du säga?": "Vad menas?"},
        {"what": "remark", "id": "larande-1", "words": "det digitala", "remark": "Vad menas?"},
    ),
    "sida=om/&gor=anmarkning": (
        {"Vad vill du säga?": "Bra sida."},
        {"what": "remark", "page": "om/", "remark": "Bra sida."},
    ),
    "post=natets-karta&gor=bort": (
        {"Varför ska det bort?": "Kartan finns inte mer."},
        {
            "what": "remove",
            "kind": "initiative",
            "id": "natets-karta",
            "reason": "Kartan finns inte mer.",
        },
    ),
    "nytt=actor": (
        {"Namn": "Byns bibliotek", "Varför?": "Det saknas."},
        {
            "what": "new",
            "kind": "actor",
            "entry": {"id": "byns-bibliotek", "name": "Byns bibliotek", "kind": "other"},
        },
    ),
    "nytt=term": (
        {"Ord": "moln", "Förklaring": "Datorer någon annanstans.", "Varför?": "Det saknas."},
        {
            "what": "new",
            "kind": "term",
            "entry": {
                "id": "begrepp-moln",
                "term": "moln",
                "explanation": "Datorer någon annanstans.",
            },
        },
    ),
}


@pytest.mark.parametrize("asked", KINDS)
def test_what_is_asked_for_is_what_is_carried(asked: str, based: Based, open_page: Opener) -> None:
    fields, carried = KINDS[asked]
    page = open_page()
    begin(page, based.url, asked)
    for label, text in fields.items():
        page.get_by_label(label, exact=False).first.fill(text)
    if asked == "nytt=actor":
        page.get_by_label("Typ av aktör").select_option("other")
    go_on(page)
    found = document(page)
    assert found["changes"] == [carried]
    assert found["why"]


def test_an_entry_is_moved_after_another_or_to_another_area(
    based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, "post=larande-1&gor=flytt")
    page.get_by_label("Ny plats").select_option("natet/natet-1")
    page.get_by_label("Varför?").fill("Den hör dit.")
    go_on(page)
    assert document(page)["changes"] == [
        {
            "what": "move",
            "kind": "priority",
            "id": "larande-1",
            "after": "natet-1",
            "parent": "natet",
        }
    ]


def test_words_of_a_page_are_looked_for_on_it(based: Based, open_page: Opener) -> None:
    page = open_page()
    page.goto(f"{based.url}om/")
    sentence = page.locator("article p").first.inner_text().replace("\u00ad", "")
    begin(page, based.url, "sida=om/")
    page.get_by_label("Så står det nu").fill("Så står det ingenstans.")
    page.get_by_label("Så borde det stå").fill("Så här.")
    page.get_by_label("Varför?").fill("Det stod fel.")
    page.get_by_role("button", name=ON).click()
    expect(page.locator(".faults")).to_contain_text("Orden står inte så på sidan.")
    page.get_by_label("Så står det nu").fill(sentence)
    go_on(page)
    (change,) = document(page)["changes"]
    assert change == {"what": "page", "page": "om/", "was": sentence, "becomes": "Så här."}


def test_a_page_s_marked_words_come_along_to_their_change(based: Based, open_page: Opener) -> None:
    page = open_page()
    page.goto(f"{based.url}om/")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('article p'))")
    marked = page.evaluate("String(getSelection())").replace("\u00ad", "").strip()
    page.locator(".propose-link").click()
    expect(page.locator(".choices a").first).to_have_text("Ändra ord på sidan")
    page.get_by_role("link", name="Ändra ord på sidan").click()
    expect(page.get_by_label("Så står det nu")).to_have_value(marked)
    page.get_by_label("Så borde det stå").fill("Annat.")
    page.get_by_label("Varför?").fill("Det stod fel.")
    go_on(page)
    expect(page.locator(".changes > li")).to_have_count(1)
    expect(page.locator(".changes del")).to_contain_text(marked)


def test_what_others_name_is_told_before_it_is_taken_away(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=biblioteket&gor=bort")
    note = page.locator(".named-elsewhere")
    expect(note.locator("a[href='?post=bibliotekskvallar']")).to_have_text(
        "Initiativet ”Kvällar på biblioteket”"
    )
    page.get_by_label("Varför ska det bort?").fill("Det är stängt.")
    page.get_by_role("button", name=ON).click()
    expect(page.locator(".faults")).to_contain_text("Biblioteket i Exempelbygden” nämns av")
    begin(page, based.url, "post=natets-karta&gor=bort")
    expect(page.locator(".named-elsewhere")).to_have_count(0)


def test_what_takes_its_place_is_named_instead_in_the_same_proposal(
    based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, "post=webbplatsen&gor=bort")
    page.get_by_label("Varför ska det bort?").fill("Bytt.")
    page.get_by_label("Ersätts av").select_option("bygderadet")
    go_on(page)
    expect(page.locator(".review")).to_contain_text("Byts ut i samma förslag: agendan")
    *changed, removed = document(page)["changes"]
    assert [(one["what"], one["kind"], one["fields"]) for one in changed] == [
        (
            "change",
            "agenda",
            [{"at": "publisher", "was": "webbplatsen", "becomes": "bygderadet"}],
        )
    ]
    assert (removed["what"], removed["replaced_by"]) == ("remove", "bygderadet")


def test_where_an_entry_stands_is_no_place_to_move_it_to(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=larande-2&gor=flytt")
    places = page.get_by_label("Ny plats").locator("option")
    values = places.evaluate_all("all => all.map(one => one.value)")
    assert "larande/" in values
    assert "larande/larande-1" not in values


@pytest.mark.parametrize(
    ("asked", "label", "said"),
    [
        ("post=natets-karta&gor=bort", "Varför ska det bort?", "Borttagning av Karta över nätet"),
        ("post=larande-1&gor=anmarkning", "Vad vill du säga?", "Anmärkning på Öka kunskapen"),
    ],
)
def test_the_review_says_what_it_is_about(
    asked: str, label: str, said: str, based: Based, open_page: Opener
) -> None:
    page = open_page()
    begin(page, based.url, asked)
    page.get_by_label(label).fill("Ett skäl.")
    go_on(page)
    expect(page.locator(".review")).to_contain_text(said)


def test_marked_words_come_along_to_a_remark(based: Based, open_page: Opener) -> None:
    page = open_page()
    page.goto(f"{based.url}prioriteringar/larande-1/")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.agenda-words p'))")
    page.get_by_role("link", name="Säg något om det här").click()
    expect(page.get_by_label("Orden som det gäller")).to_have_value(WORDING)


def test_an_organisation_that_is_not_in_the_list_is_named(based: Based, open_page: Opener) -> None:
    page = open_page()
    begin(page, based.url, "post=larande-1&gor=lydelse")
    page.get_by_label("Så vill du att den ska lyda").fill("Öka allas kunskap.")
    page.get_by_label("Varför?").fill("Alla behöver den.")
    page.locator("summary", has_text="Föreslår du för en organisation?").click()
    name = page.get_by_label("Organisationens namn")
    expect(name).to_be_hidden()
    page.get_by_label("Organisation", exact=False).first.select_option("biblioteket")
    go_on(page)
    assert document(page)["by"] == {"actor": "biblioteket"}
    page.get_by_role("button", name="Nej, ändra mer").click()
    page.get_by_label("Organisation", exact=False).first.select_option("_annan_")
    name.fill("Byalaget")
    go_on(page)
    assert document(page)["by"] == {"name": "Byalaget"}


def test_an_actor_that_the_list_lacks_is_part_of_the_same_proposal(
    based: Based, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    begin(page, based.url, "post=natets-karta&falt=lead")
    page.get_by_label("Ansvarig").select_option("_ny_")
    page.get_by_label("Varför?").fill("De gör kartan.")
    page.get_by_role("button", name=ON).click()
    expect(page.locator(".faults li")).to_have_text(
        ["Ansvarig: Namn saknas.", "Ansvarig: Typ av aktör saknas."]
    )
    page.get_by_label("Namn", exact=False).first.fill("Byns karta")
    page.get_by_label("Typ av aktör").select_option("other")
    expect(page.locator(".draft")).to_be_visible()
    go_on(page)
    entry = {"id": "byns-karta", "name": "Byns karta", "kind": "other"}
    field = {"at": "lead", "becomes": "byns-karta"}
    wanted = [
        {"what": "new", "kind": "actor", "entry": entry},
        {"what": "change", "kind": "initiative", "id": "natets-karta", "fields": [field]},
    ]
    assert document(page)["changes"] == wanted
    expect(page.locator(".changes")).to_contain_text("Byns karta")
    page.reload()
    expect(page.get_by_role("heading", name="Läs igenom och lämna")).to_be_focused()
    assert document(page)["changes"] == wanted
    page.get_by_role("button", name="Nej, ändra mer").click()
    expect(page.get_by_label("Ansvarig")).to_have_value("_ny_")
    go_on(page)
    assert document(page)["changes"] == wanted
