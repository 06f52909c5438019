"""Reading ``data/editions/``: one folder an edition, with its card and its snapshot."""

from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from agenda.editions.released import Released
from agenda.editions.rules import SNAPSHOT, broken_rules
from agenda.editions.snapshot import MAX_BYTES
from agenda.load import Places
from agenda.load.faults import problem
from agenda.load.files import EDITIONS
from agenda.load.parts import is_folder, owner_record, visible, word
from agenda.load.places import plain
from agenda.load.shown import shown
from agenda.load.tree import Mapping, Node, Sequence
from agenda.load.unshown import unshown
from agenda.model import Edition, Record
from agenda.model.fields import field
from agenda.problems import Place, Problem, RefusedError

CARD: Final = "edition.yaml"
SNAPSHOT_FILE: Final = "snapshot.json"
NOTES_FILE: Final = "notes.md"
_FILES: Final = (CARD, SNAPSHOT_FILE, NOTES_FILE)


class _Shelf(Record):
    """All the cards together, so that a fault in one is told like any other."""

    editions: tuple[Edition, ...] = field("Utgåvor", "Det som är utgivet.", ())


def load_editions(data: Path) -> tuple[Released, ...]:
    """Read and check what a data folder has published, the oldest first.

    Raises :class:`RefusedError` with every problem. A folder without editions has none.
    """
    home, folder = f"{data.name or data.absolute().name}/{EDITIONS}", data / EDITIONS
    if not folder.is_symlink() and not folder.exists():
        return ()
    problems: list[Problem] = []
    found = list(_read(folder, home, problems))
    places = Places(Sequence(Place(home), tuple(node for node, _ in found)))
    released = _build(found, problems)
    if not problems:
        problems += [_place(finding, places, home, released) for finding in broken_rules(released)]
    if problems:
        raise RefusedError(problems)
    return tuple(sorted(released, key=lambda one: one.edition.order))


def _read(folder: Path, home: str, problems: list[Problem]) -> list[tuple[Node, bytes]]:
    """Give each edition's card and the bytes of its snapshot."""
    if not is_folder(folder, home, problems):
        return []
    found: list[tuple[Node, bytes]] = []
    for path in visible(folder):
        name = f"{home}/{shown(path.name)}"
        if not is_folder(path, name, problems):
            continue
        for stranger in (one for one in visible(path) if one.name not in _FILES):
            place = Place(f"{name}/{shown(stranger.name)}")
            problems.append(Problem(place, f"{word(stranger)} är okänd.", "Ta bort den."))
        card = owner_record(path, name, CARD, problems)
        raw = _snapshot(path / SNAPSHOT_FILE, f"{name}/{SNAPSHOT_FILE}", problems)
        if card is not None and raw is not None:
            found.append((card, raw))
    return found


def _snapshot(path: Path, name: str, problems: list[Problem]) -> bytes | None:
    if path.is_symlink() or not path.is_file():
        advice = "Det som är utgivet ligger kvar. Hämta tillbaka filen."
        problems.append(Problem(Place(name), "Utgåvans ögonblicksbild saknas.", advice))
        return None
    if path.stat().st_size > MAX_BYTES:
        problems.append(Problem(Place(name), f"Filen är större än {MAX_BYTES} byte.", ""))
        return None
    return path.read_bytes()


def _build(found: list[tuple[Node, bytes]], problems: list[Problem]) -> list[Released]:
    """Make the records, or tell every fault of them."""
    place = Place("")
    cards = Sequence(place, tuple(card for card, _ in found))
    root = Mapping(place, {"editions": (place, cards)})
    values: Any = plain(root, _Shelf)
    problems += [lost for _, lost in unshown(root, _Shelf)]
    try:
        shelf = _Shelf.model_validate(values)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        problems.extend(problem(fault, _Shelf, Places(root)) for fault in faults)
        return []
    pairs = zip(shelf.editions, found, strict=True)
    return [Released(edition, raw) for edition, (_, raw) in pairs]


def _place(finding: Any, places: Places, home: str, released: list[Released]) -> Problem:
    """Give a broken rule its place: in the card, or in the snapshot as a whole."""
    number, last = finding.path[0], finding.path[-1]
    snapshot = Place(f"{home}/{released[number].edition.id}/{SNAPSHOT_FILE}")
    place = snapshot if last == SNAPSHOT else places.of(finding.path)
    return Problem(place, finding.message, finding.advice)
