"""Changes that a proposal says twice, or says against each other: taken once, or refused in words.

Each change is sound by itself. Two of them may still want the same thing to be two things, and
which of them comes last in a document is nobody's choice.
"""

from collections.abc import Iterable
from typing import Final

from review.proposals.document import (
    Change,
    Changed,
    FieldChange,
    Moved,
    New,
    PageWords,
    Removed,
    Wording,
)
from review.proposals.progress import Progress
from review.proposals.three_way import alike

_KEEP: Final = "Behåll en av ändringarna."
_DOES: Final = {New: "läggs till", Changed: "ändras", Moved: "flyttas", Removed: "tas bort"}
"""What a change does to an entry."""


def each_once(changes: Iterable[Change], progress: Progress) -> list[Change]:
    """Give the changes that can stand beside each other; tell those that can't.

    What is said twice in the same words is one change.
    """
    kept: list[Change] = []
    for change in changes:
        if any(_is_same(change, one) for one in kept):
            continue
        against = next(filter(None, (_against(one, change) for one in kept)), None)
        if against:
            progress.lack(against, _KEEP)
        elif not isinstance(change, Changed) or not _twice_in(change, progress):
            kept.append(change)
    return kept


def _is_same(one: Change, other: Change) -> bool:
    if isinstance(one, Wording) and isinstance(other, Wording):
        return one.id == other.id and alike(one.becomes, other.becomes)
    return one == other


def _against(one: Change, other: Change) -> str | None:
    """Say why two changes can't both be taken in, if so."""
    if isinstance(one, PageWords) and isinstance(other, PageWords):
        same = one.page == other.page and alike(one.was, other.was)
        return f"Samma ord på sidan /{one.page} ändras på två sätt." if same else None
    if type(one) not in _DOES or type(other) not in _DOES or _own(one) != _own(other):
        return None
    if isinstance(one, Changed) and isinstance(other, Changed):
        pairs = ((a, b) for a in one.fields for b in other.fields)
        way = next((b.at for a, b in pairs if _meets(a, b)), None)
        return f"Fältet {way} i posten {other.id} ändras på två sätt." if way else None
    ways = {type(one), type(other)}
    if type(one) is type(other):
        again = isinstance(one, Moved | Removed)
        return f"Posten {_own(one)} {_DOES[type(one)]} två gånger." if again else None
    if Removed not in ways:
        return None
    (does,) = (_DOES[way] for way in ways if way is not Removed)
    return f"Posten {_own(one)} både {does} och tas bort."


def _twice_in(change: Changed, progress: Progress) -> bool:
    """Say whether one change has the same place twice."""
    fields = change.fields
    for number, field in enumerate(fields):
        if any(_meets(other, field) for other in fields[:number]):
            message = f"Fältet {field.at} i posten {change.id} ändras på två sätt."
            progress.lack(message, _KEEP)
            return True
    return False


def _meets(one: FieldChange, other: FieldChange) -> bool:
    """Say whether two fields are the same place, or one within the other, with other values."""
    first, second = f"{one.at}/", f"{other.at}/"
    return one != other and (first.startswith(second) or second.startswith(first))


def _own(change: Change) -> str | None:
    if isinstance(change, New):
        own = change.entry.get("id")
        return own if isinstance(own, str) else None
    return getattr(change, "id", None)
