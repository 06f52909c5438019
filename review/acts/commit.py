"""Saving an act on what is published: one at a time, one commit, all of it or nothing.

What would leave editions that nobody can read is refused before anything is written.
"""

import fcntl
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from agenda.atomic_write import write_files
from agenda.editions import load_editions
from agenda.editions.owner import agenda_id_in
from agenda.editions.positions import NotWithdrawableError
from agenda.load.layout import EDITIONS
from agenda.load.system_words import said_by_system
from agenda.problems import RefusedError
from review.git import run

_LOCK: Final = "utgavor.las"


class ActRefusedError(Exception):
    """Why nothing was done, as Swedish sentences that say what to do."""


def refuse(faults: Iterable[str]) -> None:
    """Raise :class:`ActRefusedError` with all that stands in the way, each once, if anything does.

    Who asks is told all that can be told at once: what does not follow from something else.
    """
    told = list(dict.fromkeys(faults))
    if told:
        raise ActRefusedError("\n".join(told))


def faults_of(check: Callable[[], object]) -> list[str]:
    """Give what a check refuses, instead of raising it."""
    try:
        check()
    except (ActRefusedError, NotWithdrawableError) as error:
        return [str(error)]
    return []


@dataclass(frozen=True)
class Act:
    """What to save: new contents of files below the root, folders that go, and what to call it."""

    files: Mapping[str, bytes]
    message: str
    folders: Sequence[str] = ()


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Hold the editions of a repository for oneself; the system lets go for whoever is killed.

    Raises :class:`ActRefusedError` when somebody else holds them, and for what an act that was
    broken off has left unsaved.
    """
    if run(root, "rev-parse", "--git-dir").returncode:
        raise ActRefusedError(f"{root} är inget git-förråd, och det här sparas i ett. Ange --root.")
    place = root / git(root, "rev-parse", "--git-path", _LOCK)
    with place.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise ActRefusedError(
                "Någon annan håller på med utgåvorna just nu. Vänta och kör igen."
            ) from None
        _refuse_unsaved(root)
        yield


def _refuse_unsaved(root: Path) -> None:
    where = f"data/{EDITIONS}"
    if git(root, "status", "--porcelain", "--", where):
        raise ActRefusedError(
            f"Det finns ändringar i {where}/ som inte är sparade i git, kanske efter ett avbrott. "
            f"Ta bort dem: git restore --staged --worktree {where} && git clean -fdq {where}. "
            "Kör sedan igen."
        )


def faults_after(root: Path, files: Mapping[str, bytes], folders: Sequence[str] = ()) -> list[str]:
    """Give, in sentences, why the editions could not be read once an act is done.

    It is done on a copy. A place in a file that is not written yet helps nobody, so none is told.
    """
    with TemporaryDirectory(prefix="utgavor-") as folder:
        copy, home = Path(folder), Path("data") / EDITIONS
        if (root / home).is_dir():
            shutil.copytree(root / home, copy / home, symlinks=True)
        _write(copy, Act(files, "", folders))
        try:
            load_editions(copy / "data", agenda_id_in(root / "data"))
        except RefusedError as refused:
            return [f"{one.message} {one.advice}".strip() for one in refused.problems]
    return []


def refuse_unreadable(root: Path, act: Act) -> None:
    """Raise :class:`ActRefusedError` for an act whose editions nobody could read after it."""
    refuse(faults_after(root, act.files, act.folders))


def save(root: Path, act: Act) -> str:
    """Write and commit an act, and give the commit. Raises :class:`ActRefusedError`.

    What git refuses leaves the files, the index and the branch as they were.
    """
    refuse_unreadable(root, act)
    paths = [*act.files, *act.folders]
    try:
        _write(root, act)
        git(root, "add", "--all", "--force", "--", *paths)
        git(root, "commit", "--quiet", "-m", act.message, "--", *paths)
    except (ActRefusedError, OSError) as error:
        _restore(root, paths)
        if isinstance(error, OSError):
            raise ActRefusedError(f"Det gick inte att skriva: {said_by_system(error)}.") from None
        raise
    return git(root, "rev-parse", "HEAD")


def git(root: Path, *arguments: str) -> str:
    """Run git and give what it printed. Raises :class:`ActRefusedError`."""
    try:
        done = run(root, *arguments)
    except OSError:
        raise ActRefusedError("git saknas på datorn. Installera git och kör igen.") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise ActRefusedError(f"git {arguments[0]} gick inte: {said}")
    return done.stdout.decode("utf-8").strip()


def _write(root: Path, act: Act) -> None:
    """Each file is put in place whole, and none before all have found room."""
    write_files(root, act.files)
    for name in act.folders:
        shutil.rmtree(root / name, ignore_errors=True)


def _restore(root: Path, paths: Sequence[str]) -> None:
    """Give back what was there, and take away what was not."""
    run(root, "reset", "--quiet", "--", *paths)
    for path in paths:
        if run(root, "checkout", "--quiet", "HEAD", "--", path).returncode:
            (root / path).unlink(missing_ok=True)
