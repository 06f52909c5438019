"""What is published stays: no proposal changes an edition that is out, but by a logged act.

Nor does it end an address without a word (:mod:`review.removal_guard`).
"""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from agenda.editions.acts import ROLLBACKS
from agenda.editions.load import SNAPSHOT_FILE
from agenda.editions.owner import agenda_id_in, agenda_id_of
from agenda.load.display import shown
from agenda.load.layout import EDITIONS
from agenda.problems import Place, Problem
from review.acts.check import allowed_changes
from review.git import HERE, commit_of, parting
from review.git_trees import take_agenda
from review.removal_guard import removed_in_silence

_ADVICE: Final = (
    "Det som är utgivet ändras aldrig. Hämta tillbaka filen som den var. "
    "Text som måste bort återtas med make withdraw, en felaktig utgåva med make rollback."
)


def changed_editions(before: Path, after: Path) -> Iterator[Problem]:
    """Name each file of an edition in ``before`` that is not the same to the byte in ``after``.

    Both are folders with ``data``. A sum within an edition can't tell: whoever changes its
    words can change the sum as well. A new edition is no change, and neither is exactly what a
    logged withdrawal or rollback says, done again from what there was before. What another
    agenda has published may be taken away whole: ``after`` may be the agenda of somebody else.
    """
    differing = dict(_differing(before, after))
    if differing:
        for file in _gone_with_their_agenda(before, after):
            differing.pop(file, None)
    allowed = allowed_changes(before, after) if differing else frozenset[str]()
    for file, message in differing.items():
        if file not in allowed:
            yield Problem(Place(shown(file)), message, _ADVICE)


def taken_away(before: Path, after: Path) -> Iterator[Problem]:
    """Name what no proposal may do: change what is out, or end an address without a word."""
    yield from changed_editions(before, after)
    yield from removed_in_silence(before, after)


def _differing(before: Path, after: Path) -> Iterator[tuple[str, str]]:
    for path in sorted((before / "data" / EDITIONS).rglob("*")):
        if not path.is_file():
            continue
        file = path.relative_to(before)
        there = after / file
        if there.is_symlink() or not there.is_file():
            yield file.as_posix(), "Filen hör till en utgåva och är borttagen."
        elif there.read_bytes() != path.read_bytes():
            yield file.as_posix(), "Filen hör till en utgåva och är ändrad."


def _gone_with_their_agenda(before: Path, after: Path) -> Iterator[str]:
    """Give the files of editions that are not there in ``after``, and are of another agenda.

    The log of rollbacks is the agenda's that it was before.
    """
    agenda_id = agenda_id_in(after / "data")
    if agenda_id is None:
        return
    if agenda_id_in(before / "data") not in (None, agenda_id):
        yield f"data/{EDITIONS}/{ROLLBACKS}"
    for home in sorted((before / "data" / EDITIONS).glob("*")):
        there, snapshot = after / home.relative_to(before), home / SNAPSHOT_FILE
        if there.is_symlink() or there.exists() or not snapshot.is_file():
            continue
        if agenda_id_of(snapshot.read_bytes()) not in (None, agenda_id):
            files = (path for path in home.rglob("*") if path.is_file())
            yield from (path.relative_to(before).as_posix() for path in files)


def changed_since(root: Path, base: str) -> tuple[Problem, ...]:
    """Name what a working tree may not have changed or taken away since it left ``base``.

    ``root`` is the top of the tree. Raises :class:`RevisionError` for a revision that git does
    not know.
    """
    before = parting(root, commit_of(root, base), commit_of(root, HERE))
    with TemporaryDirectory(prefix="utgavor-") as folder:
        take_agenda(root, before, Path(folder))
        return tuple(taken_away(Path(folder), root))
