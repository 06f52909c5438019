"""A preview in a browser: seen at once, read by all, walked by keyboard, in every look."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import MISSING
from tests.browser.server import served
from tests.browser.states import NARROW
from tests.browser.test_axe import LOOKS, SOME_LOOKS, Look, looks, page_in
from tests.browser.test_colours import weak_texts
from tests.support.browser import Opener
from tests.support.proposals import GONE, NEW, TEXT
from tests.support.shared import preview_site

CHANGED = f"initiativ/{TEXT.stem}/"
PAGES = (
    "",
    MISSING,
    "vad-andras/",
    "initiativ/",
    CHANGED,
    f"initiativ/{NEW}/",
    f"initiativ/{GONE}/",
    "ordlista/",
    "fokusomraden/skola/",
)


@pytest.fixture(scope="module")
def preview_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(preview_site(tmp_path_factory, None).folder) as address:
        yield address


@pytest.mark.parametrize("screen", SOME_LOOKS)
def test_axe_finds_nothing_on_any_kind_of_page(
    screen: Look, preview_url: str, open_page: Opener
) -> None:
    page = page_in(open_page, screen)
    seen = looks(page, preview_url, PAGES, ["plain"])
    found = [fault for one in seen for fault in one.faults()]
    assert not found, "\n".join(found)


def test_every_text_has_contrast(preview_url: str, open_page: Opener) -> None:
    for screen in LOOKS:
        page = page_in(open_page, screen)
        for address in PAGES:
            page.goto(preview_url + address)
            assert weak_texts(page) == [], (screen, address)


def test_nothing_is_wider_than_a_narrow_window(preview_url: str, open_page: Opener) -> None:
    page = open_page(NARROW)
    for address in PAGES:
        page.goto(preview_url + address)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= NARROW, address


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_the_line_on_top_is_the_first_that_is_seen(
    preview_url: str, open_page: Opener, script: bool
) -> None:
    page = open_page(NARROW, java_script_enabled=script)
    for address in PAGES:
        page.goto(preview_url + address)
        banner = page.get_by_role("complementary", name="Förhandsvisning")
        expect(banner).to_be_visible()
        box = banner.bounding_box()
        assert box is not None
        assert box["y"] == 0, address


def test_by_keyboard_from_a_page_to_what_changes_and_on_to_an_entry(
    preview_url: str, open_page: Opener
) -> None:
    page = open_page()
    page.goto(preview_url + CHANGED)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Hoppa till innehållet")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Se vad som ändras")
    assert _outline(page) >= 2
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vad ändras")
    _tab_to(page, "Surfskola på biblioteket")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Surfskola på biblioteket")


def test_what_changes_is_told_without_script(preview_url: str, open_page: Opener) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(preview_url + CHANGED)
    expect(page.get_by_role("region", name="Det här ändras i förslaget")).to_be_visible()
    expect(page.locator(".change-note ins")).to_be_visible()


def _outline(page: Page) -> float:
    return float(page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)"))


def _tab_to(page: Page, name: str) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if name in page.locator(":focus").inner_text():
            return
    raise AssertionError(f"no Tab leads to {name!r}")
