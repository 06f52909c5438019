"""Reading ``data/editions/``: one folder an edition, with its card and its snapshot."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError

from agenda.editions.act_rules import broken_rollbacks, broken_withdrawals
from agenda.editions.acts import ROLLBACKS, WITHDRAWALS, Read, Rollbacks, Withdrawals, read_rows
from agenda.editions.owner import agenda_id_in, is_of_another
from agenda.editions.released_edition import Released
from agenda.editions.rules import SNAPSHOT, broken_rules
from agenda.editions.snapshot import MAX_BYTES
from agenda.load import Places
from agenda.load.display import shown
from agenda.load.hidden_text import unshown
from agenda.load.layout import EDITIONS
from agenda.load.parts import is_folder, owner_record, visible, word
from agenda.load.positions import plain
from agenda.load.pydantic_messages import problem
from agenda.load.yaml_tree import Mapping, Node, Sequence
from agenda.model import Edition, Record
from agenda.model.fields import field
from agenda.problems import Place, Problem, RefusedError

CARD: Final = "edition.yaml"
SNAPSHOT_FILE: Final = "snapshot.json"
NOTES_FILE: Final = "notes.md"
_FILES: Final = (CARD, SNAPSHOT_FILE, NOTES_FILE, WITHDRAWALS)


@dataclass(frozen=True)
class _Found:
    """What one edition's folder holds: its card, its snapshot, and what was withdrawn from it."""

    card: Node
    raw: bytes
    withdrawn: Read[Withdrawals] | None


class _Cards(Record):
    """All the cards together, so that a fault in one is told like any other."""

    editions: tuple[Edition, ...] = field("Utgåvor", "Det som är utgivet.", ())


def load_editions(data: Path, agenda_id: str | None = None) -> tuple[Released, ...]:
    """Read and check what a data folder has published, the oldest first.

    Editions of an agenda with another id are left out: ``agenda_id`` is that of ``data`` unless
    it is given. Raises :class:`RefusedError` with every problem. A folder without editions has
    none.
    """
    home, problems = _home(data), list[Problem]()
    pairs = read_pairs(data, problems)
    taken_back = read_rows(data / EDITIONS / ROLLBACKS, f"{home}/{ROLLBACKS}", Rollbacks, problems)
    asked = agenda_id or (agenda_id_in(data) if pairs else None)
    own = [(one, card) for one, card in pairs if not is_of_another(one, asked)]
    released = [one for one, _ in own]
    if not problems:
        places = Places(Sequence(Place(home), tuple(found.card for _, found in own)))
        problems += [_place(finding, places, home, released) for finding in broken_rules(released)]
        problems += _broken_acts([found for _, found in own], released, taken_back)
    if problems:
        raise RefusedError(problems)
    return tuple(sorted(released, key=lambda one: one.edition.order))


def _home(data: Path) -> str:
    return f"{data.name or data.absolute().name}/{EDITIONS}"


def read_pairs(data: Path, problems: list[Problem]) -> list[tuple[Released, _Found]]:
    """Give every edition in the folder, whosever it is, and what its own folder holds."""
    folder = data / EDITIONS
    if not folder.is_symlink() and not folder.exists():
        return []
    found = _read(folder, _home(data), problems)
    return list(zip(_build(found, problems), found, strict=False))


def _broken_acts(
    found: list[_Found], released: list[Released], taken_back: Read[Rollbacks] | None
) -> Iterator[Problem]:
    """Give what is wrong with the logged acts, each where it is written."""
    for one, edition in zip(found, released, strict=True):
        if one.withdrawn:
            for finding in broken_withdrawals(edition):
                place = one.withdrawn.places.of(finding.path)
                yield Problem(place, finding.message, finding.advice)
    if taken_back:
        for finding in broken_rollbacks(taken_back.rows.rollbacks, released):
            yield Problem(taken_back.places.of(finding.path), finding.message, finding.advice)


def _read(folder: Path, home: str, problems: list[Problem]) -> list[_Found]:
    """Give each edition's card, the bytes of its snapshot, and its rows of what is withdrawn."""
    if not is_folder(folder, home, problems):
        return []
    found: list[_Found] = []
    for path in visible(folder):
        if path.name == ROLLBACKS:
            continue
        name = f"{home}/{shown(path.name)}"
        if not is_folder(path, name, problems):
            continue
        for stranger in (one for one in visible(path) if one.name not in _FILES):
            place = Place(f"{name}/{shown(stranger.name)}")
            problems.append(Problem(place, f"{word(stranger)} är okänd.", "Ta bort den."))
        card = owner_record(path, name, CARD, problems)
        raw = _snapshot(path / SNAPSHOT_FILE, f"{name}/{SNAPSHOT_FILE}", problems)
        rows = read_rows(path / WITHDRAWALS, f"{name}/{WITHDRAWALS}", Withdrawals, problems)
        if card is not None and raw is not None:
            found.append(_Found(card, raw, rows))
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


def _build(found: list[_Found], problems: list[Problem]) -> list[Released]:
    """Make the records, or tell every fault of them."""
    place = Place("")
    cards = Sequence(place, tuple(one.card for one in found))
    root = Mapping(place, {"editions": (place, cards)})
    values: Any = plain(root, _Cards)
    problems += [lost for _, lost in unshown(root, _Cards)]
    try:
        read = _Cards.model_validate(values)
    except ValidationError as error:
        faults = error.errors(include_url=False)
        problems.extend(problem(fault, _Cards, Places(root)) for fault in faults)
        return []
    pairs = zip(read.editions, found, strict=True)
    return [
        Released(edition, one.raw, one.withdrawn.rows.withdrawals if one.withdrawn else ())
        for edition, one in pairs
    ]


def _place(finding: Any, places: Places, home: str, released: list[Released]) -> Problem:
    """Give a broken rule its place: in the card, or in the snapshot as a whole."""
    number, last = finding.path[0], finding.path[-1]
    snapshot = Place(f"{home}/{released[number].edition.id}/{SNAPSHOT_FILE}")
    place = snapshot if last == SNAPSHOT else places.of(finding.path)
    return Problem(place, finding.message, finding.advice)
