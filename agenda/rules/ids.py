"""Ids: one record an id, every reference leads to a record of the right kind."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from agenda.index import Index
from agenda.model import Agenda, Entry, Link, Record
from agenda.model.kinds import KINDS
from agenda.model.nearest import closest
from agenda.model.per_entry import PerEntry
from agenda.model.shape import Path, inside, shapes
from agenda.rules.finding import Finding


def ids_are_unique(index: Index) -> Iterator[Finding]:
    """Addresses and references are made of ids, so two records never share one."""
    for path, record_id in index.doubles:
        message = f"Id ”{record_id}” är upptaget."
        yield Finding((*path, "id"), message, "Välj ett annat id.", (*index.path(record_id), "id"))


def tombstoned_ids_stay_gone(index: Index) -> Iterator[Finding]:
    """An address that once meant one thing must never come to mean another."""
    for spot, record_id in _tombstoned(index):
        if record_id in index:
            message = f"Id ”{record_id}” tillhör en borttagen post och får inte återanvändas."
            yield Finding((*index.path(record_id), "id"), message, "Välj ett annat id.", spot)


def tombstones_stand_once(index: Index) -> Iterator[Finding]:
    """One address gives one answer."""
    seen: dict[str, Path] = {}
    for spot, record_id in _tombstoned(index):
        first = seen.setdefault(record_id, spot)
        if first != spot:
            message = f"Id ”{record_id}” står redan bland de borttagna."
            yield Finding(spot, message, "Behåll en av dem.", first)


def _tombstoned(index: Index) -> Iterator[tuple[Path, str]]:
    for number, tombstone in enumerate(index.agenda.__dict__.get("tombstones", ())):
        if "id" in tombstone.__dict__:
            yield ("tombstones", number, "id"), tombstone.id


def every_reference_exists(index: Index) -> Iterator[Finding]:
    """A reference names a record that exists and is of a kind that fits the field.

    Of an id that two records share nobody knows which is meant: the id is mended first.
    """
    if all(_is_there(one, index) for one in {*_REFERENCES.values(index.agenda)}):
        return  # as it mostly is, and many name the same
    unsure = _unsure(index.agenda)
    shared = {record_id for _, record_id in index.doubles}

    @cache
    def nearest(record_id: str, kinds: tuple[str, ...]) -> str:
        near = closest(record_id, fitting(kinds))
        return f"Menade du ”{near}”?" if near else ""

    @cache
    def fitting(kinds: tuple[str, ...]) -> list[str]:
        return [known for known in index.ids if index.kind(known) in kinds]

    for spot, (record_id, kinds) in _REFERENCES(index.agenda):
        if record_id not in index and unsure.isdisjoint(kinds):
            advice = nearest(record_id, kinds) or f"Här ska id för {_either(kinds)} stå."
            yield Finding(spot, f"Id ”{record_id}” finns inte.", advice)
        elif record_id in index and index.kind(record_id) not in kinds and record_id not in shared:
            found = index.get(record_id, Record).swedish.lower()
            message = f"”{record_id}” är av typen {found}, men här ska {_either(kinds)} stå."
            yield Finding(spot, message, nearest(record_id, kinds))


def _is_there(named: tuple[str, tuple[str, ...]], index: Index) -> bool:
    record_id, kinds = named
    return record_id in index and index.kind(record_id) in kinds


def _either(kinds: tuple[str, ...]) -> str:
    words = [KINDS[kind].one for kind in kinds]
    return " eller ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def _unsure(agenda: Agenda) -> set[str]:
    """Give the kinds of which some record has a faulty id, or could not be read at all."""
    return {*_LACKING.values(agenda)}


def _lacking(record: Record) -> Iterator[tuple[Path, str]]:
    if isinstance(record, Entry) and "id" not in record.__dict__:
        yield from (((), one.of_kind) for one in inside(type(record)))
    for name, shape in shapes(type(record)).items():
        if shape.model is not None and name not in record.__dict__:
            yield from (((), one.of_kind) for one in inside(shape.model))


_LACKING: Final = PerEntry(_lacking)


def references(path: Path, record: Record) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Give each id that a record names: where it stands, the id, the kinds that it may be of."""
    for name, shape in shapes(type(record)).items():
        value = record.__dict__.get(name)
        if shape.reference is None or value is None:
            continue
        for number, item in enumerate(value if shape.many else (value,)):
            spot = (*path, name, number) if shape.many else (*path, name)
            target = item.__dict__.get("to") if isinstance(item, Link) else item
            if target is not None:
                yield (
                    (*spot, "to") if isinstance(item, Link) else spot,
                    target,
                    shape.reference.kinds,
                )


_REFERENCES: Final = PerEntry(
    lambda record: ((spot, (named, kinds)) for spot, named, kinds in references((), record))
)


def naming(index: Index) -> Iterator[tuple[str, str]]:
    """Give each entry that names another, with the id that it names. A tombstone stops nothing."""
    for spot, (target, _) in _REFERENCES(index.agenda):
        if spot[0] != "tombstones":
            yield index.around(spot), target
