"""Where in an edition something stands: in an entry, on a page, in the settings, on the card."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from agenda.editions.settings_texts import setting_texts
from agenda.editions.snapshot import Snapshot
from agenda.index import Index
from agenda.model import Agenda, Record, Tombstone
from agenda.model.shape import Path, Shape, shapes

PROSE: Final = "prose"
SETTINGS: Final = "settings"
EDITION: Final = "edition"
WITHDRAWN: Final = "[Texten är borttagen.]"
"""What stands where a text stood. When and why is told by the row that took it."""
SETTINGS_FILE: Final = "mkdocs.yml"
_NUMBER: Final = re.compile(r"[0-9]{1,6}")
_LINES: Final = re.compile(r"([1-9][0-9]{0,5})(?:-([1-9][0-9]{0,5}))?")


class NotWithdrawableError(Exception):
    """Why something can't be taken out of an edition: a Swedish sentence."""


@dataclass(frozen=True, order=True)
class Spot:
    """A place in an edition. ``field`` is a key, or the way to one: ``citations.0.quote``."""

    kind: str
    entry: str
    field: str | None = None

    @property
    def lines(self) -> tuple[int, int]:
        """Give the first and the last line on a page, from 1.

        Raises :class:`NotWithdrawableError` when ``field`` names no lines.
        """
        found = _LINES.fullmatch(self.field or "")
        if found is None:
            raise NotWithdrawableError(
                "Ange raderna på sidan i FIELD, till exempel 12 eller 12-14."
            )
        return int(found[1]), int(found[2] or found[1])

    def __str__(self) -> str:
        return f"{self.entry}, {self.field}" if self.field else self.entry


def spot_of(snapshot: Snapshot, edition_id: str, entry: str, name: str | None) -> Spot:
    """Find what somebody names by its id, or a page by its file. Raises NotWithdrawableError."""
    if name is not None and not name.strip():
        raise NotWithdrawableError("FIELD är tomt. Ange ett fält, eller utelämna FIELD.")
    index = Index(snapshot.agenda)
    if entry in index:
        return Spot(index.kind(entry), entry, name)
    if entry in {stone.id for stone in snapshot.agenda.tombstones}:
        return Spot(Tombstone.of_kind, entry, name)
    if entry.removeprefix("docs/") in snapshot.prose:
        return Spot(PROSE, f"docs/{entry.removeprefix('docs/')}", name)
    if entry == SETTINGS_FILE:
        return Spot(SETTINGS, entry, name)
    if entry == edition_id:
        return Spot(EDITION, entry, name)
    raise NotWithdrawableError(
        f"Utgåvan ”{edition_id}” har ingen post med id ”{entry}”. "
        "Ange en posts id, en sida som docs/om/index.md, eller utgåvans eget id."
    )


def steps_of(field: str | None) -> Path:
    """Give the steps of a field: ``citations.0.quote`` has a number in the middle."""
    steps = field.split(".") if field else []
    return tuple(int(step) if _NUMBER.fullmatch(step) else step for step in steps)


def locate(snapshot: Snapshot, spot: Spot) -> tuple[Path, bool]:
    """Give the path below the agenda, and whether a text must stand there still.

    Raises :class:`NotWithdrawableError` for what is not there, and what can't be without a value.
    """
    path = _entry(snapshot, spot.entry)
    if spot.field is None:
        return _whole(path, spot), False
    full = (*path, *steps_of(spot.field))
    if not _is_there(snapshot.agenda, full):
        raise NotWithdrawableError(f"”{spot.entry}” har inget i fältet ”{spot.field}” i utgåvan.")
    owner, name, shape = _shape(full)
    if isinstance(full[-1], int):
        return full, False
    if not shape.many and (shape.editorial or shape.verbatim):
        return full, True
    if name == "id" or owner.model_fields[name].is_required():
        raise NotWithdrawableError(
            f"”{spot.field}” i ”{spot.entry}” är ingen text och kan inte vara tomt. "
            "Återta en text i posten, eller hela posten."
        )
    return full, False


