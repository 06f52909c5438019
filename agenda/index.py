"""Finding a record by its id."""

from collections.abc import Iterator
from typing import TypeVar

from agenda.model import Agenda, Record, Tombstone
from agenda.model.shape import Path, walk

_Wanted = TypeVar("_Wanted", bound=Record)


class WrongKindError(TypeError):
    """An id names a record, but one of another kind than was asked for."""


class Index:
    """Every record of an agenda that has an id, with its path. The first of an id counts."""

    def __init__(self, agenda: Agenda) -> None:
        self.agenda = agenda
        self._found: dict[str, tuple[Path, Record]] = {}
        for path, record in identified(agenda):
            self._found.setdefault(record.__dict__["id"], (path, record))
        self._ids = {path: record_id for record_id, (path, _) in self._found.items()}

    def __contains__(self, record_id: str) -> bool:
        return record_id in self._found

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._found)

    def kind(self, record_id: str) -> str:
        """Give the kind of a record, such as ``priority``. Raises KeyError for no such id."""
        return self._found[record_id][1].of_kind

    def path(self, record_id: str) -> Path:
        return self._found[record_id][0]

    def around(self, path: Path) -> str:
        """Give the id of the nearest record that the value at a path stands inside."""
        lengths = range(len(path) - 1, -1, -1)
        return next(self._ids[path[:length]] for length in lengths if path[:length] in self._ids)

    def get(self, record_id: str, model: type[_Wanted]) -> _Wanted:
        """Give a record. Raises KeyError for no such id, WrongKindError for another kind."""
        record = self._found[record_id][1]
        if not isinstance(record, model):
            raise WrongKindError(f"{record_id} is a {record.of_kind}, not a {model.of_kind}")
        return record


def identified(agenda: Agenda) -> Iterator[tuple[Path, Record]]:
    """Give each record that has an id, tombstones apart, with its path."""
    for path, record in walk(agenda):
        if "id" in record.__dict__ and not isinstance(record, Tombstone):
            yield path, record
