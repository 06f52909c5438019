"""Where a script can't begin, another one says so, with the way round; nothing waits for ever."""

import re
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.browser import Opener
from tests.support.site import ROOT

UNREADABLE: Final = "let a = ;"
"""What an older engine makes of a script in newer words."""
START: Final = ROOT / "theme/assets/start.js"
NEWER: Final = re.compile(r"=>|\bconst\b|\blet\b|`|\?\.|\?\?|\.\.\.|catch \{|\basync\b")
WAY: Final = ".without-script >> nth=0"


def with_broken(open_page: Opener, pattern: str, text: str = UNREADABLE) -> Page:
    page = open_page(fresh=True)
    answer = {"body": text, "content_type": "text/javascript"}
    page.route(re.compile(pattern), lambda route: route.fulfill(**answer))
    return page


def test_the_first_script_is_written_for_old_engines() -> None:
    text = re.sub(r"/\*.*?\*/", "", START.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert NEWER.search((ROOT / "theme/scripts/search.js").read_text(encoding="utf-8"))
    assert NEWER.search(text) is None


def test_scripts_that_cannot_be_read_leave_the_page_as_without_script(
    site_url: str, open_page: Opener
) -> None:
    page = with_broken(open_page, r"/assets/agenda\.\w+\.js")
    page.goto(site_url)
    expect(page.locator(WAY)).to_contain_text("Sökningen kan inte starta")
    expect(page.locator(WAY).get_by_role("link")).to_have_attribute("href", re.compile("a-o/$"))
    expect(page.locator("#sok")).to_be_hidden()


def test_scripts_that_can_be_read_say_nothing_of_it(site_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(site_url)
    expect(page.locator("#sok")).to_be_visible()
    expect(page.locator(WAY)).to_be_hidden()


@pytest.mark.parametrize(("text", "said"), [(UNREADABLE, "kan inte starta"), (None, "Försök igen")])
def test_a_search_that_cannot_begin_says_so_and_leads_to_the_register(
    text: str | None, said: str, site_url: str, open_page: Opener
) -> None:
    page = open_page(fresh=True)

    def answer(route: Route) -> None:
        if text is None:
            route.abort()
        else:
            route.fulfill(body=text, content_type="text/javascript")

    page.route(re.compile(r"/assets/search\.\w+\.js"), answer)
    page.goto(f"{site_url}?q=data")
    expect(page.locator(".search-said")).to_contain_text(said)
    expect(page.locator(".search-none a").first).to_be_visible()
    expect(page.get_by_text("Prova ett annat ord")).to_be_hidden()


@pytest.mark.parametrize("module", ["start", "dom"])
def test_a_form_that_cannot_begin_says_so(module: str, site_url: str, open_page: Opener) -> None:
    page = with_broken(open_page, rf"/form/{module}\.js")
    page.goto(f"{site_url}foresla/")
    expect(page.locator(".propose-wait")).to_contain_text("kan inte starta")


def test_a_form_in_an_engine_that_reads_no_script_of_ours_says_so(
    site_url: str, open_page: Opener
) -> None:
    page = with_broken(open_page, r"/(agenda\.\w+|form/start)\.js")
    page.goto(f"{site_url}foresla/")
    expect(page.locator(".propose-wait")).to_contain_text("kan inte starta")


def test_a_form_that_begins_says_nothing_of_it(site_url: str, open_page: Opener) -> None:
    page = open_page()
    page.goto(f"{site_url}foresla/")
    expect(page.locator("#_forslag_ h2, #_forslag_ h3, #_forslag_ a").first).to_be_visible()
    expect(page.get_by_text("kan inte starta")).to_have_count(0)
    expect(page.locator(".propose-wait")).to_have_count(0)


def test_a_form_whose_facts_never_come_says_so(site_url: str, open_page: Opener) -> None:
    page = open_page(fresh=True)
    page.add_init_script("AbortSignal.timeout = () => AbortSignal.abort()")
    page.goto(f"{site_url}foresla/")
    expect(page.get_by_role("alert")).to_contain_text("gick inte att hämta")


def test_every_page_says_where_the_register_is(site_folder: Path) -> None:
    for path in site_folder.rglob("index.html"):
        assert 'class="without-script"' in (text := path.read_text(encoding="utf-8")) or (
            "class=without-script" in text
        ), path
