"""A git repository to work in, and the few commands that publishing is made of."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZipFile

BRANCH: Final = "pages"
ATTEMPTS: Final = 6
AGAIN: Final = "Någon annan publicerade samtidigt. Inget gick förlorat. Kör samma kommando igen."
ANEW: Final = "Historien börjar om här: det som fanns före är återtaget."
"""Says of a commit that nothing from before it is to be kept."""
_WHO: Final = {
    "GIT_AUTHOR_NAME": "Agendan",
    "GIT_AUTHOR_EMAIL": "agendan@agenda.example",
    "GIT_COMMITTER_NAME": "Agendan",
    "GIT_COMMITTER_EMAIL": "agendan@agenda.example",
    "GIT_TERMINAL_PROMPT": "0",
}
"""A published state is made by a program, whoever started it."""


class PublishError(Exception):
    """Why nothing was published, as a Swedish sentence that says what to do."""


def another_sum(edition_id: str) -> str:
    """Say that what is out is not what main has, nor what it had before a logged act."""
    return (
        f"Utgåvan ”{edition_id}” är publicerad med en annan kontrollsumma. "
        "Det som är utgivet ändras bara med make withdraw. "
        "Hämta tillbaka data/editions/ som det var."
    )


@dataclass(frozen=True)
class Blob:
    """What a file holds, named as git keeps it: nothing is read to lay it in one place more."""

    name: str


class Repository:
    """A repository in a folder. ``moment`` is the time that its commits bear, in ISO 8601."""

    def __init__(self, folder: Path, moment: str) -> None:
        self.folder = folder
        self._dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}

    @property
    def environment(self) -> dict[str, str]:
        """Give the environment for git, and for what calls git in this folder."""
        own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_DIR")}
        return {**own, **_WHO, **self._dates}

    def run(
        self, *arguments: str, given: bytes | None = None, extra: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[bytes]:
        """Run git here, and give what came of it."""
        return subprocess.run(
            ["git", *arguments],
            cwd=self.folder,
            env={**self.environment, **(extra or {})},
            input=given,
            capture_output=True,
            check=False,
        )

    def git(
        self, *arguments: str, given: bytes | None = None, extra: Mapping[str, str] | None = None
    ) -> str:
        """Run git here and give what it printed. Raises :class:`PublishError`."""
        return self.raw(*arguments, given=given, extra=extra).decode("utf-8").strip()

    def raw(
        self, *arguments: str, given: bytes | None = None, extra: Mapping[str, str] | None = None
    ) -> bytes:
        """Give what git printed, byte for byte. Raises :class:`PublishError`."""
        done = self.run(*arguments, given=given, extra=extra)
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip()
            raise PublishError(f"git {arguments[0]} gick inte: {said}")
        return done.stdout

    def tip(self, name: str = f"refs/heads/{BRANCH}") -> str | None:
        """Give the commit that a branch points at; None for no such branch."""
        done = self.run("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        return done.stdout.decode("ascii").strip() or None

    def tree(self, commit: str, path: str) -> str | None:
        """Give the name of what lies at a path in a commit; None for nothing."""
        done = self.run("rev-parse", "--verify", "--quiet", f"{commit}:{path}")
        return done.stdout.decode("ascii").strip() or None

    def files(self, commit: str, path: str = "") -> list[str]:
        """Give the names of all files of a commit below a path."""
        where = ["--", path] if path else []
        listed = self.raw("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit, *where)
        return [name.decode("utf-8") for name in listed.split(b"\0") if name]

    def blobs(self, commit: str, path: str) -> dict[str, Blob]:
        """Give every file of a commit below a path: its name, and what it holds."""
        listed = self.raw("ls-tree", "-r", "-z", "--full-tree", commit, "--", path).decode("utf-8")
        rows = (row.partition("\t") for row in listed.split("\0") if row)
        return {name: Blob(told.split()[2]) for told, _, name in rows}

    def read(self, commit: str, path: str) -> bytes:
        return self.raw("cat-file", "blob", f"{commit}:{path}")

    def unpack(self, tree: str, folder: Path) -> None:
        """Write the files of a commit, or of a folder in one, into a folder that is there.

        In this process: no other program than git can be counted on.
        """
        packed = self.raw("archive", "--format=zip", "-0", tree)
        with ZipFile(BytesIO(packed)) as files:
            files.extractall(folder)


def new_repository(folder: Path, moment: str, *, bare: bool = False) -> Repository:
    """Make an empty repository in a folder; one that is there already is left as it is."""
    folder.mkdir(parents=True, exist_ok=True)
    found = Repository(folder, moment)
    kind = ("--bare",) if bare else ()
    found.git("init", "--quiet", f"--initial-branch={BRANCH}", *kind)
    return found


def begins_anew(repository: Repository, commit: str) -> bool:
    """Say whether a commit is one before which nothing is to be kept."""
    return ANEW in repository.git("log", "-1", "--format=%B", commit)
