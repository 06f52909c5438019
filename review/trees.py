"""Taking the agenda out of a git revision, without running or trusting anything in it.

A proposal is read with plumbing alone: no checkout, so no hook, filter or attribute of the
proposal is run, and a link is a link's text and never followed.
"""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from agenda.load.read import MAX_BYTES

MOST_FILES: Final = 20_000
"""More than any agenda has; a tree with more is not one."""

_TAKEN: Final = (("data/", ".yaml"), ("docs/", ".md"))
_GENERATED: Final = "data/schema/"
_FILE: Final = frozenset({"100644", "100755"})
_NAME: Final = re.compile(r"[\w.-]+(/[\w.-]+)*")


class RevisionError(Exception):
    """A revision that git does not know, or that holds no agenda; a Swedish sentence."""


@dataclass(frozen=True)
class LeftOut:
    """Something in the revision that was not taken, and why in Swedish."""

    file: str
    why: str


@dataclass(frozen=True)
class _Blob:
    mode: str
    sha: str
    size: int
    file: str


def take_agenda(repository: Path, revision: str, folder: Path) -> tuple[LeftOut, ...]:
    """Write the data and the prose of a revision below ``folder``; give what was left out.

    Only ordinary files, ``data/**.yaml`` and ``docs/**.md``, come along: nothing that the
    builder could run. Raises :class:`RevisionError`.
    """
    commit = _commit(repository, revision)
    left_out: list[LeftOut] = []
    taken: list[_Blob] = []
    for blob in _blobs(repository, commit):
        why = _refusal(blob)
        if why is None:
            taken.append(blob)
        elif not blob.file.startswith(_GENERATED):
            left_out.append(LeftOut(blob.file, why))
    if len(taken) > MOST_FILES:
        raise RevisionError(f"Versionen har fler än {MOST_FILES} filer i data/ och docs/.")
    for blob, content in zip(taken, _contents(repository, taken), strict=True):
        path = folder / blob.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tuple(left_out)


def _commit(repository: Path, revision: str) -> str:
    """Give the full name of a commit; what looks like an option is no revision."""
    asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"]
    done = _git(repository, *asked)
    if done.returncode:
        raise RevisionError(f"Git känner inte till ”{revision}”. Ange en gren, tagg eller commit.")
    return done.stdout.decode("ascii").strip()


def _blobs(repository: Path, commit: str) -> Iterator[_Blob]:
    done = _git(repository, "ls-tree", "-r", "-l", "-z", "--full-tree", commit, "data", "docs")
    for row in done.stdout.split(b"\0"):
        if row:
            facts, _, name = row.partition(b"\t")
            mode, _, sha, size = facts.decode("ascii").split()
            file = name.decode("utf-8", "backslashreplace")
            yield _Blob(mode, sha, 0 if size == "-" else int(size), file)


def _refusal(blob: _Blob) -> str | None:
    """Say why a file is not taken; None when it is."""
    if blob.mode not in _FILE:
        return "är en länk, inte en vanlig fil"
    if blob.file.startswith(_GENERATED) or not any(
        blob.file.startswith(home) and blob.file.endswith(ending) for home, ending in _TAKEN
    ):
        return "är inte en fil som agendan läser"
    if not _NAME.fullmatch(blob.file) or any(p.startswith(".") for p in blob.file.split("/")):
        return "har ett namn som inte går att använda"
    return "är för stor" if blob.size > MAX_BYTES else None


def _contents(repository: Path, blobs: list[_Blob]) -> Iterator[bytes]:
    """Give the content of each file, in order, from one run of git."""
    asked = "".join(f"{blob.sha}\n" for blob in blobs).encode("ascii")
    answer = _git(repository, "cat-file", "--batch", given=asked).stdout
    start = 0
    for blob in blobs:
        start = answer.index(b"\n", start) + 1  # past the line with name, type and size
        yield answer[start : start + blob.size]
        start += blob.size + 1


def _git(
    repository: Path, *arguments: str, given: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run git on the repository, whatever replacements the repository itself suggests."""
    command = ["git", "--no-replace-objects", "-C", str(repository), *arguments]
    return subprocess.run(command, input=given, capture_output=True, check=False)
