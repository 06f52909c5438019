"""The one browser of a worker, and the real site served: for every test that asks for them.

Chromium comes from CHROMIUM, else from the set-up. The fixtures stand in ``tests/conftest.py``:
a second Playwright in a process can't begin.
"""

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final, Protocol

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.server import served
from tests.support.shared import real_site
from tests.support.site import ROOT

# A window of Chromium keeps processes ready for its own address field and for a page to come, which
# cost as much as the page that is tried. The others are what Playwright turns off, for of two lists
# Chromium takes the last.
WITHOUT: Final = (
    *("WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "AimEnabled", "SpareRendererForSitePerProcess"),
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "PaintHolding"),
    *("HttpsUpgrades", "HttpsFirstBalancedModeAutoEnable", "ThirdPartyStoragePartitioning"),
    *("LensOverlay", "MediaRouter", "OptimizationHints", "NetworkTimeServiceQuerying"),
    *("AvoidCorsURLLoaderRestartOnRedirect", "PreconnectToSearch"),
)

# In a container root has no sandbox; the rest keeps Chromium from asking its maker for things.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(WITHOUT)}",
)


# A busy machine may be slow without being wrong.
PATIENCE = 15_000
expect.set_options(timeout=PATIENCE)


TOLD: Final = {
    "media": "null",
    "color_scheme": "light",
    "reduced_motion": "no-preference",
    "forced_colors": "none",
    "contrast": "no-preference",
}
"""What a page can be told to be shown as; what it is told is what a new one is."""


EMPTY: Final = "about:blank"


class Opener(Protocol):
    """Opens an empty page with an empty profile; what it takes is what a browser context takes.

    A profile and the processes behind it cost more to make than most tests do with them. So a page
    is used again, emptied, unless what is asked for can't be told to one that is there, or
    ``fresh`` says that the test will listen at it or patch it, which stays with a page.
    """

    def __call__(
        self, width: int = 1280, height: int = 800, *, fresh: bool = False, **options: Any
    ) -> Page: ...


class Pages:
    """The pages of a worker that wait to be used again, by what can't be told to them."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._idle: defaultdict[str, list[Page]] = defaultdict(list)
        self._known: dict[Page, tuple[str, set[str]]] = {}

    def open(self, width: int, height: int, options: Mapping[str, Any], *, fresh: bool) -> Page:
        told = {name: options.get(name, standard) for name, standard in TOLD.items()}
        kind = {name: value for name, value in options.items() if name not in TOLD}
        page = self._new(kind) if fresh else self._kept(kind)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(**told)
        return page

    def close(self, page: Page) -> None:
        """Empty a page and let it wait, or do away with it and all that it remembers."""
        kind, origins = self._known.get(page, ("", set()))
        places = origins - {EMPTY}
        if not kind or len(places) > 1 or page.is_closed():
            page.context.close()
            return
        for other in page.context.pages:
            if other != page:
                other.close()
        page.evaluate("location.origin === 'null' || sessionStorage.clear()")
        page.goto(EMPTY)  # a page that is left may still write something down
        tools = page.context.new_cdp_session(page)
        for place in places:
            tools.send("Storage.clearDataForOrigin", {"origin": place, "storageTypes": "all"})
        tools.detach()
        origins.clear()
        self._idle[kind].append(page)

    def _kept(self, options: Mapping[str, Any]) -> Page:
        kind = repr(sorted(options.items()))
        if self._idle[kind]:
            return self._idle[kind].pop()
        page, origins = self._new(options), set[str]()
        page.on("framenavigated", lambda frame: origins.add(_origin(frame.url)))
        self._known[page] = (kind, origins)
        return page

    def _new(self, options: Mapping[str, Any]) -> Page:
        context = self._browser.new_context(**options)
        context.set_default_timeout(PATIENCE)
        return context.new_page()


def _origin(url: str) -> str:
    return "/".join(url.split("/")[:3])


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return real_site(tmp_path_factory).folder


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    with served(site_folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    named = os.environ.get("CHROMIUM")
    path = named or (ROOT / ".venv" / "chromium").read_text(encoding="utf-8").strip()
    with sync_playwright() as tools:
        started = tools.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def pages(browser: Browser) -> Pages:
    return Pages(browser)


@pytest.fixture
def open_page(pages: Pages) -> Iterator[Opener]:
    """Give an opener whose pages forget all they have seen when the test ends."""
    with ExitStack() as opened:

        def opener(
            width: int = 1280, height: int = 800, *, fresh: bool = False, **options: Any
        ) -> Page:
            page = pages.open(width, height, options, fresh=fresh)
            opened.callback(pages.close, page)
            return page

        yield opener
