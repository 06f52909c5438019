"""A forge on loopback, and a clone of what lies on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from review.forge.api import Api
from tests.support.fake_forge import fake_forge
from tests.support.forge_state import FakeForge
from tests.support.repository import git, repository

ROBOT_EMAIL = "robot@forge.example"


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A bare repository with a small agenda on main."""
    seed = tmp_path / "seed"
    (seed / "data").mkdir(parents=True)
    (seed / "data" / "agenda.yaml").write_text("id: x\n", encoding="utf-8")
    repository(seed)
    git(tmp_path, "clone", "--quiet", "--bare", str(seed), "origin.git")
    return tmp_path / "origin.git"


@pytest.fixture
def clone(origin: Path) -> Path:
    git(origin.parent, "clone", "--quiet", "origin.git", "clone")
    return origin.parent / "clone"


@pytest.fixture
def forge(origin: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeForge]:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Robot")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", ROBOT_EMAIL)
    with fake_forge(origin) as found:
        monkeypatch.setenv("GITHUB_API_URL", found.address)
        monkeypatch.setenv("GITHUB_REPOSITORY", found.repository)
        monkeypatch.setenv("GH_TOKEN", "hemlig")
        yield found


@pytest.fixture
def api(forge: FakeForge) -> Api:
    return Api.here()
