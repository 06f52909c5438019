"""The agenda that these tests know, and its site."""

from pathlib import Path
from typing import Final

import pytest

from agenda import load_agenda
from tests.site.conftest import context, site
from tests.support.site import ROOT

__all__ = ("context", "site")

AGENDA: Final = "reda"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave these tests out where ``data/`` is another agenda, and say so."""
    if (found := load_agenda(ROOT / "data").id) == AGENDA:
        return
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.skip(f"data/ is {found}, and these tests know {AGENDA}"))