def standing(snapshot: Snapshot, spot: Spot) -> tuple[str, ...]:
    """Give every text that stands at a spot of the snapshot. Raises NotWithdrawableError."""
    if spot.kind == PROSE:
        first, last = spot.lines
        text = snapshot.prose.get(spot.entry.removeprefix("docs/"), "")
        return ("\n".join(text.split("\n")[first - 1 : last]),)
    if spot.kind == SETTINGS:
        return (dict(setting_texts(snapshot.settings)).get(spot.field or "", ""),)
    full = (*_entry(snapshot, spot.entry), *steps_of(spot.field))
    if not _is_there(snapshot.agenda, full):
        raise NotWithdrawableError(
            f"”{spot}” finns inte i utgåvan. "
            "Ange fältet som i data, till exempel summary eller citations.0.quote."
        )
    return tuple(text for _, text in texts_of(_value(snapshot.agenda, full), full))


def texts(snapshot: Snapshot) -> Iterator[tuple[Spot, str]]:
    """Give every text of the agenda in a snapshot, with the spot where it can be withdrawn."""
    index = Index(snapshot.agenda)
    for path, text in texts_of(snapshot.agenda, ()):
        if path[0] == "tombstones":
            stone = _value(snapshot.agenda, path[:2])
            yield Spot(Tombstone.of_kind, stone.id, _dotted(path[2:])), text
            continue
        entry = index.around(path)
        inside = path[len(index.path(entry)) :]
        yield Spot(index.kind(entry), entry, _dotted(inside)), text


def texts_of(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Give every free text at and below a value, with its path. Ids and choices are no texts."""
    if isinstance(value, Record):
        for name, shape in shapes(type(value)).items():
            found = value.__dict__.get(name)
            if found is not None and (shape.model or _is_free(shape)):
                yield from texts_of(found, (*path, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from texts_of(item, (*path, number))
    elif type(value) is str:
        yield path, value


def _is_free(shape: Shape) -> bool:
    return shape.choice is None and shape.reference is None and not shape.dated


def _entry(snapshot: Snapshot, entry: str) -> Path:
    index = Index(snapshot.agenda)
    if entry in index:
        return index.path(entry)
    for number, stone in enumerate(snapshot.agenda.tombstones):
        if stone.id == entry:
            return ("tombstones", number)
    raise NotWithdrawableError(f"Utgåvan har ingen post med id ”{entry}”.")


def _whole(path: Path, spot: Spot) -> Path:
    if not path or spot.kind == Tombstone.of_kind:
        raise NotWithdrawableError(f"”{spot.entry}” kan inte återtas hel. Ange ett fält i FIELD.")
    if isinstance(path[-1], int):
        return path
    owner, name, _ = _shape(path)
    if owner.model_fields[name].is_required():
        raise NotWithdrawableError(f"”{spot.entry}” kan inte återtas hel. Ange ett fält i FIELD.")
    return path


def _shape(path: Path) -> tuple[type[Record], str, Shape]:
    """Give the record that a path ends in, the field there, and its shape."""
    owner: type[Record] = Agenda
    found: tuple[type[Record], str, Shape] | None = None
    for step in path:
        if isinstance(step, str):
            found = (owner, step, shapes(owner)[step])
            owner = found[2].model or owner
    assert found is not None
    return found


def _is_there(value: Any, path: Path) -> bool:
    for step in path:
        if isinstance(step, int):
            if not isinstance(value, tuple) or step >= len(value):
                return False
            value = value[step]
        elif isinstance(value, Record) and value.__dict__.get(step) is not None:
            value = value.__dict__[step]
        else:
            return False
    return value not in ((), None)


def _value(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step] if isinstance(step, int) else value.__dict__[step]
    return value


def _dotted(path: Path) -> str:
    return ".".join(map(str, path))
