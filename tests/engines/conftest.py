"""A window of each engine that is installed, begun once for all tests of a worker."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser

from tests.browser.server import served
from tests.engines.chromium import Chromium
from tests.engines.engine import Engine
from tests.engines.installed import makers
from tests.engines.proposing import walk
from tests.engines.taken import Ask
from tests.support.shared import base_site, sample_site
from tests.support.town import Handed
from tests.support.walks import Walk


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Ask each engine that is there; one that is not is told of once, at the end of the run."""
    if "engine" in metafunc.fixturenames:
        metafunc.parametrize("engine", ["chromium", *makers()], indirect=True)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let ``make soak`` run every journey, those that ``make test`` runs too."""
    for item in items:
        if "engine" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            if os.environ.get("HYPOTHESIS_PROFILE") == "soak":
                item.add_marker(pytest.mark.soak)


@pytest.fixture(scope="session")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small sound agenda of the cases: it has words that are explained, and a form."""
    with served(base_site(tmp_path_factory).folder) as address:
        yield address


@pytest.fixture(scope="session")
def rich_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A fictional agenda with enough to search, to choose among and to draw."""
    with served(sample_site(tmp_path_factory, 40).folder) as address:
        yield address


@pytest.fixture(scope="session")
def begun(browser: Browser) -> Iterator[Callable[[str], Engine]]:
    """Give an engine by its name, begun when it is first asked for."""
    with ExitStack() as opened:
        engines: dict[str, Engine] = {}

        def get(name: str) -> Engine:
            if name not in engines:
                chromium = name == "chromium"
                engines[name] = Chromium(browser.new_page()) if chromium else makers()[name]()
                opened.callback(engines[name].close)
            return engines[name]

        yield get


@pytest.fixture(scope="session")
def ask(begun: Callable[[str], Engine], base_url: str) -> Ask:
    """Give what fills in the form in Chromium; what was filled in before is not done again."""
    known: dict[Walk, Handed] = {}

    def get(told: Walk) -> Handed:
        if told not in known:
            known[told] = walk(begun("chromium"), base_url, told)
        return known[told]

    return get


@pytest.fixture
def engine(request: pytest.FixtureRequest, begun: Callable[[str], Engine]) -> Engine:
    """Give a wide window of an engine, on an empty page."""
    found = begun(request.param)
    found.resize(1280, 800)
    return found
