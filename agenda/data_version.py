"""Which data somebody saw: one short sum of all that a data folder says.

The site tells it to the proposal form, a proposal carries it as ``made_from``, and who takes the
proposal in sees whether the data has changed since. What has been published (``editions/``) and
what is made from the model (``schema/``) says nothing of its own, and does not count.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from agenda.load.layout import PARTS, ROOT_FILE

SIGNS: Final = 16
"""Signs of the sum that are told: enough to tell apart all that an agenda ever says."""


def version_of(folder: Path) -> str:
    """Give the version of a data folder: the same for the same files, on every machine.

    Line breaks count as one sign however a system writes them, as they do when data is read.
    """
    total = sha256()
    for name, path in sorted(_files(folder)):
        raw = path.read_bytes().replace(b"\r\n", b"\n")
        total.update(f"{name}\0{len(raw)}\0".encode())
        total.update(raw)
    return total.hexdigest()[:SIGNS]


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give each file that an agenda is read from, by its name below the folder."""
    for part in (ROOT_FILE, *PARTS):
        there = folder / part
        found = [there] if part.endswith(".yaml") else there.rglob("*.yaml")
        for path in found:
            if path.is_file() and not path.is_symlink():
                yield path.relative_to(folder).as_posix(), path
