"""Reading asks nobody else for anything, leaves no trace and makes no error."""

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.browser.conftest import Opener
from tests.browser.kinds import MISSING, one_of_each_kind

STORED = "() => [...Object.entries(localStorage), ...Object.entries(sessionStorage)].join(' ')"


def read(page: Page, address: str) -> None:
    """Open a page and wait for its search index, the last thing that it asks for."""
    with page.expect_response("**/search_index.json") as response:
        page.goto(address)
    response.value.finished()


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
        read(page, site_url + address)
        foreign = [
            what
            for what in found
            if not what.startswith((f"asks http://{own}/", "asks data:", "asks blob:", "log:"))
            and not (address == MISSING and "404" in what)
        ]
        assert foreign == [], address
        assert page.context.cookies() == [], address
        assert page.evaluate(STORED) == "", address


def test_reading_to_the_end_and_back_leaves_no_trace(site_url: str, open_page: Opener) -> None:
    page = open_page()
    read(page, site_url + "hela/")
    for key in ("End", "Home", "PageDown"):
        page.keyboard.press(key)
    assert (page.context.cookies(), page.evaluate(STORED)) == ([], "")
