"""What a reader does comes to the same in each engine: a journey a test, by what is seen."""

import json
from pathlib import Path
from typing import Final

from tests.engines.engine import Engine

NARROW: Final = (450, 800)
"""As narrow as a window of WebKitGTK can be; below 60 em the frame is that of a phone."""
SEEN: Final = "one => one.checkVisibility() && one.getClientRects().length"
FOCUSED: Final = "document.activeElement"
OPEN: Final = "document.querySelector(':popover-open')"
BACKGROUND: Final = "getComputedStyle(document.documentElement).backgroundColor"


def first(selector: str, words: str = "") -> str:
    """Give the expression of the first part in view that a selector meets and that says this."""
    told = f"({SEEN})(one) && one.textContent.trim().startsWith({json.dumps(words)})"
    return f"[...document.querySelectorAll({json.dumps(selector)})].find(one => {told})"


def field(label: str) -> str:
    """Give the expression of the control with a label that begins so."""
    return f"{first('label', label)}.control"


def page_with(folder: Path, mark: str) -> str:
    """Give the address, from the root, of the first page that has something in it."""
    pages = sorted(folder.rglob("index.html"))
    found = next(one for one in pages if mark in one.read_text(encoding="utf-8"))
    return f"{found.parent.relative_to(folder).as_posix()}/"


def settled(engine: Engine, address: str) -> None:
    """Open a page as a new reader: nothing is remembered of other journeys."""
    engine.visit(address)
    if engine.ask("localStorage.length"):
        engine.ask("localStorage.clear()")
        engine.visit(address)
    engine.until("'begun' in document.documentElement.dataset")


def test_the_menu_opens_leads_on_and_closes(engine: Engine, base_url: str) -> None:
    engine.resize(*NARROW)
    settled(engine, base_url)
    button = first("header button[popovertarget]", "Meny")
    engine.click(button)
    engine.until(f"{OPEN} && {first(':popover-open a')}")
    engine.press("Escape")
    engine.until(f"!{OPEN} && {FOCUSED} === {button}")
    engine.press("Enter")
    engine.until(OPEN)
    target = engine.ask(f"[...{OPEN}.querySelectorAll('a[href]')].at(-1).href")
    engine.click(f"[...{OPEN}.querySelectorAll('a[href]')].at(-1)")
    engine.until(f"location.href.startsWith({json.dumps(target)}) && {first('h1')}")


def test_the_contents_lead_to_a_heading_and_close(
    engine: Engine, site_folder: Path, site_url: str
) -> None:
    engine.resize(*NARROW)
    settled(engine, site_url + page_with(site_folder, "popovertarget=pa-sidan"))
    engine.click(first("button[popovertarget=pa-sidan]"))
    way = "[...document.querySelectorAll(':popover-open a[href^=\"#\"]')].at(-1)"
    target = engine.until(f"{way}.hash")
    engine.click(way)
    engine.until(f"location.hash === {json.dumps(target)} && !{OPEN}")
    spot = "document.querySelector(':target').getBoundingClientRect().top"
    engine.until(f"{spot} >= 0 && {spot} < innerHeight")


def test_a_word_is_marked_and_explained(engine: Engine, site_folder: Path, site_url: str) -> None:
    settled(engine, site_url + page_with(site_folder, "class=term "))
    word = first("button.term")
    engine.until(word)
    look = engine.ask(
        f"(({{textDecorationLine: line, textDecorationStyle: style}}) => [line, style])"
        f"(getComputedStyle({word}))"
    )
    assert look == ["underline", "dotted"]
    engine.click(word)
    engine.until(f"{OPEN}.textContent.includes('ordlistan')")
    engine.press("Escape")
    engine.until(f"!{OPEN} && {FOCUSED} === {word}")


