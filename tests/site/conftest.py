"""The real site, built once for all workers."""

import pytest

from agenda.load import load
from macros.book import Book
from tests.support.shared import real_site
from tests.support.site import ROOT, BuiltSite


@pytest.fixture(scope="session")
def book() -> Book:
    return Book(load(ROOT / "data"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return real_site(tmp_path_factory)
