"""Finding a record by its id."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, Final, TypeVar

from agenda.model import Agenda, Record, Tombstone
from agenda.model.per_entry import PerEntry
from agenda.model.shape import Path

_Wanted = TypeVar("_Wanted", bound=Record)


class WrongKindError(TypeError):
    """An id names a record, but one of another kind than was asked for."""


class Index:
    """Every record of an agenda that has an id, with its path. The first of an id counts."""

    def __init__(self, agenda: Agenda) -> None:
        self.agenda = agenda
        self._found: dict[str, tuple[Path, str]] = {}
        self._records: dict[str, Record] = {}
        doubles: list[tuple[Path, str]] = []
        for path, (record_id, kind) in IDENTIFIED(agenda):
            if record_id in self._found:
                doubles.append((path, record_id))
            else:
                self._found[record_id] = path, kind
        self.doubles: Final = tuple(doubles)
        """Each record that has the id of one before it: its path, and the id."""

    @cached_property
    def _ids(self) -> dict[Path, str]:
        return {path: record_id for record_id, (path, _) in self._found.items()}

    def __contains__(self, record_id: str) -> bool:
        return record_id in self._found

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._found)

    def kind(self, record_id: str) -> str:
        """Give the kind of a record, such as ``priority``. Raises KeyError for no such id."""
        return self._found[record_id][1]

    def path(self, record_id: str) -> Path:
        return self._found[record_id][0]

    def around(self, path: Path) -> str:
        """Give the id of the nearest record that the value at a path stands inside."""
        lengths = range(len(path) - 1, -1, -1)
        return next(self._ids[path[:length]] for length in lengths if path[:length] in self._ids)

    def get(self, record_id: str, model: type[_Wanted]) -> _Wanted:
        """Give a record. Raises KeyError for no such id, WrongKindError for another kind."""
        record = self._records.get(record_id)
        if record is None:
            record = self._records[record_id] = record_at(self.agenda, self._found[record_id][0])
        if not isinstance(record, model):
            raise WrongKindError(f"{record_id} is a {record.of_kind}, not a {model.of_kind}")
        return record


def record_at(agenda: Record, path: Path) -> Record:
    """Give the record at a path. Raises WrongKindError where something else stands."""
    found: Any = agenda
    for step in path:
        found = found[step] if isinstance(step, int) else found.__dict__[step]
    if not isinstance(found, Record):
        raise WrongKindError(f"no record stands at {path}")
    return found


def _identified(record: Record) -> Iterator[tuple[Path, tuple[str, str]]]:
    if "id" in record.__dict__ and not isinstance(record, Tombstone):
        yield (), (record.__dict__["id"], record.of_kind)


IDENTIFIED: Final = PerEntry(_identified)
"""Gives the id and the kind of each record that has an id, tombstones apart, with its path."""


def identified(agenda: Agenda) -> Iterator[tuple[Path, Record]]:
    """Give each record that has an id, tombstones apart, with its path."""
    for path, _ in IDENTIFIED(agenda):
        yield path, record_at(agenda, path)
