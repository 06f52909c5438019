"""Where a command may write: a folder or file gives way only when we wrote what lies there."""

import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

from agenda.exports import DATA
from agenda.problems import Place, Problem, RefusedError
from macros.engine.preview_mode import is_preview, is_published
from macros.settings.folders import data_folder

_CHECKOUT: Final = Path(__file__).resolve().parents[2]
_SOURCES: Final = (
    ".ci",
    ".git",
    ".github",
    ".venv",
    "agenda",
    "data",
    "docs",
    "macros",
    "pictures",
    "publishing",
    "review",
    "scripts",
    "starting",
    "tests",
    "theme",
)
"""Folders of a checkout that hold what sites are made of, and never a site."""
_SIGN: Final = b"/data/schema/export/agenda.schema.json"
_HEAD: Final = 1000
_ADVICE: Final = "Ange en annan med --site."


def is_export(data: Path) -> bool:
    """Say whether a folder holds open data that we have written; no other program makes that."""
    whole = data / "agenda.json"
    if not whole.is_file():
        return False
    with whole.open("rb") as file:
        return _SIGN in file.read(_HEAD)


def refused_folder(site: Path, is_for_preview: bool) -> Problem | None:
    """Say why a folder may not be replaced, if so: what lies there was not built by us."""
    if not site.exists():
        return None
    if not site.is_dir():
        return Problem(Place(str(site)), "Det är en fil och ingen mapp.", _ADVICE)
    is_earlier = is_preview(site) if is_for_preview else is_published(site)
    if not any(site.iterdir()) or (is_earlier and is_export(site / DATA)):
        return None
    message = "Mappen är inte tom och innehåller ingen byggd webbplats."
    return Problem(Place(str(site)), message, f"{_ADVICE[:-1]}, eller töm den själv.")


def refused_place(site: Path, config: MkDocsConfig) -> Problem | None:
    """Say why no site is built in a place whatever lies there: it is for something else."""
    home = Path(str(config.config_file_path)).parent
    read = [data_folder(config), Path(config.docs_dir).resolve()]
    above = [home, _CHECKOUT, *read, *_home_folder()]
    if _is_source(site, home, read) or any(folder.is_relative_to(site) for folder in above):
        message = "Mappen är till för annat än en byggd webbplats, så den töms inte."
        return Problem(Place(str(site)), message, _ADVICE)
    return None


def insist(refused: Problem | None) -> None:
    """Raise RefusedError, which the command tells, where a place was refused."""
    if refused:
        raise RefusedError((refused,))


def refused_output(place: Path, home: Path, option: str = "") -> Problem | None:
    """Say why a command writes nothing in a folder, if so: sites and editions are made of it.

    ``home`` is the checkout that the command works for, and ``option`` where it was asked.
    """
    above = any(one.is_relative_to(place) for one in (home.resolve(), _CHECKOUT, *_home_folder()))
    if above or _is_source(place, home.resolve(), ()):
        message = "Platsen är till för annat, så där skrivs inget."
        return Problem(Place(str(place)), message, f"Ange en annan{option and f' med {option}'}.")
    return None


def refused_file(
    file: Path, home: Path, option: str, is_ours: Callable[[bytes], bool]
) -> Problem | None:
    """Say why a command does not write a file, if so: only what is ours is written over.

    ``is_ours`` is asked of how a file begins. A pipe is written to as it is.
    """
    refused = refused_output(file, home, option)
    if refused or not file.is_file():
        return refused
    with file.open("rb") as there:
        head = there.read(_HEAD)
    if not head or is_ours(head):
        return None
    message = "Där ligger en fil som kommandot inte har skrivit, så den skrivs inte över."
    return Problem(Place(str(file)), message, f"Ange en annan{option and f' med {option}'}.")


def _is_source(place: Path, home: Path, read: Iterable[Path]) -> bool:
    own = [base / name for base in {home, _CHECKOUT} for name in _SOURCES]
    return any(place.is_relative_to(folder) for folder in (*read, *own))


def _home_folder() -> list[Path]:
    try:
        return [Path.home().resolve()]
    except RuntimeError:  # nobody whom the machine knows
        return []


def refused_export(folder: Path) -> Problem | None:
    """Say why no open data alone are written into a folder, if so: ``data/`` there is replaced."""
    data = folder / DATA
    refused = refused_output(folder, _CHECKOUT)
    if refused:
        return refused
    if is_published(folder) or is_preview(folder):
        message = "Mappen är en byggd webbplats, som redan har sina öppna data."
    elif data.exists() and not (data.is_dir() and (is_export(data) or not any(data.iterdir()))):
        message = f"{DATA} i mappen är inte tom och är ingen tidigare export."
    else:
        return None
    return Problem(Place(str(folder)), message, "Ange en annan mapp.")


def keep_hidden(before: Path, after: Path) -> None:
    """Bring along what begins with a dot: MkDocs makes no such file, so somebody put it there."""
    for path in before.glob(".*"):
        if path.is_dir() and not path.is_symlink():
            shutil.copytree(path, after / path.name, symlinks=True, dirs_exist_ok=True)
        else:
            shutil.copy2(path, after / path.name, follow_symlinks=False)
