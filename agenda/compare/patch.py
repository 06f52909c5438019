"""Making the changes of a comparison again: proof that nothing that differs is left out."""

from typing import Any

from agenda.compare.changes import Change, ChangeKind, Comparison, Node
from agenda.compare.entries import (
    ROOT,
    Key,
    Piece,
    Pieces,
    children,
    kinds,
    pieces_of,
    put_together,
    spots,
    take_apart,
    without_entries,
)
from agenda.model import Agenda, Link, Record
from agenda.model.shape import Shape, shapes

_WITHIN = ("within",)


def apply(base: Agenda, comparison: Comparison) -> Agenda:
    """Give the head that an agenda was compared with, up to the order of the agenda's lists.

    The comparison is one made from ``base``. Nothing in it is checked: the agenda that comes
    out is as sound as the head was.
    """
    pieces, changes = pieces_of(base), comparison.changes
    arrived = [c for c in changes if c.kind == ChangeKind.added or c.path == _WITHIN]
    for change in arrived:
        _leave(_key(change.node), pieces)
    for change in changes:
        _make(change, pieces)
    for change in sorted(arrived, key=lambda change: change.place or 0):
        _arrive(_key(change.node), change, pieces)
    for change in changes:
        _reorder(change, pieces)
    return Agenda.model_validate(put_together(ROOT, pieces))


def _key(node: Node) -> Key:
    return ROOT if node.kind == Agenda.of_kind else (node.kind, node.id)


def _leave(key: Key, pieces: Pieces) -> None:
    """Take an entry out of the list that it stands in, if it stands in one."""
    piece = pieces.get(key)
    if piece is not None and piece.parent is not None:
        _list(piece.parent, piece.spot, pieces).remove(key)


def _list(parent: Key, spot: tuple[str, ...], pieces: Pieces) -> list[Key]:
    """Give the list of entries at a spot, which may still have been left out."""
    found = children(pieces[parent].values, spot)
    if found is None:
        found = []
        _inner(pieces[parent].values, spot[:-1])[spot[-1]] = found
    return found


def _inner(values: Any, way: tuple[str, ...]) -> Any:
    for step in way:
        values = values[step]
    return values


def _make(change: Change, pieces: Pieces) -> None:
    """Make a change, apart from the places that entries take among others."""
    key = _key(change.node)
    if change.kind == ChangeKind.removed:
        _leave(key, pieces)
    elif change.kind == ChangeKind.added:
        take_apart(key, Piece(kinds()[key[0]], _values(change.after)), pieces)
    elif change.path != _WITHIN and not _is_order(change, pieces):
        _set(pieces[key], key, change, pieces)
    if change.because:
        _add_reason(change, pieces)


def _values(value: Any) -> dict[str, Any]:
    return dict(value)


def _is_order(change: Change, pieces: Pieces) -> bool:
    """Say whether a change is one of the order among the entries inside another."""
    piece = pieces.get(_key(change.node))
    return piece is not None and change.path in spots(piece.model).values()


def _set(piece: Piece, key: Key, change: Change, pieces: Pieces) -> None:
    model, values = piece.model, piece.values
    *way, last = change.path
    shape: Shape | None = None
    for step in way:
        if shape is not None and shape.many:
            values, shape = _item(shape, values, step), None
        else:
            shape = shapes(model)[step]
            values, model = values[step], shape.model or Record
    shape = shapes(model)[last]
    after: Any = change.after
    if after is None:
        values.pop(last, None)
    elif shape.model is not None and not shape.many:
        values[last] = without_entries(shape.model, after, key, change.path, pieces)
    else:
        values[last] = after


def _item(shape: Shape, values: Any, step: str) -> Any:
    if shape.model is Link:
        return next(item for item in values if item["to"] == step)
    return values[int(step)]


def _add_reason(change: Change, pieces: Pieces) -> None:
    """Put back the tombstone or the correction that a change was told together with."""
    values: Any = change.because
    kind = "tombstone" if change.kind == ChangeKind.removed else "correction"
    key = (kind, values["id"])
    if key not in pieces:
        take_apart(key, Piece(kinds()[kind], _values(values)), pieces)
        _stand(key, ROOT, len(pieces), pieces)


def _arrive(key: Key, change: Change, pieces: Pieces) -> None:
    """Put an entry where it is to stand, unless it came along with the entry around it."""
    within = change.node.within
    fits = (k for k, p in pieces.items() if k[1] == within and key[0] in spots(p.model))
    parent = ROOT if within is None else next(fits)
    place = len(pieces) if change.place is None else change.place
    if key not in _list(parent, spots(pieces[parent].model)[key[0]], pieces):
        _stand(key, parent, place, pieces)


def _stand(key: Key, parent: Key, place: int, pieces: Pieces) -> None:
    spot = spots(pieces[parent].model)[key[0]]
    _list(parent, spot, pieces).insert(place, key)
    pieces[key].parent, pieces[key].spot = parent, spot


def _reorder(change: Change, pieces: Pieces) -> None:
    after: Any = change.after
    if change.kind == ChangeKind.moved and _is_order(change, pieces):
        found = _list(_key(change.node), change.path, pieces)
        found.sort(key=lambda key: after.index(key[1]))
