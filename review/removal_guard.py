"""What had an address answers for ever: a proposal takes no entry away without a word of it.

Publishing an edition asks the same (:mod:`agenda.editions.freeze`); whoever proposes knows why
something goes, and whoever releases months later does not.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from agenda import load_agenda
from agenda.compare import Change, ChangeKind, compare
from agenda.model import Agenda
from agenda.model.choices import RemovedKind
from agenda.problems import Place, Problem, RefusedError
from macros.context.addresses import page_address
from macros.kinds import PAGE_FOLDERS
from macros.views.changes.names import begun, subject

_FILE: Final = "data/tombstones.yaml"


def removed_in_silence(before: Path, after: Path) -> Iterator[Problem]:
    """Name each entry with an address that is gone without a tombstone.

    Both are folders with ``data``; where one has no agenda that can be read, the checker says so
    and nothing is named here. Neither is it where ``after`` is another agenda, by its id: it has
    promised none of the addresses.
    """
    old, new = _agenda(before), _agenda(after)
    if old is None or new is None or old.id != new.id:
        return
    stones = {stone.id for stone in new.tombstones}
    for change in compare(old, new).changes:
        has_page = change.node.kind in {*RemovedKind}
        if change.kind == ChangeKind.removed and has_page and change.node.id not in stones:
            yield _told(change)


def _told(change: Change) -> Problem:
    node = change.node
    home = PAGE_FOLDERS.get(node.kind)
    address = f"/{page_address(node.kind, node.id)}" if home else "dess adress"
    row = f"id: {node.id}, kind: {node.kind}, removed_in och reason"
    if change.renamed:
        message = f"{begun(subject(node))} har bytt id från {node.id} till {change.renamed}."
        advice = (
            f"Ta tillbaka det gamla: ett id är permanent, och {address} slutar annars att svara. "
            f"Måste det bytas, lägg till en rad här med {row}, och replaced_by: {change.renamed}."
        )
    else:
        message = f"{begun(subject(node))} tas bort utan en rad i den här filen."
        advice = f"Lägg till en rad med {row}, så att {address} fortfarande svarar."
    return Problem(Place(_FILE), message, advice)


def _agenda(folder: Path) -> Agenda | None:
    try:
        return load_agenda(folder / "data")
    except RefusedError:
        return None
