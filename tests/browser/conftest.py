"""The site of this checkout, and fictional ones, in a browser.

Chromium comes from CHROMIUM, else from the set-up.
"""

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.modules import NODE, Ask, in_browser, in_node
from tests.browser.server import served
from tests.support.shared import base_site, real_site, region_site, sample_site
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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder as one that needs a browser, but what Node answers."""
    for item in items:
        is_ours = item.path.is_relative_to(Path(__file__).parent)
        names = getattr(item, "fixturenames", ())
        if is_ours and not (NODE and "ask" in names and "open_page" not in names):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return real_site(tmp_path_factory).folder


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    with served(site_folder) as address:
        yield address


@pytest.fixture(scope="session")
def region_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The fictional region, for what is asked for by its name."""
    with served(region_site(tmp_path_factory).folder) as address:
        yield address


@pytest.fixture(scope="session")
def rich_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A fictional agenda, which has what the real one lacks: leads, periods, phases, indicators."""
    with served(sample_site(tmp_path_factory, 40).folder) as address:
        yield address


class Based(NamedTuple):
    """The small sound agenda of the cases, built and served: it has mail, and an open remiss."""

    folder: Path
    url: str


@pytest.fixture(scope="session")
def based(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Based]:
    folder = base_site(tmp_path_factory).folder
    with served(folder) as address:
        yield Based(folder, address)


@pytest.fixture(scope="session")
def node(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Give what asks the form's modules in Node."""
    return in_node(tmp_path_factory.mktemp("modules"))


@pytest.fixture
def ask(request: pytest.FixtureRequest) -> Ask:
    """Give the quickest way to ask the form's modules: Node, or a browser where there is none."""
    found: Ask = request.getfixturevalue("node" if NODE else "ask_in_browser")
    return found


@pytest.fixture
def ask_in_browser(based: Based, open_page: Opener) -> Ask:
    """Give what asks the form's modules as a reader's browser has them."""
    return in_browser(open_page(), based.url, based.folder)


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
