"""A proposal of everything that could hurt, beside an honest one with the same words."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.proposals import proposal_repository, start_anew

SECRET = "hemlig-nyckel-4711"
"""What a workflow may hold in its environment."""


@pytest.fixture(scope="session")
def _repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return proposal_repository(tmp_path_factory.mktemp("proposals") / "repository")


@pytest.fixture
def repository(_repository: Path) -> Path:
    """This checkout in a repository, on a branch that proposes nothing yet."""
    return start_anew(_repository)


@pytest.fixture
def secret() -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AGENDA_TEST_SECRET", SECRET)
        assert os.environ["AGENDA_TEST_SECRET"] == SECRET
        yield SECRET
