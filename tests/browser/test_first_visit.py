"""What a first visit fetches, as the browser tells it, and that nothing moves while it comes."""

from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest

from tests.browser.kinds import one_of_each_kind
from tests.browser.server import served
from tests.browser.states import WIDTHS
from tests.support.browser import Opener
from tests.support.weight import first_visit

# Shifts within half a second of a reader's key or finger are an answer, and are not counted;
# nor is one below 0.0001, which is a part of a pixel of one icon when a busy machine draws twice.
SHIFTS: Final = """() => new Promise(done => {
  const found = [];
  new PerformanceObserver(list => {
    for (const {value, hadRecentInput, sources} of list.getEntries())
      if (!hadRecentInput && value >= 0.0001)
        found.push(`${value} ${sources.map(s => s.node?.nodeName).join()}`);
  }).observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(found), 50)));
})"""
ICON: Final = "assets/favicon."
PUSH: Final = """() => document.body.insertAdjacentHTML(
  "afterbegin", "<div><br><br><br><br><br><br><br><br></div>")"""


def test_a_browser_fetches_what_was_weighed_and_no_more(
    site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page, asked = open_page(fresh=True), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url, wait_until="networkidle")
    paths = [urlsplit(url).path.lstrip("/") or "index.html" for url in asked if url[:5] != "data:"]
    weighed = first_visit(site_folder)
    shown = {one for one in weighed if not one.startswith(ICON)}
    # A browser without a window has nowhere to show the icon.
    assert shown <= {*paths} <= {*weighed} and len(paths) == len({*paths})


def test_a_shift_is_seen(site_url: str, open_page: Opener) -> None:
    page = open_page(fresh=True)
    page.goto(site_url)
    page.evaluate(PUSH)
    assert page.evaluate(SHIFTS) != []


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_while_a_page_opens(
    width: int, site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page = open_page(width, fresh=True)
    for address in one_of_each_kind(site_folder):
        page.goto(site_url + address)
        assert page.evaluate(SHIFTS) == [], address


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("cut", ["</h1>", "<div class=search-panel", "<button class=menu-button"])
def test_nothing_moves_when_a_page_comes_in_two_pieces(
    width: int, cut: str, site_folder: Path, open_page: Opener
) -> None:
    page = open_page(width, fresh=True)
    with served(site_folder, halting_before=cut) as url:
        for address in ("hela/", "om/", "bakgrund/utmaningar/"):
            page.goto(url + address)
            assert page.evaluate(SHIFTS) == [], address
