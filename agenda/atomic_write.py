"""What is written is there whole or not at all: it is made beside its place and moved in.

Until then what was there stays. Whoever is killed leaves a folder with a mark of ours, and the
next run to the same place clears it away, or puts back what it was about to replace.
"""

import errno
import fcntl
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

MARK: Final = "halvfardigt.txt"
"""Written before anything else, so that only what we have begun is ever cleared away."""
_TOLD: Final = "Något som inte blev klart. Nästa körning till samma plats tar bort mappen.\n"
_NEW, _OLD = "nytt", "gammalt"


class PlaceError(Exception):
    """Why nothing may be put in a place, as a Swedish sentence that says what to do."""


class Beside:
    """A folder to fill beside its place; it takes the place once :meth:`settle` is called."""

    def __init__(self, place: Path, workshop: Path) -> None:
        self.place = place
        self.folder, self._old = workshop / _NEW, workshop / _OLD

    def settle(self) -> None:
        """Let what is made be what stands in the place.

        Between two renamings the place is empty; whoever is killed there is mended by the next.
        """
        try:
            if self.place.exists():
                shutil.copymode(self.place, self.folder)
                self.place.rename(self._old)
            self.folder.rename(self.place)
        except BaseException:
            self.mend()
            raise

    def mend(self) -> None:
        """Put back what was there, if nothing came in its place."""
        if self._old.exists() and not self.place.exists():
            self._old.rename(self.place)


@contextmanager
def beside(place: Path) -> Iterator[Beside]:
    """Give a new folder to fill, on the same disk as ``place`` and seen by nobody else.

    Raises :class:`PlaceError` when somebody else is at it, or when the place can't be changed
    in one step. What is not settled when the block ends is gone.
    """
    place = place.resolve()
    if os.path.ismount(place):
        raise PlaceError(f"{place} är en egen disk och byts inte i ett steg. Ange en mapp i den.")
    workshop = place.with_name(f".{place.name}.bygge")
    with _folders(place.parent), _held(workshop):
        made = Beside(place, workshop)
        made.mend()
        _empty(workshop)
        (workshop / MARK).write_text(_TOLD, encoding="utf-8")
        made.folder.mkdir()
        try:
            yield made
        finally:
            with suppress(OSError):  # what is left is cleared away by the next
                _empty(workshop)
                (workshop / MARK).unlink()
                workshop.rmdir()


def write_files(folder: Path, files: Mapping[str, bytes], *, over: bool = True) -> None:
    """Write files into a folder: each is whole, and none is there before all have found room.

    ``files`` are bytes by name below the folder. With ``over`` they take the place of files that
    are there already; without it, that raises FileExistsError. Raises OSError for what the system
    refuses, and then no file has changed.
    """
    made: dict[Path, Path] = {}
    with _folders(folder), _alone(folder):
        try:
            for name, raw in files.items():
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                fresh = path.with_name(f".{path.name}.ny")
                if not over and path.exists():
                    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
                made[fresh] = path
                fresh.write_bytes(raw)
            for fresh, path in made.items():
                fresh.replace(path)
        finally:
            for fresh in made:
                fresh.unlink(missing_ok=True)


def write_file(path: Path, raw: bytes) -> None:
    """Write one file whole; what is no ordinary file, like a pipe, is written to as it is."""
    if path.exists() and not path.is_file():
        path.write_bytes(raw)
    else:
        write_files(path.parent, {path.name: raw})


@contextmanager
def _folders(folder: Path) -> Iterator[None]:
    """Make the folders that are not there; take them away again when the work comes to nothing."""
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(new):
        one.mkdir(exist_ok=True)
    try:
        yield
    finally:
        for one in new:
            with suppress(OSError):
                one.rmdir()  # refuses a folder with anything in it


@contextmanager
def _held(workshop: Path) -> Iterator[None]:
    """Hold a workshop for oneself; the system lets go for whoever is killed."""
    number = _open(workshop)
    try:
        if any(workshop.iterdir()) and not (workshop / MARK).is_file():
            raise PlaceError(f"{workshop} är inte vår. Flytta undan den och kör kommandot igen.")
        yield
    finally:
        os.close(number)


def _open(workshop: Path) -> int:
    """Open and lock a folder, made if need be; one that goes away meanwhile is no longer it."""
    while True:
        workshop.mkdir(exist_ok=True)
        number = os.open(workshop, os.O_RDONLY)
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if workshop.exists() and os.path.samestat(os.fstat(number), workshop.stat()):
                return number
        except BlockingIOError:
            os.close(number)
            name = workshop.name.removeprefix(".").removesuffix(".bygge")
            raise PlaceError(
                f"Ett annat kommando skriver till {workshop.with_name(name)} just nu. "
                "Vänta tills det är klart och kör igen."
            ) from None
        os.close(number)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait for one's turn to write in a folder."""
    number = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(number, fcntl.LOCK_EX)
        yield
    finally:
        os.close(number)


def _empty(workshop: Path) -> None:
    """Take away all but the mark. A link is taken away, and what it leads to is not."""
    for path in workshop.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path.name != MARK:
            path.unlink()
