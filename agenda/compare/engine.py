"""Two agendas in, what differs out."""

from collections.abc import Iterator
from typing import Any

from agenda.compare.changes import Change, ChangeKind, Comparison, Side
from agenda.compare.decision_rules import undecided
from agenda.compare.declared_reasons import explained
from agenda.compare.entries import (
    ROOT,
    Key,
    Pieces,
    children,
    filled,
    pieces_of,
    put_together,
    spots,
)
from agenda.compare.fields import STRUCTURE, Difference, differences
from agenda.compare.nodes import Nodes
from agenda.compare.renamed import renamed
from agenda.compare.word_diff import stretches
from agenda.model import Agenda


def compare(base: Agenda, head: Agenda) -> Comparison:
    """Give all that differs between two checked agendas, entry by entry by id.

    The order of records in files is no difference, and never changes the result.
    """
    old, new = Nodes(pieces_of(base)), Nodes(pieces_of(head))
    added = new.pieces.keys() - old.pieces.keys()
    told: list[tuple[Key, Change]] = []
    for key in _ordered(old, new):
        told += [(key, change) for change in _changes(key, old, new)]
    changes, reasons = explained([change for _, change in told], added, new.pieces)
    kept = tuple(
        change for (key, _), change in zip(told, changes, strict=True) if key not in reasons
    )
    kept = tuple(renamed([*kept]))
    return Comparison(
        base=_side(base), head=_side(head), changes=kept, undecided=undecided(base, head, kept)
    )


def _ordered(old: Nodes, new: Nodes) -> list[Key]:
    """Give the entries of both, by the new order of the focus areas; those that went come last."""
    areas = {area: n for n, area in enumerate(dict.fromkeys([*new.areas(), *old.areas()]))}

    def rank(key: Key) -> tuple[Any, ...]:
        return (new if key in new.pieces else old).rank(key, areas)

    return sorted(old.pieces.keys() | new.pieces.keys(), key=rank)


def _side(agenda: Agenda) -> Side:
    return Side(title=agenda.title, edition=agenda.edition, state=agenda.state)


def _changes(key: Key, old: Nodes, new: Nodes) -> Iterator[Change]:
    """Give what became of one entry: it came, it went, or it differs."""
    if key not in new.pieces:
        found = _told_alone(key, old.pieces, new.pieces)
        yield from [_whole(ChangeKind.removed, key, old)] if found else ()
    elif key not in old.pieces:
        found = _told_alone(key, new.pieces, old.pieces)
        yield from [_whole(ChangeKind.added, key, new)] if found else ()
    else:
        yield from _in_both(key, old, new)


def _in_both(key: Key, old: Nodes, new: Nodes) -> Iterator[Change]:
    """Give what differs in an entry that both agendas have: first where, then what."""
    before, after = old.pieces[key], new.pieces[key]
    if before.parent != after.parent:
        yield _regrouped(key, old, new)
    for kind, spot in spots(after.model).items():
        if key != ROOT or len(spot) > 1:
            yield from _reordered(key, kind, spot, old, new)
    if before.values != after.values:
        for found in differences(before.model, before.values, after.values):
            yield _field(found, key, old, new)


def _told_alone(key: Key, there: Pieces, elsewhere: Pieces) -> bool:
    """Say whether an entry that only one agenda has is told of itself, not with its whole."""
    piece = there[key]
    if piece.parent is None or piece.parent not in elsewhere:
        return False
    return children(elsewhere[piece.parent].values, piece.spot) is not None


def _whole(kind: ChangeKind, key: Key, nodes: Nodes) -> Change:
    values = put_together(key, nodes.pieces)
    is_new = kind == ChangeKind.added
    return Change(
        kind=kind,
        node=nodes.node(key),
        before=None if is_new else values,
        after=values if is_new else None,
        official=key[0] in STRUCTURE,
        place=nodes.place(key) if is_new else None,
    )


def _regrouped(key: Key, old: Nodes, new: Nodes) -> Change:
    before, after = old.pieces[key].parent, new.pieces[key].parent
    return Change(
        kind=ChangeKind.moved,
        node=new.node(key),
        path=("within",),
        label="Del av",
        before=before[1] if before else None,
        after=after[1] if after else None,
        place=new.place(key),
    )


def _reordered(
    key: Key, kind: str, spot: tuple[str, ...], old: Nodes, new: Nodes
) -> Iterator[Change]:
    """Tell of another order among the entries that a whole has kept."""
    before = children(old.pieces[key].values, spot) or []
    after = children(new.pieces[key].values, spot) or []
    if [one for one in before if one in set(after)] != [one for one in after if one in set(before)]:
        label = new.pieces[key].model.model_fields[spot[-1]].title if len(spot) == 1 else kind
        yield Change(
            kind=ChangeKind.moved,
            node=new.node(key),
            path=spot,
            label=label or kind,
            before=[one[1] for one in before],
            after=[one[1] for one in after],
        )


def _field(found: Difference, key: Key, old: Nodes, new: Nodes) -> Change:
    return Change(
        kind=found.kind,
        node=new.node(key),
        path=found.path,
        label=found.label,
        before=filled(found.before, old.pieces),
        after=filled(found.after, new.pieces),
        words=stretches(found.before, found.after) if found.text else (),
        official=found.official,
    )
