"""In an engine without popovers nothing lies over anything: what would open stands in the page."""

import re
from pathlib import Path

from playwright.sync_api import Page, Route

from tests.support.browser import Opener

OVER = """() => [...document.querySelectorAll("[id^=_ord_], .menu, .toc-list")].filter(one =>
    !["static", "relative", "sticky"].includes(getComputedStyle(one).position)).length"""
TOP = "selector => document.querySelector(selector).getBoundingClientRect().top"


def older(route: Route) -> None:
    """Answer as if the engine knew no popover: neither the attribute nor what asks for it."""
    text = route.fetch().text()
    text = re.sub(r"\spopover(?=[\s>=])(=\"\")?", "", text)
    route.fulfill(body=text.replace(":popover-open", ":not-known"), content_type=kind(route))


def kind(route: Route) -> str:
    return "text/css" if route.request.url.endswith(".css") else "text/html; charset=utf-8"


def opened(open_page: Opener, url: str, *, lacking: bool) -> Page:
    page = open_page(390, 844, fresh=True)
    if lacking:
        page.add_init_script("delete HTMLElement.prototype.popover")
        page.route(re.compile(r"(\.css|/)$"), older)
    page.goto(url)
    return page


def test_the_menu_stands_at_the_foot_and_words_below_the_text(
    site_folder: Path, site_url: str, open_page: Opener
) -> None:
    pages = sorted(site_folder.rglob("index.html"))
    found = next(one for one in pages if "class=term " in one.read_text(encoding="utf-8"))
    url = f"{site_url}{found.parent.relative_to(site_folder).as_posix()}/"
    page = opened(open_page, url, lacking=True)
    assert page.evaluate(OVER) == 0
    assert page.evaluate(TOP, ".menu") > page.evaluate(TOP, ".site-foot")
    assert page.evaluate(TOP, "[id^=_ord_]") > page.evaluate(TOP, "h1")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    newer = opened(open_page, url, lacking=False)
    assert newer.evaluate(OVER) > 0
    assert newer.evaluate("document.documentElement.classList.contains('no-popover')") is False
