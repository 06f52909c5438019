"""What names a record, of the kinds that no view tells of in a way of its own."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from agenda.model import Agenda, Citation, Record
from agenda.model.kinds import KINDS, need_code
from agenda.model.shape import walk
from agenda.names import name_of
from agenda.rules.ids import references
from macros.kinds import KINDS as SHOWN

_OWN: Final = "focus_area priority initiative framework event decision"
"""Kinds that a view of what they name tells of."""
need_code(SHOWN, "backlinks", __name__, _OWN)


@dataclass(frozen=True)
class NamedBy:
    """The records of a kind that name another one: their ids and titles.

    ``title`` is the name of the agenda's list of them, ``place`` an anchor.
    """

    place: str
    title: str
    records: tuple[tuple[str, str], ...]


def place_of(kind: str) -> str:
    """Give the anchor of a part about a kind. No record has it, since no id has ``_``."""
    return f"_{kind.replace('_', '-')}_"


def plural_of(kind: str) -> str:
    """Give what the agenda's list of a kind is called."""
    name = KINDS[kind].list
    return Agenda.model_fields[name].title or name


def backlinks(records: Mapping[str, Iterable[Record]]) -> dict[str, tuple[NamedBy, ...]]:
    """Give what names each id, out of records by kind. To cite a source is not to name it."""
    found: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for kind, ones in records.items():
        for record in ones:
            for named in _named(record):
                found[named][kind][record.__dict__["id"]] = name_of(record)
    return {
        named: tuple(
            NamedBy(place_of(kind), plural_of(kind), tuple(ones.items()))
            for kind, ones in kinds.items()
        )
        for named, kinds in found.items()
    }


def _named(record: Record) -> Iterator[str]:
    for path, part in walk(record):
        if not isinstance(part, Citation):
            yield from (named for _, named, _ in references(path, part))
