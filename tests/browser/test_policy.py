"""Whatever a reader does, nothing breaks the page's policy, and nobody else hears of it."""

from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Request

from tests.browser.kinds import MISSING, all_pages, one_of_each_kind
from tests.browser.states import NARROW, STATES, WIDTHS
from tests.support.browser import Opener

TELL: Final = """document.addEventListener("securitypolicyviolation", event =>
  console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));"""
STORED: Final = "() => ({...localStorage, ...sessionStorage})"
BREAK: Final = """() => {
  document.body.insertAdjacentHTML("beforeend", "<p style='color: red'>x</p>");
  const script = document.createElement("script");
  script.textContent = "window.ran = true";
  document.body.append(script);
  new Image().src = "https://example.invalid/x.png";
}"""


def watch(page: Page, site_url: str) -> list[str]:
    """Give a list that fills with what breaks the policy, fails, or goes to somebody else."""
    own, seen = urlsplit(site_url).netloc, list[str]()

    def asked(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.netloc != own:
            seen.append(f"asks {request.url}")

    page.add_init_script(TELL)
    page.on("request", asked)
    page.on("pageerror", lambda error: seen.append(f"error: {error}"))
    page.on("console", lambda said: seen.append(f"{said.type}: {said.text}"))
    return seen


def unexpected(seen: list[str], address: str) -> list[str]:
    """A browser says itself that a missing page was not found."""
    return [what for what in seen if not (address == MISSING and "status of 404" in what)]


def test_what_breaks_the_policy_is_seen(site_url: str, open_page: Opener) -> None:
    page = open_page(fresh=True)
    seen = watch(page, site_url)
    page.goto(site_url)
    page.evaluate(BREAK)
    page.wait_for_function("() => document.querySelector('p[style]')")
    page.evaluate("() => new Promise(done => setTimeout(done))")
    told = " ".join(seen)
    for directive in ("style-src-attr", "script-src-elem", "img-src"):
        assert f"policy: {directive}" in told
    assert page.evaluate("() => window.ran") is None


def test_every_page_opens_without_a_word(
    site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    seen = watch(page, site_url)
    for address in [MISSING, *all_pages(site_folder)]:
        page.goto(site_url + address)
        assert unexpected(seen, address) == [], address
        seen.clear()
    assert (page.context.cookies(), page.evaluate(STORED)) == ([], {})


@pytest.mark.parametrize("width", WIDTHS)
def test_everything_can_be_used_without_a_word(
    width: int, site_folder: Path, site_url: str, open_page: Opener
) -> None:
    page = open_page(width, fresh=True)
    seen, used = watch(page, site_url), set()
    for address in one_of_each_kind(site_folder):
        page.goto(site_url + address)
        for name, state in STATES.items():
            used |= {name} if state(page) else set()
            page.keyboard.press("Escape")
        assert unexpected(seen, address) == [], address
        assert (page.context.cookies(), page.evaluate(STORED)) == ([], {}), address
        seen.clear()
    assert used == set(STATES) - (set() if width == NARROW else {"menu", "contents"})


def test_settings_are_kept_on_the_device_and_only_when_chosen(
    site_url: str, open_page: Opener
) -> None:
    page = open_page(fresh=True)
    seen = watch(page, site_url)
    page.goto(site_url)
    page.get_by_label("Mörkt").check()
    assert list(page.evaluate(STORED)) == ["agenda"]
    page.get_by_label("Som enheten").check()
    assert page.evaluate(STORED) == {}
    assert (page.context.cookies(), seen) == ([], [])
