"""Where a site is published: a branch of a git repository, or a plain folder on a web server."""

import fcntl
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from publishing.repository import BRANCH, PublishError, Repository, begins_anew, new_repository
from publishing.unreachable import IN_ENGLISH, answered, unreached
from publishing.variants import write_variants

PATIENCE: Final = 10.0
"""Seconds after which a lock that nothing has touched is one that somebody died with."""
_LOCK: Final = re.compile(r"Unable to create '(?P<path>[^']+\.lock)'")


_RACE: Final = re.compile(
    r"stale info|\[rejected\].*\((?:fetch first|non-fast-forward)\)|"
    r"cannot lock ref(?!.*(?:denied|No space|Read-only))"
)
"""What git says, in English, when somebody else moved the branch first."""


class Target(Protocol):
    """A place that shows one commit of the branch: all of it or none."""

    @property
    def forgets(self) -> bool:
        """Say whether what was withdrawn is to go from the history of the branch too."""

    def fetched(self, repository: Repository) -> str | None:
        """Bring the published branch to a repository; give its commit, None for no branch yet."""

    def landed(self, repository: Repository, commit: str, before: str | None) -> str | None:
        """Move the branch from ``before`` in one step; give where it is, None if it had moved."""

    def shown(self) -> None:
        """Let what the branch points at be what readers see."""

    def remembers(self, before: str, *, anew: bool) -> Iterator[str]:
        """Say where what was shown up to a commit still is, and what to do about it."""


@dataclass(frozen=True)
class GitTarget:
    """A branch; a static host shows what it points at by itself."""

    address: str

    @property
    def forgets(self) -> bool:
        """Others may have the branch: its history is cut only when somebody asks."""
        return False

    def fetched(self, repository: Repository) -> str | None:
        return fetch(repository, self.address)

    def landed(self, repository: Repository, commit: str, before: str | None) -> str | None:
        return commit if land(repository, self.address, commit, before) else None

    def remembers(self, before: str, *, anew: bool) -> Iterator[str]:
        """A host keeps what nothing points at until it is cleared."""
        if anew:
            yield (
                f"Grenen {BRANCH} börjar om. Värden kan ändå ha kvar {before[:12]} och äldre: be "
                "den rensa, eller kör git gc --prune=now i ett eget förråd."
            )
        else:
            yield (
                f"Grenen {BRANCH} har kvar orden i sin historia, i {before[:12]} och äldre. "
                "Kör samma kommando med --forget, så börjar den om utan dem."
            )

    def shown(self) -> None:
        """Nothing is left to do once the branch has moved."""


