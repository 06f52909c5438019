"""`make serve` in a browser: the page follows what is saved, and what is wrong stands over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.states import NARROW
from tests.browser.test_axe import LOOKS, looks, page_in
from tests.browser.test_colours import weak_texts
from tests.support.browser import Opener
from tests.support.checkout import copied_region
from tests.support.serving import Serving, serving

_PAGE = "prioriteringar/lana-dator/"
_PANEL = ".live-problems"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    with serving(copied_region(tmp_path_factory.mktemp("serve"))) as running:
        yield running


@pytest.fixture
def agenda(server: Serving) -> Iterator[Path]:
    """The file of the agenda, as it was before and after."""
    file = server.checkout / "data" / "agenda.yaml"
    sound = file.read_text(encoding="utf-8")
    yield file
    file.write_text(sound, encoding="utf-8")


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_page_is_fetched_anew_when_it_has_changed_and_no_other(
    server: Serving, agenda: Path, open_page: Opener
) -> None:
    shown, other = open_page(fresh=True), open_page(fresh=True)
    shown.goto(f"http://{server.address}/{_PAGE}")
    other.goto(f"http://{server.address}/ordlista/")
    for page in (shown, other):
        page.evaluate("window.before = true")
    edit(agenda, "låna en dator", "få låna en egen dator")
    expect(shown.locator("main")).to_contain_text("få låna en egen dator")
    assert shown.evaluate("window.before") is None
    assert other.evaluate("window.before") is True


def broken(server: Serving, agenda: Path, page: Page) -> None:
    """Show a page with a problem over it."""
    page.goto(f"http://{server.address}/{_PAGE}")
    expect(page.locator("main")).to_contain_text("låna en dator")
    if "state: adopted" in agenda.read_text(encoding="utf-8"):
        edit(agenda, "state: adopted", "state: remiss")
    expect(page.locator(_PANEL)).to_be_visible()


def test_a_problem_stands_over_the_page_until_it_is_mended(
    server: Serving, agenda: Path, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    broken(server, agenda, page)
    panel = page.locator(_PANEL)
    expect(panel).to_have_attribute("role", "alert")
    expect(panel.locator("code")).to_contain_text("data/agenda.yaml:")
    expect(panel).to_contain_text("”state” (Beslutsläge) är ”remiss”")
    expect(page.locator("main")).to_contain_text("låna en dator")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    edit(agenda, "state: remiss", "state: beslutad")
    expect(panel).to_contain_text("beslutad")
    edit(agenda, "state: beslutad", "state: adopted")
    expect(panel).to_have_count(0)


def test_what_is_wrong_is_read_by_all(server: Serving, agenda: Path, open_page: Opener) -> None:
    for look in LOOKS:
        page = page_in(open_page, look)
        broken(server, agenda, page)
        assert weak_texts(page) == [], look
        (seen,) = looks(page, f"http://{server.address}/", [_PAGE], ["plain"])
        # What lies over a page is no background that axe can tell; weak_texts has looked.
        assert not seen.looked.wrong, look


def test_it_is_no_wider_than_a_narrow_window(
    server: Serving, agenda: Path, open_page: Opener
) -> None:
    page = open_page(NARROW)
    broken(server, agenda, page)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
