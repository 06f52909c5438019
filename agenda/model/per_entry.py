"""What is asked of every record, asked once of each entry, however often the agenda is read."""

import weakref
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from agenda.model.record import Record
from agenda.model.shape import Path, shapes, walk

_Found = TypeVar("_Found")


class PerEntry(Generic[_Found]):
    """Asks a pure function of every record of an agenda, in the order of ``walk``.

    ``of`` gives what it finds in one record, each with its path from there. What it found in an
    entry (a record of one of the agenda's lists, with all that is inside) is remembered for as
    long as the entry lives, unless it is the entry itself, which would then live for ever.
    """

    def __init__(self, of: Callable[[Record], Iterable[tuple[Path, _Found]]]) -> None:
        self._of = of
        self._known: dict[int, tuple[weakref.ref[Record], tuple[tuple[Path, _Found], ...]]] = {}

    def __call__(self, agenda: Record) -> Iterator[tuple[Path, _Found]]:
        """Give all that is found in a record and inside it, each with its path."""
        yield from self._of(agenda)
        for name, shape in shapes(type(agenda)).items():
            value = agenda.__dict__.get(name)
            if shape.model is None or value is None:
                continue
            if not shape.many:
                yield from (((name, *path), found) for path, found in self._inside(value))
                continue
            for number, entry in enumerate(value):
                for path, found in self._entry(entry):
                    yield (name, number, *path), found

    def values(self, agenda: Record) -> Iterator[_Found]:
        """Give all that is found, without the paths, which take most of the time."""
        for _, found in self._of(agenda):
            yield found
        for name, shape in shapes(type(agenda)).items():
            value = agenda.__dict__.get(name)
            if shape.model is None or value is None:
                continue
            for entry in value if shape.many else (value,):
                for _, found in self._entry(entry):
                    yield found

    def _inside(self, record: Record) -> Iterator[tuple[Path, _Found]]:
        for path, inner in walk(record):
            for spot, found in self._of(inner):
                yield (*path, *spot), found

    def _entry(self, entry: Record) -> tuple[tuple[Path, _Found], ...]:
        key = id(entry)
        known = self._known.get(key)
        if known is not None and known[0]() is entry:
            return known[1]
        found = tuple(self._inside(entry))
        if any(one is entry for _, one in found):
            return found

        def forget(gone: "weakref.ref[Record]") -> None:
            if key in self._known and self._known[key][0] is gone:
                del self._known[key]

        self._known[key] = weakref.ref(entry, forget), found
        return found
