"""From the start page to a priority with nothing but Tab and Enter, and the focus always seen."""

from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import Opener

STOP = """() => {
  const stop = document.activeElement, shown = stop;
  const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
  return [
    stop.tagName + "." + stop.className, stop.getAttribute("href") || "", stop.innerText || "",
    style.outlineStyle, parseFloat(style.outlineWidth), style.outlineColor,
    box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth && shown.checkVisibility({opacityProperty: true}),
  ];
}"""


class Stop(NamedTuple):
    """Where the focus stands and how it is drawn."""

    element: str
    href: str
    text: str
    style: str
    width: float
    colour: str
    in_sight: bool

    @property
    def is_seen(self) -> bool:
        drawn = self.style != "none" and self.width >= 2 and self.colour != "rgba(0, 0, 0, 0)"
        return drawn and self.in_sight


def tab_to(page: Page, href: str, most: int = 60) -> list[Stop]:
    """Press Tab until a link whose address holds ``href`` has the focus; give every stop."""
    stops: list[Stop] = []
    while len(stops) < most:
        page.keyboard.press("Tab")
        stops.append(Stop(*page.evaluate(STOP)))
        if href in stops[-1].href:
            return stops
    raise AssertionError(f"{most} stops and no link to {href}")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_priority_is_found_by_keyboard_alone(
    width: int, region_url: str, open_page: Opener
) -> None:
    page = open_page(width, reduced_motion="reduce")
    page.goto(region_url)
    stops = tab_to(page, "fokusomraden/hemvard/")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Vård i hemmet")
    stops += tab_to(page, "prioriteringar/vardmote-hemifran/")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(stops[-1].text)
    assert [stop for stop in stops if not stop.is_seen] == []


def test_every_stop_on_a_priority_is_seen(region_url: str, open_page: Opener) -> None:
    page = open_page(reduced_motion="reduce")
    page.goto(region_url + "prioriteringar/vardmote-hemifran/")
    stops = tab_to(page, "/personuppgifter/", most=90)
    assert [stop for stop in stops if not stop.is_seen] == []


def test_the_first_stop_leads_past_the_head(region_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(region_url + "prioriteringar/vardmote-hemifran/")
    page.keyboard.press("Tab")
    first = Stop(*page.evaluate(STOP))
    assert first.href == "#innehall"
    page.keyboard.press("Enter")
    expect(page.locator("article")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.querySelector('main').contains(document.activeElement)")


def test_every_target_is_large_enough(site_url: str, open_page: Opener) -> None:
    """WCAG 2.5.8: 24 px each way, but for links within a sentence or with room around them."""
    page = open_page(320)
    page.goto(site_url)
    small = page.evaluate("""() =>
      [...document.querySelectorAll("a, button, select, summary, input")]
      .filter(e => e.checkVisibility() && !e.closest("p, li, label, .skip"))
      .filter(e => Math.min(e.offsetWidth, e.offsetHeight) < 24).map(e => e.outerHTML)""")
    assert small == []
