"""What has come out can be built again, by the code as it is now."""

from pathlib import Path

import pytest

from agenda.editions import load_editions
from macros.engine.check import check
from macros.engine.edition_build import prepare_version
from macros.settings.folders import data_folder
from macros.settings.load import read_settings
from tests.support.site import ROOT

RELEASED = tuple(one.edition.id for one in load_editions(ROOT / "data"))


@pytest.mark.parametrize("edition", RELEASED)
def test_an_edition_that_came_out_passes_the_checks_of_today(edition: str, tmp_path: Path) -> None:
    settings = read_settings(ROOT / "mkdocs.yml")
    prepare_version(settings, edition, tmp_path)
    found = check(data_folder(settings), Path(settings.docs_dir), settings, edition)
    assert [problem.message for problem in found.problems] == []
