"""A proposal laid out on disk: the agenda before, the agenda after, and what came along."""

from dataclasses import dataclass
from pathlib import Path

from agenda.load.display import shown
from agenda.problems import Place, Problem
from review.edition_guard import taken_away
from review.git import HERE, changed_files, commit_of, messages, name_of, parting, run
from review.git_trees import LeftOut, is_agenda, take_agenda
from review.reason import reason_in


@dataclass(frozen=True)
class Proposal:
    """What is compared with what.

    ``before`` and ``after`` are folders with ``data`` and ``docs``; ``faults`` are files that
    the agenda would be read from, or that lie where it is read from, and that can't be taken,
    and files of editions that are not as they were published.
    ``elsewhere`` names files that the proposal changes outside the agenda: code, settings,
    workflows. They are never taken, so nothing is ever built from them.
    """

    base: str
    before: Path
    after: Path
    faults: tuple[Problem, ...] = ()
    elsewhere: tuple[str, ...] = ()
    why: str = ""
    """What the proposer gives as reason, in the messages of the commits."""
    commit: str | None = None


def revision_proposal(repository: Path, base: str, head: str, folder: Path) -> Proposal:
    """Lay out what ``head`` proposes since it left ``base``. Raises RevisionError."""
    after = commit_of(repository, head)
    before = parting(repository, commit_of(repository, base), after)
    known = take_agenda(repository, before, folder / "before")
    new = [one for one in take_agenda(repository, after, folder / "after") if one not in known]
    changed = changed_files(repository, before, after)
    return Proposal(
        name_of(repository, base),
        folder / "before",
        folder / "after",
        (*map(_fault, new), *taken_away(folder / "before", folder / "after")),
        tuple(file for file in changed if not is_agenda(file)),
        reason_in(messages(repository, before, after)),
        after,
    )


def folder_proposal(repository: Path, base: str, folder: Path) -> Proposal:
    """Lay out what a working tree proposes, saved or not. Raises RevisionError.

    Its code is its owner's own, and is what builds: there is nothing to hold back.
    """
    here = commit_of(repository, HERE)
    before = parting(repository, commit_of(repository, base), here)
    take_agenda(repository, before, folder / "before")
    root, old = _root(repository), folder / "before"
    return Proposal(name_of(repository, base), old, root, tuple(taken_away(old, root)))


def _root(repository: Path) -> Path:
    """Give the top of the working tree that a folder lies in."""
    found = run(repository, "rev-parse", "--show-toplevel").stdout.decode().strip()
    return Path(found or repository)


def _fault(one: LeftOut) -> Problem:
    return Problem(Place(shown(one.file)), f"Filen {one.why}.", "Ta bort den ur förslaget.")
