"""An agenda taken apart into its entries, each apart from those inside it, and put back.

Both comparing and applying work on these pieces, as plain values, so that a new field of the
model needs nothing new here.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from agenda.model import Agenda, Record
from agenda.model.shape import Shape, shapes

Values = dict[str, Any]
Key = tuple[str, str]
"""What an entry is found by: its kind and its id. The agenda itself may change its id."""

ROOT: Final[Key] = (Agenda.of_kind, "")


@dataclass
class Piece:
    """An entry without the entries inside it: in their place their lists hold their keys."""

    model: type[Record]
    values: Values
    parent: Key | None = None
    spot: tuple[str, ...] = ()
    """The way from the parent to the list that it stands in."""


Pieces = dict[Key, Piece]


def dumped(record: Record) -> Values:
    """Give a record as plain values, without what is not set."""
    return record.model_dump(mode="json", exclude_none=True)


def pieces_of(agenda: Agenda) -> Pieces:
    """Take an agenda apart. Its ids are unique, as in every agenda that has been checked."""
    pieces: Pieces = {}
    take_apart(ROOT, Piece(Agenda, dumped(agenda)), pieces)
    return pieces


def take_apart(key: Key, piece: Piece, pieces: Pieces) -> None:
    """Put an entry and every entry inside it among the pieces."""
    pieces[key] = piece
    piece.values = without_entries(piece.model, piece.values, key, (), pieces)


def without_entries(
    model: type[Record], values: Values, owner: Key, way: tuple[str, ...], pieces: Pieces
) -> Values:
    """Give the values of a record with keys for its entries, which are put among the pieces."""
    kept = dict(values)
    for name, shape in _parts(model):
        if name not in values:
            continue
        spot = (*way, name)
        if not holds_entries(shape):
            kept[name] = without_entries(model_of(shape), values[name], owner, spot, pieces)
            continue
        kept[name] = [_key(shape, item) for item in values[name]]
        for item in values[name]:
            take_apart(_key(shape, item), Piece(model_of(shape), item, owner, spot), pieces)
    return kept


@cache
def _parts(model: type[Record]) -> tuple[tuple[str, Shape], ...]:
    """Give the fields of a model that entries can stand in, at once or further in."""
    return tuple(
        (name, shape)
        for name, shape in shapes(model).items()
        if holds_entries(shape) or (shape.model is not None and not shape.many)
    )


def put_together(key: Key, pieces: Pieces) -> Values:
    """Give an entry whole again, as plain values."""
    return _with_entries(pieces[key].model, pieces[key].values, pieces)


def filled(value: Any, pieces: Pieces) -> Any:
    """Give a value with whole entries where their keys stand; only a key is a tuple."""
    if isinstance(value, tuple):
        return put_together(value, pieces)
    if isinstance(value, list):
        return [filled(item, pieces) for item in value]
    if isinstance(value, dict):
        return {name: filled(item, pieces) for name, item in value.items()}
    return value


def _with_entries(model: type[Record], values: Values, pieces: Pieces) -> Values:
    whole = dict(values)
    for name, shape in _parts(model):
        if name not in values:
            continue
        if holds_entries(shape):
            whole[name] = [put_together(key, pieces) for key in values[name]]
        else:
            whole[name] = _with_entries(model_of(shape), values[name], pieces)
    return whole


def holds_entries(shape: Shape) -> bool:
    """Say whether a field is a list of records with ids of their own."""
    return shape.many and shape.model is not None and has_id(shape.model)


@cache
def has_id(model: type[Record]) -> bool:
    """Say whether the records of a model can be told apart by their id."""
    return "id" in model.model_fields


def model_of(shape: Shape) -> type[Record]:
    """Give the model of the records that a field holds."""
    assert shape.model is not None
    return shape.model


def _key(shape: Shape, values: Values) -> Key:
    return (model_of(shape).of_kind, values["id"])


def children(values: Values, spot: tuple[str, ...]) -> list[Key] | None:
    """Give the list at a spot of a piece; None when what would hold it is not there."""
    for step in spot[:-1]:
        if step not in values:
            return None
        values = values[step]
    found: list[Key] | None = values.get(spot[-1])
    return found


@cache
def spots(model: type[Record]) -> dict[str, tuple[str, ...]]:
    """Give the way to each list of entries in a model, by the kind that it holds."""
    found: dict[str, tuple[str, ...]] = {}
    for name, shape in shapes(model).items():
        if holds_entries(shape):
            found[model_of(shape).of_kind] = (name,)
        elif shape.model is not None and not shape.many:
            found |= {kind: (name, *way) for kind, way in spots(shape.model).items()}
    return found


@cache
def kinds(model: type[Record] = Agenda) -> dict[str, type[Record]]:
    """Give every kind of entry with its model, each right after the kind it is a part of."""
    found = {model.of_kind: model}
    for shape in shapes(model).values():
        if holds_entries(shape):
            found |= kinds(model_of(shape))
        elif shape.model is not None and not shape.many:
            found |= {
                kind: inner
                for kind, inner in kinds(shape.model).items()
                if inner.of_kind in spots(shape.model)
            }
    return found


def owner_of(kind: str, path: tuple[str, ...]) -> tuple[type[Record], str]:
    """Give the model that holds the field at a path from an entry, and the field's name."""
    model, shape = kinds()[kind], None
    for step in path[:-1]:
        if shape is not None and shape.many:
            shape = None  # the step names an item of a list
            continue
        shape = shapes(model)[step]
        model = model_of(shape)
    return model, path[-1]
