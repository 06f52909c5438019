"""Where a site is published: what stands in the way is said in words, and a race is no fault."""

from pathlib import Path

import pytest

from publishing.repository import PublishError, Repository, new_repository
from publishing.targets import FolderTarget, fetch, land
from tests.support.publishing import MOMENT, bare


def committed(folder: Path) -> tuple[Repository, str]:
    repository = new_repository(folder, MOMENT)
    repository.git("commit", "--quiet", "--allow-empty", "--message", "Prov")
    return repository, str(repository.tip())


@pytest.mark.parametrize("occupied", ["webb/sida.html", "webb"])
def test_what_lies_where_the_link_goes_is_left_and_said(occupied: str, tmp_path: Path) -> None:
    path = tmp_path / occupied
    path.parent.mkdir(exist_ok=True)
    path.write_text("min", encoding="utf-8")
    with pytest.raises(PublishError, match="är redan en mapp eller fil"):
        FolderTarget(tmp_path, MOMENT).shown()
    assert path.read_text(encoding="utf-8") == "min"
    assert not (tmp_path / "publicerat.git").exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("", encoding="utf-8")
    with pytest.raises(NotADirectoryError):
        FolderTarget(tmp_path / "fil" / "mapp", MOMENT).shown()


def test_a_repository_that_was_half_made_is_mended(tmp_path: Path) -> None:
    place = tmp_path / "publicerat.git"
    place.mkdir()
    (place / "HEAD").write_text("ref: refs/heads/pages\n", encoding="utf-8")
    repository, commit = committed(tmp_path / "arbete")
    target = FolderTarget(tmp_path, MOMENT)
    assert land(repository, target.url, commit, None)
    target.shown()
    assert (tmp_path / "webb").is_symlink()


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("{here}/finns/ej", "går inte att nå eller är inget förråd i git."),
        ("{here}", "går inte att nå eller är inget förråd i git."),
        ("https://127.0.0.1:9/a.git", "går inte att nå: datorn där svarar inte."),
        ("nej://x", "går inte att nå: adressen börjar på ett okänt sätt."),
    ],
)
def test_a_place_that_is_not_there_is_one_sentence(address: str, said: str, tmp_path: Path) -> None:
    repository, commit = committed(tmp_path / "arbete")
    url = address.format(here=tmp_path)
    for reach in (lambda: fetch(repository, url), lambda: land(repository, url, commit, None)):
        with pytest.raises(PublishError) as caught:
            reach()
        assert str(caught.value) == f"{url} {said} Rätta adressen och kör samma kommando igen."


def test_a_push_that_is_turned_down_is_told_in_git_s_own_words(tmp_path: Path) -> None:
    place = bare(tmp_path / "pages.git")
    hook = place / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho grenen är skyddad >&2\nexit 1\n", encoding="utf-8")
    hook.chmod(0o755)
    repository, commit = committed(tmp_path / "arbete")
    with pytest.raises(PublishError, match="grenen är skyddad"):
        land(repository, str(place), commit, None)


def test_a_branch_that_somebody_else_moved_is_no_fault(tmp_path: Path) -> None:
    place = bare(tmp_path / "pages.git")
    repository, commit = committed(tmp_path / "arbete")
    assert land(repository, str(place), commit, None)
    other = repository.git("commit-tree", f"{commit}^{{tree}}", "-m", "Annat")
    assert not land(repository, str(place), other, None)
