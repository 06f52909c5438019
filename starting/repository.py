"""The repository of a new agenda: made beside its place, checked, saved in git, and moved in."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from agenda.atomic_write import beside
from macros.engine.check import examine
from review.git import run
from starting.data_files import create_data_files
from starting.own_files import OWN_FILES, create_forms, create_own_files
from starting.wish import Wish, WishRefusedError, refuse

_LEFT: Final = ("data/", "pictures/", "tests/this_agenda/")
"""What is this agenda's alone: its content, pictures of its site, tests of its words."""
_KEPT: Final = ("data/schema/", "tests/this_agenda/__init__.py", "tests/this_agenda/conftest.py")
_SETTINGS: Final = "mkdocs.yml"
_NOBODY: Final = ("-c", "user.name=Agendan", "-c", "user.email=agendan@agenda.example")


def create_repository(wish: Wish, checkout: Path, folder: Path) -> int:
    """Make the repository in a new or empty folder, and give the number of its files.

    Raises :class:`WishRefusedError`, and then nothing is there that was not.
    """
    refuse(wish)
    _refuse_place(checkout, folder)
    names = [name for name in _tracked(checkout) if not _is_left(name)]
    with beside(folder) as made:
        for name in names:
            _copy(checkout / name, made.folder / name)
        texts = {name: (checkout / name).read_text("utf-8") for name in names if _may_change(name)}
        data = {f"data/{name}": text for name, text in create_data_files(wish).items()}
        _write(made.folder, {**create_own_files(wish, texts), **data})
        _refuse_unsound(made.folder)
        _write(made.folder, create_forms(wish, made.folder / "data"))
        _save(made.folder, wish)
        made.settle()
    return len({*names, *data})


def _refuse_place(checkout: Path, folder: Path) -> None:
    if folder.is_relative_to(checkout):
        raise WishRefusedError(f"{folder} ligger i det här förrådet. Ange en mapp utanför.")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WishRefusedError(f"{folder} är inte tom. Ange en ny eller tom mapp.")


def _tracked(checkout: Path) -> Iterator[str]:
    """Give what git keeps, as it lies there: no builds, no packages, nothing of one's own."""
    if not (checkout / ".git").exists():
        raise WishRefusedError(
            f"{checkout} är ingen klon. Hämta förrådet med git clone och kör kommandot där."
        )
    listed = run(checkout, "ls-files", "-z").stdout.decode("utf-8").split("\0")
    for name in listed:
        if name and ((checkout / name).is_symlink() or (checkout / name).is_file()):
            yield name


def _is_left(name: str) -> bool:
    return name.startswith(_LEFT) and not name.startswith(_KEPT)


def _may_change(name: str) -> bool:
    return name in OWN_FILES or (name.startswith("docs/") and name.endswith(".md"))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target, follow_symlinks=False)


def _write(folder: Path, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _refuse_unsound(folder: Path) -> None:
    found = examine(folder / "data", folder / "docs", folder / _SETTINGS)
    if found.problems:
        raise WishRefusedError("\n".join(map(str, found.problems)))


def _save(folder: Path, wish: Wish) -> None:
    """Make the first commit, in the name of whoever git knows, else in the agenda's own."""
    _git(folder, "init", "--quiet", "--initial-branch", "main")
    known = run(folder, "config", "user.email").returncode == 0
    _git(folder, "add", "--all", "--force")
    _git(folder, *(() if known else _NOBODY), "commit", "--quiet", "-m", f"Begin {wish.agenda_id}")


def _git(folder: Path, *arguments: str) -> None:
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise WishRefusedError(f"git gick inte: {done.stderr.strip()}")
