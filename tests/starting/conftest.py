"""An agenda that somebody has just begun, made once for all tests of it."""

from pathlib import Path

import pytest

from tests.support.shared import shared
from tests.support.starting import begin


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the repository that the command leaves. Nobody changes it."""

    def make(folder: Path) -> None:
        done = begin(folder)
        assert done.returncode == 0, done.stderr

    return shared(tmp_path_factory, "new-agenda", make)
