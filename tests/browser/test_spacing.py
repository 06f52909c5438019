"""A reader who spaces letters, words and lines out loses nothing (WCAG 1.4.12)."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import one_of_each_kind
from tests.support.browser import Opener

SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
  word-spacing: .16em !important } p { margin-bottom: 2em !important }"""
LOST = """() => {
  const lost = [...document.querySelectorAll("body *")].filter(part => {
    const style = getComputedStyle(part);
    const hides = [style.overflowX, style.overflowY].some(way => ["hidden", "clip"].includes(way));
    return hides && part.clientWidth && part.checkVisibility() && !part.closest(".unseen, svg")
      && (part.scrollWidth > part.clientWidth + 2 || part.scrollHeight > part.clientHeight + 2);
  }).map(part => `${part.tagName}.${part.className}`);
  const root = document.documentElement;
  return root.scrollWidth > root.clientWidth ? [...lost, "the page scrolls sideways"] : lost;
}"""
OUT_OF_BOX = """() => [...document.querySelectorAll("svg a")].filter(node => {
  const box = node.querySelector("rect")?.getBoundingClientRect();
  return box && [...node.querySelectorAll("text")].some(text =>
    text.getBoundingClientRect().right > box.right + 1);
}).length"""


def spaced(page: Page, address: str) -> None:
    page.goto(address)
    page.add_style_tag(content=SPACED)


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_is_cut_or_hidden(
    width: int, site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page = open_page(width, bypass_csp=True)
    for address in one_of_each_kind(site_folder):
        spaced(page, site_url + address)
        assert page.evaluate(LOST) == [], address
