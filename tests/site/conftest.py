"""The real site, built once for all workers."""

import pytest

from macros.context.agenda_context import AgendaContext, load_context
from tests.support.shared import real_site
from tests.support.site import ROOT, BuiltSite


@pytest.fixture(scope="session")
def context() -> AgendaContext:
    return load_context(ROOT / "data")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return real_site(tmp_path_factory)
