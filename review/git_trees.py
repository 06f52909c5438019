"""Taking the agenda out of a git revision, without running or trusting anything in it.

A proposal is read with plumbing alone: no checkout, so no hook, filter or attribute of the
proposal is run, and a link is a link's text and never followed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from agenda.editions.snapshot import MAX_BYTES as MAX_SNAPSHOT
from agenda.load.decode import MAX_BYTES
from macros.prose.allowed_files import is_wanted
from review.git import RevisionError, commit_of, rows, run

__all__ = ["LeftOut", "RevisionError", "is_agenda", "take_agenda"]

MOST_FILES: Final = 20_000
MOST_BYTES: Final = 64_000_000
"""More than any agenda has; a tree with more is not one."""

_DATA: Final = "data/"
_DOCS: Final = "docs/"
_EDITION: Final = re.compile(r"data/editions/[^/]+/(snapshot\.json|notes\.md)")
"""What an edition has beside its card: read by the checker, run by nobody."""
_GENERATED: Final = "data/schema/"
_FILE: Final = frozenset({"100644", "100755"})
_NAME: Final = re.compile(r"[\w.-]+(/[\w.-]+)*")
_LONGEST_NAME: Final = 200
_DEEPEST: Final = 12


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

    Only ordinary files come along, and only those of :func:`is_agenda`: nothing that the
    builder could run. Raises :class:`RevisionError`.
    """
    commit = commit_of(repository, revision)
    left_out: list[LeftOut] = []
    taken: list[_Blob] = []
    for blob in _blobs(repository, commit):
        why = _refusal(blob)
        if why is None:
            taken.append(blob)
        elif not blob.file.startswith(_GENERATED):
            left_out.append(LeftOut(blob.file, why))
    if len(taken) > MOST_FILES or sum(blob.size for blob in taken) > MOST_BYTES:
        raise RevisionError(
            f"Versionen har mer än {MOST_FILES} filer eller {MOST_BYTES} byte i data/ och docs/."
        )
    for blob, content in zip(taken, _contents(repository, taken), strict=True):
        _write(folder / blob.file, content)
    return tuple(left_out)


def is_agenda(file: str) -> bool:
    """Say whether a file, by its name, is one that an agenda is read from.

    That is text that the checker reads whole, and what docs/ may hold: nothing that a builder
    or a host would run.
    """
    if file.startswith(_DOCS):
        return is_wanted(file.removeprefix(_DOCS))
    known = file.startswith(_DATA) and file.endswith(".yaml") and not file.startswith(_GENERATED)
    return known or _EDITION.fullmatch(file) is not None


def _blobs(repository: Path, commit: str) -> Iterator[_Blob]:
    asked = ("ls-tree", "-r", "-l", "-z", "--full-tree", commit, "data", "docs")
    for row in rows(repository, *asked):
        facts, _, name = row.partition(b"\t")
        mode, _, sha, size = facts.decode("ascii").split()
        file = name.decode("utf-8", "backslashreplace")
        if not size.isdecimal() and size != "-":
            raise RevisionError("Git saknar en del av versionen. Hämta den på nytt.")
        yield _Blob(mode, sha, 0 if size == "-" else int(size), file)


def _refusal(blob: _Blob) -> str | None:
    """Say why a file is not taken; None when it is."""
    if blob.mode not in _FILE:
        return "är en länk, inte en vanlig fil"
    if not is_agenda(blob.file):
        return "är inte en fil som agendan läser"
    if not _has_usable_name(blob.file):
        return "har ett namn som inte går att använda"
    most = MAX_SNAPSHOT if _EDITION.fullmatch(blob.file) else MAX_BYTES
    return "är för stor" if blob.size > most else None


def _has_usable_name(file: str) -> bool:
    parts = file.split("/")
    usable = all(not part.startswith(".") and len(part.encode()) <= _LONGEST_NAME for part in parts)
    return usable and len(parts) <= _DEEPEST and _NAME.fullmatch(file) is not None


def _contents(repository: Path, blobs: list[_Blob]) -> Iterator[bytes]:
    """Give the content of each file, in order, from one run of git."""
    asked = "".join(f"{blob.sha}\n" for blob in blobs).encode("ascii")
    answer = run(repository, "cat-file", "--batch", given=asked).stdout
    start = 0
    for blob in blobs:
        head = f"{blob.sha} blob {blob.size}\n".encode("ascii")
        if not answer.startswith(head, start):
            raise RevisionError("Git saknar en del av versionen. Hämta den på nytt.")
        start += len(head)
        yield answer[start : start + blob.size]
        start += blob.size + 1


def _write(path: Path, content: bytes) -> None:
    """Write a new file. A tree may name one file twice, or a file and a folder alike."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
    except OSError as error:
        raise RevisionError("Två filer i versionen har samma namn.") from error
