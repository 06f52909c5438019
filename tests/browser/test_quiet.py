"""Reading asks nobody else for anything, leaves no trace and makes no error."""

from pathlib import Path
from urllib.parse import urlsplit

from tests.browser.conftest import Opener
from tests.browser.kinds import MISSING, one_of_each_kind

STORED = "() => [...Object.entries(localStorage), ...Object.entries(sessionStorage)].join(' ')"


def test_reading_is_between_the_reader_and_the_site(
    site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page = open_page()
    own, found = urlsplit(site_url).netloc, list[str]()
    page.on("request", lambda request: found.append(f"asks {request.url}"))
    page.on("console", lambda message: found.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: found.append(f"error: {error}"))
    for address in one_of_each_kind(site_folder):
        found.clear()
        page.goto(site_url + address, wait_until="networkidle")
        foreign = [
            what
            for what in found
            if not what.startswith((f"asks http://{own}/", "asks data:", "log:"))
            and not (address == MISSING and "404" in what)
        ]
        assert foreign == [], address
        assert [what for what in found if "search" in what] == [], address
        assert page.context.cookies() == [], address
        assert page.evaluate(STORED) == "", address


def test_reading_to_the_end_and_back_leaves_no_trace(site_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(site_url + "hela/", wait_until="networkidle")
    for key in ("End", "Home", "PageDown"):
        page.keyboard.press(key)
    assert (page.context.cookies(), page.evaluate(STORED)) == ([], "")


def test_a_search_is_between_the_reader_and_the_site(site_url: str, open_page: Opener) -> None:
    page = open_page()
    own, asked = urlsplit(site_url).netloc, list[str]()
    page.on("request", lambda request: asked.append(urlsplit(request.url).netloc))
    page.goto(site_url)
    page.locator("#sok").fill("bredband")
    page.locator(".md-search-result__item").first.wait_for()
    assert set(asked) == {own}
    assert (page.context.cookies(), page.evaluate(STORED)) == ([], "")
