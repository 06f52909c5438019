"""The real site, built once for each test process."""

import pytest

from agenda.load import load
from macros.book import Book
from tests.support.site import ROOT, BuiltSite, build


@pytest.fixture(scope="session")
def book() -> Book:
    return Book(load(ROOT / "data"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return build(tmp_path_factory.mktemp("real") / "site")
