"""What is compared: a data folder, a published edition or a git revision."""

from pathlib import Path
from tempfile import TemporaryDirectory

from agenda import load_agenda
from agenda.editions.load import SNAPSHOT_FILE
from agenda.editions.snapshot import UnreadableSnapshotError, read_snapshot
from agenda.load.display import quoted
from agenda.load.layout import ROOT_FILE
from agenda.model import Agenda
from agenda.problems import RefusedError
from review.git import commit_of, parting
from review.git_trees import RevisionError, take_agenda


class UnreadableRevisionError(Exception):
    """A side that cannot be compared: Swedish lines that say which, where and why."""


def compared_from(base: str, head: str, repository: Path) -> str:
    """Give what to hold ``head`` against, so that only what it has done itself is told.

    That is the commit where it left ``base``, when both are git revisions: what ``base`` has got
    since then is nothing that ``head`` has taken away. Else, and for what can't be read, ``base``.
    Raises :class:`UnreadableRevisionError` in a clone that holds too little of the history.
    """
    if any(not asked.strip() or Path(asked).exists() for asked in (base, head)):
        return base
    try:
        commits = commit_of(repository, base), commit_of(repository, head)
    except RevisionError:
        return base
    try:
        found = parting(repository, *commits)
    except RevisionError as error:
        raise UnreadableRevisionError(f"{error} Eller jämför dem rakt av, med --direct.") from None
    return base if found == commits[0] else found


def open_agenda(asked: str, repository: Path) -> Agenda:
    """Open what somebody asks to compare: a data folder, an edition, or a git revision.

    An edition is its folder or its snapshot. What is in the file system is tried first.
    Raises :class:`UnreadableRevisionError`.
    """
    if not asked.strip():
        raise UnreadableRevisionError(
            "Det är tomt. Ange en mapp med data, eller en gren, tagg eller commit."
        )
    folder = Path(asked)
    snapshot = folder / SNAPSHOT_FILE if folder.is_dir() else folder
    try:
        if snapshot.name == SNAPSHOT_FILE and snapshot.is_file():
            return read_snapshot(snapshot.read_bytes()).agenda
        if folder.is_dir():
            return load_agenda(folder)
        with TemporaryDirectory() as taken:
            take_agenda(repository, asked, Path(taken))
            if not (Path(taken) / "data" / ROOT_FILE).is_file():
                raise UnreadableRevisionError(
                    f"{quoted(asked)} har ingen agenda: data/{ROOT_FILE} saknas."
                )
            return load_agenda(Path(taken) / "data")
    except UnreadableSnapshotError as error:
        raise UnreadableRevisionError(
            f"{quoted(asked)} är ingen läsbar ögonblicksbild: {error}."
        ) from None
    except RevisionError as unknown:
        raise UnreadableRevisionError(f"{unknown} Det är inte heller en mapp.") from None
    except RefusedError as refused:
        lines = [f"Fel i {quoted(asked)}:", *map(str, refused.problems)]
        raise UnreadableRevisionError("\n".join(lines)) from None
