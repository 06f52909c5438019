"""Hostile text in every field does nothing in a real browser, on a page or in the search."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.kinds import MISSING, one_of_each_kind
from tests.browser.server import served
from tests.site.test_hostile import HOSTILE, hostile
from tests.support.browser import Opener
from tests.support.shared import rewritten_site

# What the text would have become: its image, its bold word, its link, a script of its own.
ALIVE = """() => [...document.querySelectorAll(
    "[onerror], img[src=x], body b, a[href^='javascript:'], .klass, " +
    "article script:not([src^='../assets/form.'])"
  )].map(part => part.outerHTML)"""


def spoil(spot: str, text: str) -> str:
    """Make every text hostile, but let glossary words be found in the hostile text itself."""
    return {"Term.forms": "tecken", "Term.term": text}.get(spot, hostile(spot, text))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rewritten_site(tmp_path_factory, "hostile-words", 6, spoil).folder


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    with served(folder) as address:
        yield address


def watch(page: Page) -> list[str]:
    """Give a list that fills with what should not happen; a dialog is closed, so nothing hangs."""
    seen: list[str] = []

    def dismissed(dialog: Dialog) -> None:
        seen.append(f"dialog {dialog.message}")
        dialog.dismiss()

    page.on("dialog", dismissed)
    page.on("pageerror", lambda error: seen.append(f"error {error}"))
    page.on(
        "console",
        lambda message: seen.append(message.text) if message.type == "error" else None,
    )
    return seen


def test_no_kind_of_page_comes_alive(folder: Path, url: str, open_page: Opener) -> None:
    page = open_page(fresh=True)
    seen = watch(page)
    for address in one_of_each_kind(folder):
        page.goto(url + address)
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate(ALIVE) == [], address
        assert [what for what in seen if address != MISSING or "404" not in what] == [], address
        seen.clear()


def test_an_explanation_shows_the_text(folder: Path, url: str, open_page: Opener) -> None:
    page = open_page(fresh=True)
    seen = watch(page)
    page.goto(url + "hela/")
    page.locator(".term").first.click()
    expect(page.locator(".term-box:popover-open")).to_contain_text(HOSTILE)
    assert (page.evaluate(ALIVE), seen) == ([], [])


@pytest.mark.parametrize("word", ["raw", "Initiative.title"])
def test_a_search_shows_the_text_to_the_letter(
    word: str, folder: Path, url: str, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    seen = watch(page)
    page.goto(url)
    page.locator("#sok").click()
    page.keyboard.type(word)
    results = page.locator(".search-hit")
    expect(results.first).to_contain_text("<script>alert(1)</script><img src=x onerror=alert(2)>")
    assert results.count() > 3
    assert page.locator(".search-hit mark").count() > 0
    assert (page.evaluate(ALIVE), seen) == ([], [])
    results.first.locator("a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert (page.evaluate(ALIVE), seen) == ([], [])


def test_an_address_asks_for_a_search_and_no_more(url: str, open_page: Opener) -> None:
    page = open_page(fresh=True)
    seen = watch(page)
    page.goto(f"{url}?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E#%3Cb%3E")
    expect(page.locator("#sok")).to_have_value("<img src=x onerror=alert(1)>")
    expect(page.locator(".search-said")).not_to_be_empty()
    assert (page.evaluate(ALIVE), seen) == ([], [])
