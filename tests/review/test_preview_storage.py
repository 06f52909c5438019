"""The place for previews: a folder a proposal, and never the agenda's own repository."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from review import preview_storage
from review.forge.api import ForgeError
from review.preview_storage import put_preview, remove_preview
from tests.support.repository import commit, git, repository
from tests.support.site import ROOT

OWN = "https://forge.example/agenda/agenda"


@pytest.fixture
def place(tmp_path: Path) -> str:
    seed = tmp_path / "seed"
    seed.mkdir()
    (seed / "README").write_text("Förhandsvisningar.\n", encoding="utf-8")
    repository(seed)
    git(tmp_path, "clone", "--quiet", "--bare", str(seed), "place.git")
    return str(tmp_path / "place.git")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    built = tmp_path / "site"
    (built / "initiativ").mkdir(parents=True)
    (built / "index.html").write_text("<p>Ett", encoding="utf-8")
    (built / "initiativ" / "index.html").write_text("<p>Två", encoding="utf-8")
    return built


def files(place: str) -> list[str]:
    return git(Path(place), "ls-tree", "-r", "--name-only", "HEAD").splitlines()


def test_a_preview_is_put_replaced_and_removed(place: str, site: Path) -> None:
    put_preview(place, OWN, 12, site)
    put_preview(place, OWN, 13, site)
    (site / "initiativ" / "index.html").unlink()
    put_preview(place, OWN, 12, site)
    assert files(place) == [
        ".nojekyll",
        "12/index.html",
        "13/index.html",
        "13/initiativ/index.html",
        "README",
    ]
    remove_preview(place, OWN, 13)
    remove_preview(place, OWN, 99)
    assert files(place) == [".nojekyll", "12/index.html", "README"]


def test_the_same_preview_again_is_no_change(place: str, site: Path) -> None:
    put_preview(place, OWN, 12, site)
    put_preview(place, OWN, 12, site)
    assert git(Path(place), "rev-list", "--count", "HEAD") == "2"


def pushed_meanwhile(place: str, times: int) -> Callable[..., str]:
    """Give a git before whose first pushes somebody else has put a preview."""
    left, real = [*range(times)], preview_storage._git

    def one(folder: Path, *arguments: str) -> str:
        if arguments[0] == "push" and left:
            other = folder.parent / f"other{left.pop()}"
            git(folder.parent, "clone", "--quiet", place, str(other))
            (other / "13").mkdir(exist_ok=True)
            (other / "13" / other.name).touch()
            commit(other, "Förhandsvisning 13")
            git(other, "push", "--quiet", "origin", "HEAD")
        return real(folder, *arguments)

    return one


def test_two_previews_at_once_both_land(
    place: str, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview_storage, "_git", pushed_meanwhile(place, 2))
    put_preview(place, OWN, 12, site)
    assert {"12/index.html", "13/other0", "13/other1"} <= {*files(place)}


def test_a_place_that_always_moves_is_told_at_last(
    place: str, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview_storage, "_git", pushed_meanwhile(place, preview_storage.ATTEMPTS))
    with pytest.raises(ForgeError, match="gick inte att ändra"):
        put_preview(place, OWN, 12, site)
    assert "12/index.html" not in files(place)


@pytest.mark.parametrize(
    "address",
    [
        OWN,
        f"{OWN}.git",
        f"{OWN}/",
        "https://x:hemligt@Forge.example/agenda/Agenda.git",
        "git@forge.example:agenda/agenda.git",
    ],
)
def test_the_agenda_s_own_repository_is_refused(address: str, site: Path) -> None:
    with pytest.raises(ForgeError, match="eget arkiv"):
        put_preview(address, OWN, 12, site)


def test_nothing_is_put_when_nothing_is_built(place: str, tmp_path: Path) -> None:
    with pytest.raises(ForgeError, match="ingen byggd"):
        put_preview(place, OWN, 12, tmp_path)


def test_a_fault_names_no_address(site: Path, tmp_path: Path) -> None:
    with pytest.raises(ForgeError) as raised:
        put_preview(str(tmp_path / "hemlig"), OWN, 12, site)
    assert "hemlig" not in str(raised.value)


@pytest.mark.parametrize(
    "script", ["preview_place.py", "put_comment.py", "fetch_artifact.py", "tell_outcome.py"]
)
def test_jobs_with_secrets_run_on_python_alone(script: str) -> None:
    """They install nothing, so that no package is near a token."""
    done = subprocess.run(
        [sys.executable, "-S", f"scripts/{script}", "--help"],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
