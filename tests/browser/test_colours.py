"""Every text on every kind of page has contrast, and the five areas are told apart.

Measured on computed styles, with every background behind a text laid over the next. Large
text gets no discount. Not measured: text in form fields and what stands in pseudo-elements.
"""

from itertools import combinations
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page

from tests.browser.colours import EYES, contrast, distance
from tests.browser.kinds import one_of_each_kind
from tests.support.browser import Opener

ENOUGH = 4.5
ENOUGH_FOR_A_LINE = 3.0
TOLD_APART = 15.0
OWN_COLOURS = 5
"""So many areas have a colour of their own; what comes after them shares one."""
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
Scheme = Literal["light", "dark"]

# A canvas turns any way to write a colour into red, green, blue and opacity.
COLOURS = """() => {
  const dot = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
  const seen = new Map();
  window.rgba = colour => {
    if (!seen.has(colour)) {
      dot.clearRect(0, 0, 1, 1);
      dot.fillStyle = colour;
      dot.fillRect(0, 0, 1, 1);
      seen.set(colour, [...dot.getImageData(0, 0, 1, 1).data]);
    }
    return seen.get(colour);
  };
  const over = ([r, g, b, a], below) =>
    [r, g, b].map((channel, i) => channel * a / 255 + below[i] * (1 - a / 255));
  window.behind = part => part ? over(rgba(getComputedStyle(part).backgroundColor),
    behind(part.parentElement)) : [255, 255, 255];
  window.ink = part => over(rgba(getComputedStyle(part).color), behind(part));
}"""
TEXTS = """() => [...document.querySelectorAll("body *")].filter(part =>
    [...part.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())
    && part.checkVisibility({opacityProperty: true, visibilityProperty: true})
    && part.getClientRects().length
  ).map(part => [ink(part), behind(part),
    `${part.tagName}.${part.className} ${part.textContent.trim().slice(0, 30)}`])"""
RICH = ("uppfoljning/", "initiativ/pahittat-00019/")
# Drawn text stands in the box that comes before it in its group, else on the page.
DRAWN = """() => [...document.querySelectorAll("svg :is(text, tspan)")].filter(text =>
    text.closest("svg").checkVisibility()
    && [...text.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())
  ).map(text => {
    const box = text.closest("a, g")?.querySelector("rect");
    const fill = box && rgba(getComputedStyle(box).fill);
    const paper = fill && fill[3] === 255 ? fill.slice(0, 3) : behind(text.closest("svg"));
    return [rgba(getComputedStyle(text).fill).slice(0, 3), paper, text.textContent.trim()];
  })"""
PAPER = "() => getComputedStyle(document.body).backgroundColor"
LINES = """spots => spots.map(spot => {
  const part = document.querySelector(spot);
  return [rgba(getComputedStyle(part).borderLeftColor), behind(part.parentElement), spot];
})"""
AREAS = """() => [...document.querySelectorAll(".glance-name .icon")].map(icon => ink(icon))"""


def look(page: Page, question: str, argument: Any = None) -> Any:
    page.evaluate(COLOURS)
    return page.evaluate(question, argument)


def weak_texts(page: Page) -> list[tuple[str, float]]:
    texts = look(page, TEXTS)
    assert len(texts) > 20
    measured = ((name, round(contrast(ink, paper), 2)) for ink, paper, name in texts)
    return [(name, ratio) for name, ratio in measured if ratio < ENOUGH]


def test_every_text_has_contrast(site_folder: Path, site_url: str, open_page: Opener) -> None:
    page = open_page(reduced_motion="reduce")
    for address in one_of_each_kind(site_folder):
        page.emulate_media(color_scheme="light")
        page.goto(site_url + address)
        light = page.evaluate(PAPER)
        assert weak_texts(page) == [], address
        page.emulate_media(color_scheme="dark")
        assert page.evaluate(PAPER) != light
        assert weak_texts(page) == [], address


@SCHEMES
def test_what_only_a_rich_agenda_has_is_measured_too(
    scheme: Scheme, rich_url: str, open_page: Opener
) -> None:
    page = open_page(color_scheme=scheme, reduced_motion="reduce")
    for address in RICH:
        page.goto(rich_url + address)
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        assert weak_texts(page) == [], address


@SCHEMES
def test_text_in_drawings_has_contrast(
    scheme: Scheme, rich_url: str, site_url: str, open_page: Opener
) -> None:
    page = open_page(color_scheme=scheme, reduced_motion="reduce")
    for address in (site_url + "samband/", *(rich_url + address for address in RICH)):
        page.goto(address)
        drawn = look(page, DRAWN)
        assert len(drawn) > 5, address
        weak = [(text, ink, paper) for ink, paper, text in drawn if contrast(ink, paper) < ENOUGH]
        assert weak == [], address


@SCHEMES
def test_a_glossary_explanation_has_contrast(
    scheme: Scheme, site_url: str, open_page: Opener
) -> None:
    page = open_page(color_scheme=scheme)
    page.goto(site_url + "hela/")
    page.locator(".term").first.click()
    shown = [text for text in look(page, TEXTS) if "term-close" in text[2]]
    assert [contrast(ink, paper) >= ENOUGH for ink, paper, _ in shown] == [True]


@SCHEMES
def test_lines_that_mean_something_have_contrast(
    scheme: Scheme, region_url: str, open_page: Opener
) -> None:
    page = open_page(color_scheme=scheme)
    spots = {
        "prioriteringar/granska-det-du-laser/": [".basis-source"],
        "samband/": [".quotation"],
        "": [".search-field"],
    }
    for address, wanted in spots.items():
        page.goto(region_url + address)
        for line, paper, spot in look(page, LINES, wanted):
            assert contrast(line, paper) >= ENOUGH_FOR_A_LINE, spot


@SCHEMES
@pytest.mark.parametrize("eye", EYES)
def test_the_areas_are_told_apart_by_colour(
    eye: str, scheme: Scheme, site_url: str, open_page: Opener
) -> None:
    """A help, not the only sign: the next test sees to the name and the icon."""
    page = open_page(color_scheme=scheme)
    page.goto(site_url)
    areas = look(page, AREAS)[:OWN_COLOURS]
    assert len(areas) > 1
    apart = {
        (i, j): round(distance(areas[i], areas[j], EYES[eye]), 1)
        for i, j in combinations(range(len(areas)), 2)
    }
    assert min(apart.values()) >= TOLD_APART, apart


def test_an_area_s_colour_never_stands_alone(region_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(region_url)
    icons = page.locator(".glance-name .icon").evaluate_all("icons => icons.map(i => i.innerHTML)")
    names = page.locator(".glance-name").all_inner_texts()
    assert len(set(icons)) == len(set(names)) == 4
    page.goto(region_url + "initiativ/")
    cards = page.locator(".card[class*=area-]").all()
    assert cards
    for card in cards:
        assert card.locator(".card-kind").inner_text() in names
