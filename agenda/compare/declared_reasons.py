"""Why something changed, where the head says so itself: a tombstone, a declared correction."""

from typing import Final

from agenda.compare.changes import Change, ChangeKind
from agenda.compare.entries import Key, Pieces
from agenda.model import Correction, Tombstone

_CORRECTED: Final = (ChangeKind.reworded, ChangeKind.updated, ChangeKind.correction)
"""What may be declared to be a correction: words, dates and numbers; never what was decided."""


def explained(changes: list[Change], new: set[Key], head: Pieces) -> tuple[list[Change], set[Key]]:
    """Give the changes with their reasons, and the new entries that were needed for them."""
    used: set[Key] = set()
    told: list[Change] = []
    declared = sorted(key for key in new if key[0] == Correction.of_kind)
    for change in changes:
        key = _reason_for(change, new, declared, head)
        used |= {key} if key else set()
        told.append(_with_reason(change, head[key].values) if key else change)
    return told, used


def _reason_for(change: Change, new: set[Key], declared: list[Key], head: Pieces) -> Key | None:
    if change.kind == ChangeKind.removed:
        tombstone = (Tombstone.of_kind, change.node.id)
        fits = tombstone in new and head[tombstone].values["kind"] == change.node.kind
        return tombstone if fits else None
    if change.kind not in _CORRECTED:
        return None
    named = (change.path[0], ".".join(change.path))
    for key in declared:
        values = head[key].values
        if values["about"] == change.node.id and values["field"] in named:
            return key
    return None


def _with_reason(change: Change, because: dict[str, object]) -> Change:
    kind = change.kind if change.kind == ChangeKind.removed else ChangeKind.correction
    found = {"kind": kind, "reason": because.get("reason"), "because": because}
    return change.model_copy(update=found)
