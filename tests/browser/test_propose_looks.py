"""The form in each of its states: nothing for axe to find, contrast, and room at 320 px."""

import re
from collections.abc import Callable, Mapping
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import judgements_of, look
from tests.browser.conftest import Based
from tests.browser.proposing import ON, begin, fill_in_initiative, go_on
from tests.browser.test_axe import LOOKS, Look, page_in
from tests.browser.test_colours import weak_texts
from tests.browser.test_fits import OUTSIDE
from tests.support.browser import Opener


def choice(page: Page, root: str) -> None:
    page.goto(root + "foresla/")
    expect(page.locator(".choices").first).to_be_visible()


def finding(page: Page, root: str) -> None:
    page.goto(root + "foresla/?andra=term")
    expect(page.locator(".found a").first).to_be_visible()


def empty(page: Page, root: str) -> None:
    begin(page, root, "nytt=initiative")


def faulty(page: Page, root: str) -> None:
    """Everything that can be open is, nothing in it is right, and the draft is kept."""
    begin(page, root, "nytt=initiative")
    page.locator(".more-fields > summary").first.click()
    for name in ("period", "länk", "indikator"):
        page.get_by_role("button", name=f"Lägg till {name}", exact=True).click()
    page.get_by_label("Start").fill("i går")
    page.get_by_role("textbox", name=re.compile("^Adress")).fill("http://a")
    page.get_by_role("button", name=ON).click()
    expect(page.locator(".faults")).to_be_visible()
    expect(page.locator(".draft")).to_be_visible()


def filled(page: Page, root: str) -> None:
    """A change of an entry that has nearly everything, with all of it unfolded."""
    begin(page, root, "post=bibliotekskvallar")
    for _ in range(3):
        page.locator("form details:not([open]) > summary").evaluate_all(
            "all => all.forEach(one => one.click())"
        )


def reply(page: Page, root: str) -> None:
    begin(page, root, "remiss=remiss-2020")


def reviewed(page: Page, root: str) -> None:
    begin(page, root, "nytt=initiative")
    fill_in_initiative(page)
    go_on(page)
    page.locator(".file-text summary").click()


def changed(page: Page, root: str) -> None:
    begin(page, root, "post=larande-1&falt=plain_language")
    page.get_by_label("Förklaring").fill("Fler får lära sig mer.")
    page.get_by_label("Varför?").fill("Därför.")
    go_on(page)


def too_long(page: Page, root: str) -> None:
    begin(page, root, "post=larande-1&falt=plain_language")
    page.get_by_label("Förklaring").fill("ettmycketlångtordutanslut" * 200)
    page.get_by_label("Varför?").fill("Därför.")
    go_on(page)


def folded(page: Page, root: str) -> None:
    begin(page, root, "post=bibliotekskvallar")


def wished(page: Page, root: str) -> None:
    begin(page, root, "post=larande-1&gor=lydelse")


def handed_over(page: Page, root: str) -> None:
    changed(page, root)
    page.locator("summary", has_text="Hämta eller kopiera").click()
    page.get_by_role("button", name="Hämta filen").click()
    page.get_by_role("button", name="Ja, det är skickat").click()
    expect(page.locator(".receipt")).to_be_visible()


def moved_on(page: Page, root: str) -> None:
    """A draft that was begun when something else stood there."""
    begin(page, root, "post=larande-1&falt=plain_language")
    page.get_by_label("Förklaring").fill("Mina ord.")
    expect(page.locator(".draft")).to_be_visible()
    page.evaluate("""() => {
        const drafts = JSON.parse(localStorage.getItem("agenda-forslag"));
        drafts["post:larande-1"].was.plain_language = "Andra ord.";
        localStorage.setItem("agenda-forslag", JSON.stringify(drafts));
    }""")
    page.reload()
    expect(page.locator(".clash")).to_be_visible()


def missing(page: Page, root: str) -> None:
    page.goto(root + "foresla/?post=finns-inte")
    expect(page.locator(".gone")).to_be_visible()


def newcomer(page: Page, root: str) -> None:
    """Another organisation in the same proposal, as lead, partner and proposer, faulty."""
    begin(page, root, "nytt=initiative")
    page.get_by_label("Ansvarig").select_option("_ny_")
    page.locator(".more-fields > summary", has_text="Vet du mer?").click()
    page.get_by_role("button", name="Lägg till en som inte finns i listan").click()
    page.locator("summary", has_text="Föreslår du för en organisation?").click()
    page.get_by_label("Organisation", exact=False).first.select_option("_annan_")
    page.get_by_role("button", name=ON).click()
    expect(page.locator(".newcomer .field-fault:visible").first).to_be_visible()


