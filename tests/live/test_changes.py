"""A saved file is heard of once and whole, however an editor saves it, and nothing else is."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from watchdog.observers import Observer

from tests.support.live import changes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder and a file of settings beside it."""
    (tmp_path / "data" / "initiatives").mkdir(parents=True)
    (tmp_path / "data" / "agenda.yaml").write_text("id: a\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: A\n")
    return tmp_path


@pytest.fixture(params=["told", "looked for"])
def followed(request: pytest.FixtureRequest, folder: Path) -> Iterator[changes.Changes]:
    """What is followed: told of by the system, or looked for where that has no more to give."""
    paths = (folder / "data", folder / "mkdocs.yml")
    none_left = OSError(28, "inotify watch limit reached")
    with patch.object(changes, "_LOOK_AGAIN", 0.1):
        if request.param == "told":
            made = changes.Changes(paths)
        else:
            with patch.object(Observer, "schedule", side_effect=none_left):
                made = changes.Changes(paths)
        yield made
        made.close()


def test_a_file_is_written(followed: changes.Changes, folder: Path) -> None:
    file = folder / "data" / "agenda.yaml"
    file.write_text("id: another\n")
    assert followed.wait() == {file}


def test_a_file_takes_the_place_of_another(followed: changes.Changes, folder: Path) -> None:
    """As editors save that are afraid of a crash."""
    file = folder / "data" / "agenda.yaml"
    beside = folder / "data" / ".agenda.yaml.swp"
    beside.write_text("id: another\n")
    beside.rename(file)
    assert followed.wait() == {file}


def test_files_come_and_go(followed: changes.Changes, folder: Path) -> None:
    file = folder / "data" / "initiatives" / "ny.yaml"
    file.write_text("id: ny\n")
    assert file in followed.wait()
    file.unlink()
    assert file in followed.wait()


def test_the_settings_are_followed_and_nothing_beside_them(
    followed: changes.Changes, folder: Path
) -> None:
    (folder / "annat.yml").write_text("a\n")
    (folder / "data" / ".dold").write_text("a\n")
    (folder / "data" / "agenda.yaml~").write_text("a\n")
    (folder / "data" / "__pycache__").mkdir()
    (folder / "data" / "__pycache__" / "a.pyc").write_text("a\n")
    (folder / "data" / "agenda.yaml").read_text()
    (folder / "mkdocs.yml").write_text("site_name: Another\n")
    assert followed.wait() == {folder / "mkdocs.yml"}


def test_a_folder_that_goes_and_comes_again_is_followed(
    followed: changes.Changes, folder: Path
) -> None:
    """As when git changes to another branch."""
    data = folder / "data"
    shutil.rmtree(data)
    followed.wait()
    data.mkdir()
    file = data / "agenda.yaml"
    seen: frozenset[Path] = frozenset()
    while file not in seen:  # what is written before it is followed is heard of as its folder
        file.write_text("id: a\n")
        seen = followed.wait()
