"""Reading a git repository with plumbing alone, and never more of it than was asked for.

No checkout, so no hook, filter or attribute of a proposal is run. Trees may be made to unfold
into more than any disk holds, so what git tells is read up to a limit and no further.
"""

import subprocess
from pathlib import Path
from typing import Final

from agenda.load.display import shown

HERE: Final = "HEAD"
"""The commit that a working tree stands on."""

MOST_LISTED: Final = 8_000_000
"""Bytes of file names: far more than any agenda has, far less than a machine can hold."""


_MOST_COMMITS: Final = 50
_MOST_SAID: Final = 100_000
"""Bytes of messages: far more than anybody writes."""

_SHALLOW: Final = (
    "Det här förrådet är hämtat utan hela sin historia, så det går inte att se var förslaget "
    "skildes från det som gäller. Hämta resten med ”git fetch --unshallow” och försök igen. "
    "I ett arbetsflöde: fetch-depth: 0 där förrådet hämtas."
)


class RevisionError(Exception):
    """A revision that git does not know, or that holds no agenda; a Swedish sentence."""


def commit_of(repository: Path, revision: str) -> str:
    """Give the full name of a commit; what looks like an option is no revision.

    Raises :class:`RevisionError`.
    """
    asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"]
    done = run(repository, *asked)
    if done.returncode and run(repository, "rev-parse", "--git-dir").returncode:
        raise RevisionError(f"{repository} är inget förråd i git. Ange en mapp som är det.")
    if done.returncode:
        name = shown(revision)
        raise RevisionError(f"Git känner inte till ”{name}”. Ange en gren, tagg eller commit.")
    return done.stdout.decode("ascii").strip()


def name_of(repository: Path, revision: str) -> str:
    """Give what people call a revision: for HEAD the branch it is, or the commit in short."""
    if revision != HERE:
        return shown(revision)
    for asked in ("--abbrev-ref", "--short"):
        found = run(repository, "rev-parse", asked, HERE).stdout.decode("utf-8", "replace").strip()
        if found != HERE:
            return shown(found)
    return HERE


def parting(repository: Path, base: str, head: str) -> str:
    """Give the commit where ``head`` left ``base``; ``base`` itself if there is none.

    What has happened on ``base`` since then is nothing that the proposal does. In a clone that
    holds only the last of the history nobody can know: then it raises :class:`RevisionError`.
    """
    done = run(repository, "merge-base", base, head)
    if not done.returncode:
        return done.stdout.decode("ascii").split()[0]
    shallow = run(repository, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    if shallow and base != head:
        raise RevisionError(_SHALLOW)
    return base


def changed_files(repository: Path, base: str, head: str) -> tuple[str, ...]:
    """Give every file that differs between two commits, in order of name.

    Two lists are compared, since ``git diff-tree`` holds all of an endless tree before it tells.
    """
    asked = ("ls-tree", "-r", "-z", "--full-tree")
    differing = {*rows(repository, *asked, base)} ^ {*rows(repository, *asked, head)}
    names = {row.partition(b"\t")[2].decode("utf-8", "backslashreplace") for row in differing}
    return tuple(sorted(names))


def messages(repository: Path, base: str, head: str) -> str:
    """Give what the commits since ``base`` say, the first first, up to a limit."""
    asked = ("log", "--reverse", f"--max-count={_MOST_COMMITS}", "--format=%B%n", f"{base}..{head}")
    said = run(repository, *asked).stdout[:_MOST_SAID]
    return said.decode("utf-8", "replace")


def rows(repository: Path, *arguments: str) -> list[bytes]:
    """Give what git lists, row by row. Raises :class:`RevisionError` when it never ends."""
    command = _command(repository, arguments)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as listing:
        assert listing.stdout is not None
        raw = listing.stdout.read(MOST_LISTED + 1)
        if len(raw) > MOST_LISTED:
            listing.kill()
            raise RevisionError("Versionen har fler filer än en agenda kan ha.")
    if listing.returncode:
        raise RevisionError("Git kan inte läsa hela versionen. Hämta den på nytt.")
    return [row for row in raw.split(b"\0") if row]


def run(
    repository: Path, *arguments: str, given: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run git on the repository and give what came of it."""
    command = _command(repository, arguments)
    return subprocess.run(command, input=given, capture_output=True, check=False)


def _command(repository: Path, arguments: tuple[str, ...]) -> list[str]:
    """Look past replacements that the repository itself suggests."""
    return ["git", "--no-replace-objects", "-C", str(repository), *arguments]
