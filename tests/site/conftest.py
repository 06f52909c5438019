"""The real site, built once for all workers."""

import pytest

from macros.book import Book, open_book
from tests.support.shared import real_site
from tests.support.site import ROOT, BuiltSite


@pytest.fixture(scope="session")
def book() -> Book:
    return open_book(ROOT / "data")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return real_site(tmp_path_factory)
