"""The strategy map: lifted by pointer, keyboard and finger; a list where there is no room."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Opener

THREAD = {"nara-vagar", "skola", "lana-dator", "lanedatorer"}
LIFTED = "nodes => nodes.map(node => node.dataset.key)"
ENDS = "edges => edges.map(edge => edge.dataset.ends.split(' ')).flat()"
CHOSEN = ".map-node[data-key=lana-dator]"


def opened(page: Page, url: str) -> Page:
    page.goto(url + "samband/")
    return page


def lifted(page: Page) -> set[str]:
    """Give what is lifted; the lines that are lifted join nothing else."""
    nodes = set(page.locator(".has-thread .map-node.is-lifted").evaluate_all(LIFTED))
    assert set(page.locator(".has-thread .map-edge.is-lifted").evaluate_all(ENDS)) <= nodes
    return nodes


def test_the_pointer_lifts_a_thread_and_leaving_restores(
    region_url: str, open_page: Opener
) -> None:
    page = opened(open_page(), region_url)
    assert lifted(page) == set()
    page.locator(CHOSEN).hover()
    assert lifted(page) == THREAD
    page.locator("h1").hover()
    assert lifted(page) == set()


def test_focus_lifts_a_thread_and_escape_restores(region_url: str, open_page: Opener) -> None:
    page = opened(open_page(), region_url)
    page.locator(CHOSEN).focus()
    assert lifted(page) == THREAD
    page.keyboard.press("Escape")
    assert lifted(page) == set()
    page.keyboard.press("Tab")
    assert "granska-det-du-laser" in lifted(page)
    page.keyboard.press("Enter")
    expect(page).to_have_url(region_url + "prioriteringar/granska-det-du-laser/")


def test_what_is_not_lifted_can_still_be_told_apart(region_url: str, open_page: Opener) -> None:
    page = opened(open_page(reduced_motion="reduce"), region_url)
    opacity = "edge => getComputedStyle(edge).opacity"
    edge = page.locator(".map-edge[data-ends='hemvard vardmote-hemifran']")
    assert edge.evaluate(opacity) == "1"
    page.locator(CHOSEN).focus()
    assert float(edge.evaluate(opacity)) < 0.5
    assert page.locator(".map-edge[data-ends='skola lana-dator']").evaluate(opacity) == "1"


def test_the_first_tap_tells_and_the_second_follows(region_url: str, open_page: Opener) -> None:
    page = opened(open_page(has_touch=True), region_url)
    page.locator(CHOSEN).tap()
    assert lifted(page) == THREAD
    told = page.locator(".map-told")
    expect(told).to_contain_text("Prioritering i Skola och bibliotek: Låna dator på biblioteket")
    expect(told).to_be_in_viewport()
    assert page.url == region_url + "samband/"
    page.locator(".map-node[data-key=vardmote-hemifran]").tap()
    assert "vardmote-hemifran" in lifted(page)
    told.get_by_role("button").tap()
    expect(told).to_be_hidden()
    assert lifted(page) == set()
    page.locator(CHOSEN).tap()
    page.locator(CHOSEN).tap()
    expect(page).to_have_url(region_url + "prioriteringar/lana-dator/")


def test_what_a_tap_tells_leads_on(region_url: str, open_page: Opener) -> None:
    page = opened(open_page(has_touch=True), region_url)
    page.locator(CHOSEN).tap()
    page.locator(".map-told a").tap()
    expect(page).to_have_url(region_url + "prioriteringar/lana-dator/")


def test_a_tap_beside_the_map_lets_go(region_url: str, open_page: Opener) -> None:
    page = opened(open_page(has_touch=True), region_url)
    page.locator(CHOSEN).tap()
    page.locator("h1").tap()
    assert lifted(page) == set()


def test_without_script_the_links_lead_on(region_url: str, open_page: Opener) -> None:
    page = opened(open_page(java_script_enabled=False), region_url)
    expect(page.get_by_text("Peka på något")).to_be_hidden()
    page.locator(CHOSEN).click()
    expect(page).to_have_url(region_url + "prioriteringar/lana-dator/")


@pytest.mark.parametrize(("width", "drawn"), [(320, False), (959, False), (960, True)])
def test_the_map_or_the_list_is_there_and_never_both(
    width: int, drawn: bool, site_url: str, open_page: Opener
) -> None:
    page = opened(open_page(width), site_url)
    assert page.locator(".map-drawing").is_visible() == drawn
    assert page.locator(".map-list").is_visible() != drawn
    named = page.get_by_role("group", name="Karta över hur allt hänger ihop")
    assert named.count() == drawn


def test_the_list_opens_and_leads_on(region_url: str, open_page: Opener) -> None:
    page = opened(open_page(320), region_url)
    page.locator(".map-list summary").first.press("Enter")
    page.locator(".map-list").get_by_role("link", name="Låna dator på biblioteket").click()
    expect(page).to_have_url(region_url + "prioriteringar/lana-dator/")


def test_the_link_opens_the_table(site_url: str, open_page: Opener) -> None:
    page = opened(open_page(), site_url)
    expect(page.locator(".map-table")).to_be_hidden()
    page.get_by_role("link", name="tabellen under kartan").click()
    expect(page.locator(".map-table")).to_be_visible()


@pytest.mark.parametrize("width", [320, 960, 1280])
def test_nothing_sticks_out(width: int, site_url: str, open_page: Opener) -> None:
    """Text stays in its box, whatever the font; a wide table scrolls in its own frame."""
    page = opened(open_page(width), site_url)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    outside = page.locator(".map-node").evaluate_all("""nodes => nodes.filter(node => {
      const box = node.querySelector("rect").getBoundingClientRect();
      return [...node.querySelectorAll("tspan")].some(text => {
        const line = text.getBoundingClientRect();
        return line.right > box.right || line.left < box.left || line.bottom > box.bottom + 1;
      });
    }).map(node => node.textContent)""")
    assert outside == []


def test_every_target_is_large_enough(site_url: str, open_page: Opener) -> None:
    page = opened(open_page(960), site_url)
    sizes = page.locator(".map-node rect").evaluate_all(
        "boxes => boxes.map(box => box.getBoundingClientRect().height)"
    )
    assert min(sizes) >= 24


def test_lines_are_seen_in_forced_colours(site_url: str, open_page: Opener) -> None:
    page = opened(open_page(forced_colors="active"), site_url)
    strokes = page.locator(".map-edge .map-line").evaluate_all(
        "lines => lines.map(line => getComputedStyle(line).stroke)"
    )
    ground = page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor")
    assert set(strokes).isdisjoint({ground, "none", "rgba(0, 0, 0, 0)"})
