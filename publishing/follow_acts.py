"""Doing on the branch what the acts on main say: what is withdrawn goes, what is taken back goes.

All of it is one step. Editions that came out after one that is withdrawn from are made anew too,
since they compare themselves with it; and so is the draft.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from agenda.editions import Released, load_editions
from agenda.editions.acts import load_rollbacks
from agenda.model import Rollback, Withdrawal
from macros.context.versions import DRAFT
from macros.text.escape import swedish_date
from macros.views.changes.withdrawn import what
from publishing.branch_state import versions_of, whole
from publishing.mike import Mike
from publishing.rebuild_check import differs_by_more
from publishing.repository import (
    AGAIN,
    ATTEMPTS,
    PublishError,
    Repository,
    another_sum,
    new_repository,
)
from publishing.targets import Target
from publishing.version_list import IN_FORCE, Published

MESSAGE: Final = "Följ huvudgrenen"


@dataclass(frozen=True)
class Due:
    """What the branch has to follow: editions taken back, those withdrawn from, those made anew."""

    taken_back: tuple[Rollback, ...] = ()
    withdrawn: tuple[tuple[Released, tuple[Withdrawal, ...]], ...] = ()
    rebuilt: tuple[str, ...] = ()

    @property
    def is_any(self) -> bool:
        return bool(self.taken_back or self.withdrawn)

    def lines(self, moment: str) -> Iterator[str]:
        """Give what the log says of it, without the words."""
        for row in self.taken_back:
            yield f"{moment} Ta tillbaka utgåvan {row.id}. Skäl: {_flat(row.reason)}"
        for one, acts in self.withdrawn:
            for act in acts:
                said = f"Återta ur utgåvan {one.edition.id}: {what(act)}"
                yield f"{moment} {said}. Skäl: {_flat(act.reason)}"


@dataclass(frozen=True)
class Followed:
    """What was done, for whoever publishes."""

    commit: str
    told: tuple[str, ...]
    with_draft: bool


def due(root: Path, out: Sequence[Published]) -> Due:
    """Give what main says that the branch does not show yet.

    Raises :class:`PublishError` for an edition that is out and that main neither has nor has
    taken back.
    """
    editions = {one.edition.id: one for one in load_editions(root / "data")}
    rows = {row.id: row for row in load_rollbacks(root / "data")}
    shown = [one for one in out if one.is_edition]
    for one in shown:
        if one.id not in editions and one.id not in rows:
            raise PublishError(
                f"Utgåvan ”{one.id}” är publicerad men finns inte i data/editions/. "
                f'Är den utgiven av misstag, kör: make rollback EDITION={one.id} REASON="…". '
                "Annars: hämta tillbaka data/editions/ som det var. Inget är publicerat."
            )
        if one.id in editions and not _same_so_far(one, editions[one.id]):
            raise PublishError(another_sum(one.id))
    behind = [one for one in shown if one.id in editions and _since(one, editions[one.id])]
    first = min((one.order for one in behind), default=None)
    return Due(
        tuple(rows[one.id] for one in shown if one.id in rows and one.id not in editions),
        tuple((editions[one.id], _since(one, editions[one.id])) for one in behind),
        tuple(o.id for o in shown if first is not None and o.order >= first and o.id in editions),
    )


def _same_so_far(out: Published, released: Released) -> bool:
    """Say whether what is out is the edition as main has it, or had it before an act."""
    return released.sums[out.withdrawn : out.withdrawn + 1] == (out.sha256,)


def _since(out: Published, released: Released) -> tuple[Withdrawal, ...]:
    """Give what has been withdrawn since an edition was published as it is now."""
    return released.withdrawals[out.withdrawn :]


def follow(
    root: Path, target: Target, moment: str, site_url: str | None, *, forget: bool = False
) -> Followed | None:
    """Do all that is due in one step; None when nothing is. Raises :class:`PublishError`."""
    target.shown()
    for _ in range(ATTEMPTS):
        with TemporaryDirectory(prefix="publicera-") as folder:
            repository = new_repository(Path(folder) / "repository", moment)
            before = target.fetched(repository)
            out = versions_of(repository, before)
            todo = due(root, out)
            if before is None or not todo.is_any:
                return None
            mike = Mike(root, repository, site_url)
            _shape(mike, todo, out, Path(folder))
            anew = bool(todo.withdrawn) and (forget or target.forgets)
            lines = list(todo.lines(moment))
            commit = whole(root, repository, before, MESSAGE, lines, anew=anew)
            more = _checked(todo, repository, before, commit)
            landed = target.landed(repository, commit, before)
            if landed:
                target.shown()
                told = (*_told(todo, mike, out), *more, *_left(todo, target, before, anew=anew))
                return Followed(landed, told, any(one.id == DRAFT for one in out))
    raise PublishError(AGAIN)


def _shape(mike: Mike, todo: Due, out: Sequence[Published], folder: Path) -> None:
    """Make the branch at hand what main says."""
    for row in todo.taken_back:
        mike.take_away(row.id)
    left = [one for one in out if one.id not in {row.id for row in todo.taken_back}]
    drafts = [one.id for one in left if one.id == DRAFT]
    for number, version in enumerate((*todo.rebuilt, *drafts)):
        mike.put(version, folder / f"site-{number}")
    wanted = mike.in_force
    named = any(IN_FORCE in one.aliases for one in left)
    if todo.taken_back and not named and wanted in {one.id for one in left}:
        mike.call_in_force(str(wanted))


def _checked(todo: Due, repository: Repository, before: str, after: str) -> list[str]:
    """Refuse a state in which more of an edition's data is changed than what acts say."""
    acts = {one.edition.id: acts for one, acts in todo.withdrawn}
    gone = {row.id for row in todo.taken_back}
    told: list[str] = []
    for one in versions_of(repository, before):
        if not one.is_edition or one.id in gone:
            continue
        if one.id not in todo.rebuilt:
            if repository.tree(before, one.id) != repository.tree(after, one.id):
                raise PublishError(f"Utgåvan ”{one.id}” skulle ändras. Inget är publicerat.")
            continue
        told += differs_by_more(repository, before, after, one.id, acts.get(one.id, ()))
    return told


def _told(todo: Due, mike: Mike, out: Sequence[Published]) -> Iterator[str]:
    for row in todo.taken_back:
        day = swedish_date(row.rolled_back_on)
        yield f"Utgåvan {row.id}, tillbakatagen {day}, är borta från webbplatsen."
        yield f"  Dess adresser säger att den är tillbakatagen. Skäl: {_flat(row.reason)}"
        if any(one.id == row.id and IN_FORCE in one.aliases for one in out):
            now = mike.in_force
            yield (
                f"  {IN_FORCE} är nu utgåvan {now}." if now else f"  {IN_FORCE} finns inte längre."
            )
    for one, acts in todo.withdrawn:
        for act in acts:
            yield f"Återtaget ur utgåvan {one.edition.id}: {what(act)}. Skäl: {_flat(act.reason)}"
    if todo.withdrawn:
        yield f"Gjorda om i samma steg: {', '.join(todo.rebuilt)}."


def _left(todo: Due, target: Target, before: str, *, anew: bool) -> Iterator[str]:
    """Say where the words still are, and what to do there."""
    if not todo.withdrawn:
        return
    yield from target.remembers(before, anew=anew)
    yield "Töm mellanlagret framför webbplatsen. Paket i arkivet har den kvar: handbook/arkivet.md."


def _flat(text: str) -> str:
    return " ".join(text.split())
