"""What differs between two versions of one entry, field by field, by the shapes of the model."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from agenda.compare.changes import ChangeKind
from agenda.compare.entries import Values, has_id, holds_entries
from agenda.compare.spelling import only_spelling
from agenda.model import Agenda, FocusArea, Link, Priority, Record
from agenda.model.choices import (
    ActorKind,
    Basis,
    Choice,
    Currency,
    DecisionForm,
    Direction,
    ForeignLanguage,
    Funding,
    Icon,
    Kind,
    Language,
    MoneyKind,
    Review,
)
from agenda.model.shape import Shape, shapes

BOOKKEEPING: Final = ("updated_on", "citations")
"""Fields that say when and on what ground; they are told last."""
_PLACES: Final = ("order", "focus_area")
"""Fields that say where an entry stands."""
_DESCRIBES: Final[tuple[type[Choice], ...]] = (
    ActorKind,
    Basis,
    Currency,
    DecisionForm,
    Direction,
    ForeignLanguage,
    Funding,
    Icon,
    Kind,
    Language,
    MoneyKind,
    Review,
)
"""Closed lists that say what something is. All others say how far it has come."""
STRUCTURE: Final = {
    FocusArea.of_kind: ("order", "title"),
    Priority.of_kind: ("order", "focus_area"),
}
"""The kinds that make up the agenda itself, and their fields that are as official as its words."""


@dataclass(frozen=True)
class Difference:
    """One field that differs."""

    kind: ChangeKind
    path: tuple[str, ...]
    label: str
    before: Any
    after: Any
    text: bool
    official: bool


def differences(
    model: type[Record], before: Values, after: Values, way: tuple[str, ...] = ()
) -> Iterator[Difference]:
    """Give each field that differs, in the model's order and bookkeeping last.

    The lists of entries are left alone: their entries are compared by themselves.
    """
    names = [name for name in shapes(model) if name not in BOOKKEEPING]
    names += [name for name in BOOKKEEPING if name in shapes(model)]
    for name in names:
        one, other = before.get(name), after.get(name)
        if one != other and not _left_alone(model, shapes(model)[name], one, other):
            yield from _field(model, name, (*way, name), one, other)


def _left_alone(model: type[Record], shape: Shape, before: Any, after: Any) -> bool:
    """Say whether a field is no matter of its own: entries, or the order of the agenda's lists."""
    order_only = model is Agenda and shape.many and _permuted(before or [], after or [])
    return holds_entries(shape) or order_only


def _field(
    model: type[Record], name: str, path: tuple[str, ...], before: Any, after: Any
) -> Iterator[Difference]:
    shape = shapes(model)[name]
    pairs = _pairs(shape, before, after) if shape.model else None
    if shape.model is not None and pairs is not None:
        for step, one, other in pairs:
            yield from differences(shape.model, one, other, (*path, *step))
        return
    official = shape.verbatim or name in STRUCTURE.get(model.of_kind, ())
    kind = _kind(shape, name, before, after)
    text = (shape.editorial or shape.verbatim) and not shape.many
    if kind == ChangeKind.reworded and not official and before and after:
        kind = ChangeKind.correction if only_spelling(before, after) else kind
    label = model.model_fields[name].title or name
    yield Difference(kind, path, label, before, after, text, official)


def _pairs(
    shape: Shape, before: Any, after: Any
) -> list[tuple[tuple[str, ...], Values, Values]] | None:
    """Pair the records of a field that are versions of each other, with the step to them.

    None when the field differs as a whole: a record came, went, or became another.
    """
    if before is None or after is None:
        return None
    if not shape.many:
        same = shape.model is None or not has_id(shape.model) or before["id"] == after["id"]
        return [((), before, after)] if same else None
    if len(before) != len(after) or _permuted(before, after):
        return None
    if shape.model is Link:
        steps = [(item["to"],) for item in before]
        same = [(item["to"],) for item in after] == steps and len({*steps}) == len(steps)
    else:
        steps = [(str(number),) for number in range(len(before))]
        same = all(map(_akin, before, after))
    return list(zip(steps, before, after, strict=True)) if same else None


def _akin(one: Values, other: Values) -> bool:
    """Say whether two records are versions of each other: they share a value."""
    return any(other.get(name) == value for name, value in one.items())


def _permuted(before: list[Any], after: list[Any]) -> bool:
    return sorted(map(repr, before)) == sorted(map(repr, after))


def _kind(shape: Shape, name: str, before: Any, after: Any) -> ChangeKind:
    if name in _PLACES or (shape.many and _permuted(before or [], after or [])):
        return ChangeKind.moved
    if name in BOOKKEEPING:
        return ChangeKind.updated
    if shape.reference is not None:
        return ChangeKind.reconnected
    if shape.choice is not None and shape.choice not in _DESCRIBES:
        return ChangeKind.status_changed
    if shape.many or not (shape.editorial or shape.verbatim):
        return ChangeKind.updated
    return ChangeKind.reworded
