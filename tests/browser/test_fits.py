"""Nothing reaches outside a window 320 px wide, which is also 1280 px at 400 %."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import MISSING, all_pages, one_of_each_kind
from tests.support.browser import Opener

# A wide table scrolls in its own frame.
OUTSIDE = """() => {
  const width = document.documentElement.clientWidth;
  const parts = "body *:not(script, .unseen)";
  const outside = [...document.querySelectorAll(parts)].filter(part => {
    const box = part.getBoundingClientRect();
    const framed = part.closest(".table-scroll");
    return part.checkVisibility() && !framed && (box.right > width + 1 || box.left < -1);
  }).map(part => `${part.tagName}.${part.className}: ${part.textContent.slice(0, 40)}`);
  const whole = document.documentElement.scrollWidth;
  return whole > width ? [`the page is ${whole} wide`, ...outside] : outside;
}"""


def faults(page: Page, address: str) -> dict[str, list[str]]:
    """Measure a page in both schemes; they may differ in nothing but colour, so say so."""
    page.goto(address)
    found = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found[scheme] = page.evaluate(OUTSIDE)
    return {scheme: outside for scheme, outside in found.items() if outside}


@pytest.mark.parametrize("part", range(4))
def test_every_page_fits_a_narrow_window(
    part: int, site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page = open_page(320, 640)
    for address in [MISSING, *all_pages(site_folder)][part::4]:
        assert faults(page, site_url + address) == {}, address


def test_pages_fit_at_400_per_cent(region_url: str, open_page: Opener) -> None:
    page = open_page(320, 200, device_scale_factor=4)
    for address in ("", "prioriteringar/lana-dator/", "om/", "samband/"):
        assert faults(page, region_url + address) == {}, address


def test_the_name_of_the_site_is_not_cut(site_url: str, open_page: Opener) -> None:
    for width in (320, 768, 1280):
        page = open_page(width)
        page.goto(site_url)
        name = page.locator(".site-name span")
        cut = "e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1"
        assert not name.evaluate(cut), width


def test_text_lines_are_not_too_long(site_folder: Path, site_url: str, open_page: Opener) -> None:
    """A line of 80 signs is the most that WCAG 1.4.8 allows."""
    page = open_page(1280)
    widest = """() => {
      const wide = [...document.querySelectorAll("article p")].filter(p => {
        const zero = document.createElement("span");
        zero.textContent = "0".repeat(80);
        zero.style.cssText = "position: absolute; white-space: nowrap";
        p.append(zero);
        const most = zero.getBoundingClientRect().width;
        zero.remove();
        return p.checkVisibility() && p.getBoundingClientRect().width > most;
      });
      return wide.map(p => p.textContent.slice(0, 60));
    }"""
    for address in one_of_each_kind(site_folder):
        page.goto(site_url + address)
        assert page.evaluate(widest) == [], address
