"""The one browser of a worker, and the real site served: for every test that asks for them.

Chromium comes from CHROMIUM, else from the set-up. The fixtures stand in ``tests/conftest.py``:
a second Playwright in a process can't begin.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.server import served
from tests.support.shared import real_site
from tests.support.site import ROOT

# In a container root has no sandbox; the rest keeps Chromium from asking its maker for things.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


# A busy machine may be slow without being wrong.
PATIENCE = 15_000
expect.set_options(timeout=PATIENCE)


class Opener(Protocol):
    """Opens an empty page with a fresh profile; what it takes is what a browser context takes."""

    def __call__(self, width: int = 1280, height: int = 800, **options: Any) -> Page: ...


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


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Opener]:
    """Give an opener whose pages are closed, with all they remember, when the test ends."""
    with ExitStack() as contexts:

        def opened(width: int = 1280, height: int = 800, **options: Any) -> Page:
            size = {"width": width, "height": height}
            context: BrowserContext = browser.new_context(viewport=size, **options)  # type: ignore[arg-type]
            contexts.callback(context.close)
            context.set_default_timeout(PATIENCE)
            return context.new_page()

        yield opened
