"""The sites of fictional agendas, served, and the form's modules to ask."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.browser.modules import NODE, Ask, in_browser, in_node
from tests.browser.server import served
from tests.support.browser import Opener
from tests.support.shared import base_site, region_site, sample_site


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder as one that needs a browser, but what Node answers."""
    for item in items:
        is_ours = item.path.is_relative_to(Path(__file__).parent)
        names = getattr(item, "fixturenames", ())
        if is_ours and not (NODE and "ask" in names and "open_page" not in names):
            item.add_marker(pytest.mark.browser)


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