@dataclass(frozen=True)
class FolderTarget:
    """A folder: its ``webb`` is what the web server shows, and points at one whole state.

    Beside it lie the states and the repository that they come from. Changing from one state
    to another is a single renaming of a link, which a reader sees before or after.
    """

    folder: Path
    moment: str

    @property
    def forgets(self) -> bool:
        """Nobody else has the history: it goes with what is withdrawn."""
        return True

    def fetched(self, repository: Repository) -> str | None:
        return fetch(repository, self.url)

    def landed(self, repository: Repository, commit: str, before: str | None) -> str | None:
        url = self.url
        with self.alone():
            return commit if land(repository, url, commit, before) else None

    def remembers(self, before: str, *, anew: bool) -> Iterator[str]:
        yield f"Äldre tillstånd i {self.folder} är borttagna. Säkerhetskopior har kvar orden."

    @property
    def url(self) -> str:
        """The repository whose branch is moved."""
        place = self.folder / "publicerat.git"
        with self.alone():
            new_repository(place, self.moment, bare=True)  # mends one that is half made
        return str(place.resolve())

    def shown(self) -> None:
        """Unpack the branch and turn the link, unless it is turned already."""
        repository = Repository(Path(self.url), self.moment)
        with self.alone():
            commit = repository.tip()
            if commit is None:
                return
            states, link = self.folder / "versioner", self.folder / "webb"
            state = states / commit
            before = link.readlink().name if link.is_symlink() else ""
            states.mkdir(exist_ok=True)
            if not state.is_dir():
                _unpack(repository, commit, state, states / before)
            if before != commit:
                fresh = self.folder / ".webb"
                fresh.unlink(missing_ok=True)
                fresh.symlink_to(f"versioner/{commit}")
                fresh.replace(link)
            if begins_anew(repository, commit):
                _forget(states, {commit})
                repository.git("gc", "--quiet", "--prune=now")
            else:
                _forget(states, {commit, before})

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold the folder for oneself; the system lets go for whoever is killed.

        Raises :class:`PublishError` or OSError for a folder that can't be used, before anything
        moves.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        link = self.folder / "webb"
        if link.exists() and not link.is_symlink():
            raise PublishError(
                f"{link} är redan en mapp eller fil. Där ska publiceringen lägga en länk. "
                "Flytta undan den, eller ange en annan mapp. Inget är publicerat."
            )
        _refuse_others(self.folder)
        with (self.folder / ".las").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _refuse_others(folder: Path) -> None:
    """Raise :class:`PublishError` for a folder of somebody else: old states are removed here."""
    if (folder / "publicerat.git").exists():
        return
    for path in sorted(folder.iterdir()):
        if not path.name.startswith(".") and path.name != "lost+found":  # of a disk of its own
            raise PublishError(
                f"{folder} har redan annat i sig ({path.name}) och är ingen plats som agendan har "
                "publicerats på. Ange en ny eller tom mapp. Inget är publicerat."
            )


def _unpack(repository: Repository, commit: str, state: Path, earlier: Path) -> None:
    """Write a whole state under another name, and give it its own when it is whole."""
    unfinished = state.with_name(f".{commit}")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    repository.unpack(commit, unfinished)
    write_variants(unfinished, earlier)
    unfinished.rename(state)


def _forget(states: Path, kept: set[str]) -> None:
    """Remove what nobody sees. The state before stays for whoever is reading it right now."""
    for path in states.iterdir():
        if path.name not in kept:
            shutil.rmtree(path, ignore_errors=True)


def fetch(repository: Repository, url: str) -> str | None:
    """Bring the published branch here; give its commit, None when there is none yet."""
    asked = repository.run("ls-remote", "--heads", url, f"refs/heads/{BRANCH}", extra=IN_ENGLISH)
    listed = answered(asked, "ls-remote", url).strip()
    if not listed:
        return None
    spec = f"+refs/heads/{BRANCH}:refs/heads/{BRANCH}"
    # Two commits are enough: the state that is shown, and the one that the next follows.
    options = ("--quiet", "--no-tags", "--depth=2", "--update-head-ok")
    answered(repository.run("fetch", *options, url, spec, extra=IN_ENGLISH), "fetch", url)
    return repository.tip()


def land(repository: Repository, url: str, commit: str, before: str | None) -> bool:
    """Move the branch from ``before`` to ``commit`` in one step; False if it had moved.

    Raises :class:`PublishError` for anything else that goes wrong.
    """
    lease = f"--force-with-lease=refs/heads/{BRANCH}:{before or ''}"
    started = time.monotonic()
    while True:
        done = repository.run(
            "push", "--quiet", lease, url, f"{commit}:refs/heads/{BRANCH}", extra=IN_ENGLISH
        )
        said = done.stderr.decode("utf-8", "replace")
        if not done.returncode:
            return True
        lock = _LOCK.search(said)
        if lock is None or time.monotonic() - started > 3 * PATIENCE:
            break
        _break_lock(Path(lock["path"]))
    if _RACE.search(said):
        return False
    raise PublishError(
        unreached(url, said) or f"Det gick inte att skicka till {url}: {said.strip()}"
    )


def _break_lock(lock: Path) -> None:
    """Wait for another; remove the lock of one who is gone. Only a local one is ever seen."""
    time.sleep(0.2)
    try:
        age = time.time() - lock.stat().st_mtime
    except OSError:
        return
    if age > PATIENCE:
        lock.unlink(missing_ok=True)
