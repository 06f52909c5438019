"""The agenda that these tests know, its site, and a browser to ask it in."""

from pathlib import Path
from typing import Final

import pytest

from agenda import load_agenda
from tests.browser.conftest import browser, open_page, site_folder, site_url
from tests.site.conftest import context, site
from tests.support.site import ROOT

__all__ = ("browser", "context", "open_page", "site", "site_folder", "site_url")

AGENDA: Final = "reda"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave these tests out where ``data/`` is another agenda, and say so."""
    if (found := load_agenda(ROOT / "data").id) == AGENDA:
        return
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.skip(f"data/ is {found}, and these tests know {AGENDA}"))