def gone(page: Page, root: str) -> None:
    """What a draft was about is there no more."""
    begin(page, root, "post=larande-1&falt=plain_language")
    page.get_by_label("Förklaring").fill("Mina ord.")
    expect(page.locator(".draft")).to_be_visible()
    page.evaluate("""() => {
        const drafts = JSON.parse(localStorage.getItem("agenda-forslag"));
        const moved = {"post:gamla-kvallar": drafts["post:larande-1"]};
        localStorage.setItem("agenda-forslag", JSON.stringify(moved));
    }""")
    page.goto(f"{root}foresla/?post=gamla-kvallar")
    expect(page.locator(".gone-draft")).to_be_visible()


def not_copied(page: Page, root: str) -> None:
    """The browser lets nobody copy: the text stands open and marked."""
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))")
    changed(page, root)
    page.locator("summary", has_text="Hämta eller kopiera").click()
    page.get_by_role("button", name="Kopiera förslaget").click()
    expect(page.locator(".file-text pre")).to_be_visible()


STATES: Final[Mapping[str, Callable[[Page, str], None]]] = {
    "choice": choice,
    "finding": finding,
    "empty": empty,
    "faulty": faulty,
    "filled": filled,
    "reply": reply,
    "reviewed": reviewed,
    "changed": changed,
    "too long": too_long,
    "folded": folded,
    "wished": wished,
    "handed over": handed_over,
    "moved on": moved_on,
    "missing": missing,
    "newcomer": newcomer,
    "gone": gone,
    "not copied": not_copied,
}
ONCE: Final = [(state, LOOKS[number % len(LOOKS)]) for number, state in enumerate(STATES)]
"""Each state in one look; the soak has them all."""


TIGHT: Final = """() => [...document.querySelectorAll(".propose button")].flatMap(button =>
    [...button.parentElement.children].filter(other => {
        const [a, b] = [button.getBoundingClientRect(), other.getBoundingClientRect()];
        const across = Math.max(a.left - b.right, b.left - a.right);
        const along = Math.max(a.top - b.bottom, b.top - a.bottom);
        return other.matches("button, input, select, textarea") && other !== button
            && a.width && b.width && Math.max(across, along) < 6;
    }).map(other => `${button.textContent} beside ${other.localName}`))
"""
"""Buttons with no room to the control beside them: less than 6 px."""


def faults(page: Page) -> list[str]:
    """Give what axe finds, what it leaves open and nobody has judged, weak texts, and overflow."""
    looked = look(page)
    unsure = [one for one in looked.unsure if not judgements_of(one, "plain")]
    found = [str(one) for one in (*looked.wrong, *unsure)]
    return [*found, *map(str, weak_texts(page)), *page.evaluate(OUTSIDE)]


def looked_at(page: Page, state: str, root: str) -> list[str]:
    STATES[state](page, root)
    return faults(page)


@pytest.mark.parametrize(("state", "screen"), ONCE, ids=STATES)
def test_a_state(state: str, screen: Look, based: Based, open_page: Opener) -> None:
    assert looked_at(page_in(open_page, screen), state, based.url) == []


def test_what_is_wrong_in_a_state_is_found(based: Based, open_page: Opener) -> None:
    page = open_page()
    empty(page, based.url)
    page.evaluate("""() => {
        document.querySelector("form .field-label").removeAttribute("for");
        document.querySelector(".propose-go button").textContent = "";
    }""")
    assert {found.split(" at ")[0] for found in faults(page)} >= {"label", "button-name"}


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_button_has_room_to_its_field(width: int, based: Based, open_page: Opener) -> None:
    page = open_page(width)
    filled(page, based.url)
    assert page.evaluate(TIGHT) == []
    page.locator(".field-group > button:visible").first.evaluate(
        "one => one.after(document.createElement('input'))"
    )
    assert page.evaluate(TIGHT) != []


@pytest.mark.soak
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("screen", LOOKS)
def test_a_state_in_every_look(screen: Look, state: str, based: Based, open_page: Opener) -> None:
    assert looked_at(page_in(open_page, screen), state, based.url) == []
