"""A small region with one edition, and a web server's folder that it is published in."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.editions import two_editions, write_editions
from tests.support.publishing import MOMENT, publish
from tests.support.region import small_region
from tests.support.shared import shared
from tests.support.store import served, told


def released_region(folder: Path) -> Path:
    """Give a region whose consultation version has been released, but is not yet published."""
    write_editions(small_region(folder) / "data", two_editions()[:1])
    return folder


@pytest.fixture
def region(tmp_path: Path) -> Path:
    return released_region(tmp_path / "region")


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder as it is after the first publishing: made once, and copied for each test."""

    def make(folder: Path) -> None:
        region = released_region(folder / "region")
        publish(region, "--folder", folder / "server", "--moment", MOMENT)

    return shared(tmp_path_factory, "published", make) / "server"


@pytest.fixture
def web(published: Path, tmp_path: Path) -> Path:
    """What a web server shows of the first edition and the draft."""
    shutil.copytree(published, tmp_path / "server", symlinks=True)
    return tmp_path / "server" / "webb"


@pytest.fixture(scope="session")
def store_address() -> Iterator[str]:
    with served() as address:
        yield address


@pytest.fixture
def store(store_address: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """An object store that boto3 has been told of; its address."""
    told(monkeypatch, store_address, tmp_path / "finns-inte")
    return store_address