def test_a_search_is_made_followed_and_come_back_to(engine: Engine, rich_url: str) -> None:
    settled(engine, rich_url)
    engine.click("document.getElementById('sok')")
    engine.write("standard")
    hit = first(".search-hits a")
    engine.until(f"{first('.search-said')}.textContent.includes('sökresultat') && {hit}")
    engine.press("ArrowDown")
    engine.until(f"{FOCUSED} === {hit}")
    engine.press("Enter")
    engine.until("location.search.includes('h=') && document.querySelector('article mark')")
    engine.back()
    engine.until(f"document.getElementById('sok').value === 'standard' && {hit}")


def test_a_list_is_filtered_and_the_choice_is_in_the_address(engine: Engine, rich_url: str) -> None:
    settled(engine, f"{rich_url}initiativ/")
    cards = "[...document.querySelectorAll('.card[data-id]')].filter(one => !one.hidden).length"
    before = engine.ask(cards)
    chosen = engine.ask("""(() => {
        const by = document.querySelector(".filter-form select[name=fas]");
        by.value = [...by.options].find(one => one.value && !one.disabled).value;
        by.dispatchEvent(new Event("change", {bubbles: true}));
        return by.value;
    })()""")
    engine.until(f"location.search === '?fas={chosen}'")
    assert 0 < engine.ask(cards) < before
    engine.visit(engine.ask("location.href"))
    engine.until(f"{cards} < {before} && document.querySelector('select[name=fas]').value")


def test_every_link_of_the_map_is_seen_when_it_has_the_focus(engine: Engine, rich_url: str) -> None:
    engine.resize(1280, 700)
    settled(engine, f"{rich_url}samband/")
    engine.ask("document.querySelector('.map-node').focus()")
    spot = f"""(({{top, bottom}}) => [Math.round(top), Math.round(bottom), innerHeight])(
        {FOCUSED}.getBoundingClientRect())"""
    unseen, seen = [], 0
    while engine.ask(f"!!{FOCUSED}.closest('.map-node')") and seen < 30:
        top, bottom, height = engine.ask(spot)
        unseen += [(seen, top, bottom)] if top < 0 or bottom > height else []
        engine.press("Tab")
        seen += 1
    assert seen == 30 and unseen == []


def test_a_proposal_is_written_and_handed_over(engine: Engine, base_url: str) -> None:
    settled(engine, f"{base_url}foresla/?nytt=initiative")
    engine.until(first("form.propose-form"))
    engine.click(field("Namn"))
    engine.write("Surfskola")
    engine.click(field("Sammanfattning"))
    engine.write("Vi lär ut hur man surfar.")
    engine.click("document.querySelector('input[value=larande-1]')")
    engine.click(field("Varför?"))
    engine.write("Många frågar.")
    engine.click(first("button", "Gå vidare och läs igenom"))
    engine.until(f"{FOCUSED}.textContent.startsWith('Läs igenom och lämna')")
    way = engine.until("document.querySelector(\".submit-ways a[href*='/issues/new']\").href")
    assert "post=surfskola" in way and "Vi+l%C3%A4r" in way.replace("%20", "+")
    engine.ask("localStorage.clear()")


def test_a_dark_page_is_chosen_and_stays_dark(engine: Engine, base_url: str) -> None:
    settled(engine, base_url)
    light = engine.ask(BACKGROUND)
    engine.click("document.querySelector('input[name=scheme][value=dark]')")
    engine.until(f"{BACKGROUND} !== {json.dumps(light)}")
    dark = engine.ask(BACKGROUND)
    engine.visit(f"{base_url}om/")
    engine.until(f"{BACKGROUND} === {json.dumps(dark)}")
    engine.click("document.querySelector('input[name=scheme][value=light]')")
    engine.until(f"{BACKGROUND} === {json.dumps(light)}")
    engine.ask("localStorage.clear()")


def test_the_skip_link_leads_to_the_heading(engine: Engine, base_url: str) -> None:
    settled(engine, f"{base_url}ordlista/")
    engine.press("Tab")
    engine.until(f"{FOCUSED}.classList.contains('skip')")
    engine.press("Enter")
    engine.until("location.hash")
    engine.until("document.querySelector(':target').matches('article, h1')")
    engine.press("Tab")
    engine.until(f"{FOCUSED}.closest('article')")
