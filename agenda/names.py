"""What a record is called, where one line has to do."""

from collections import Counter
from collections.abc import Mapping
from typing import Final

from agenda.model import Agenda, Entry, Priority, Record

NAMES: Final = ("short_title", "title", "name", "term", "heading")
"""Fields that name a record, the one to choose first first."""


_LONGEST: Final = 60
"""Signs of a wording that name a priority without a short name."""


def name_of(record: Record) -> str:
    """Give the name that a record goes by in links and lists: its short one, if it has one.

    A priority without one goes by its first words: a number tells nobody what it is about.
    """
    if isinstance(record, Priority):
        return record.short_title or _begun(record.wording)
    found = (getattr(record, name, None) for name in NAMES)
    own = record.id if isinstance(record, Entry) else record.swedish
    return next((str(name) for name in found if name), own)


def told_apart(agenda: Agenda) -> Mapping[str, str]:
    """Give the names of those priorities that share theirs with another, by id.

    Each has the number of its area and its own before it: ``2.1 Öva tillsammans``.
    """
    names = {priority.id: name_of(priority) for priority in agenda.priorities}
    shared = Counter(name.casefold() for name in names.values())
    areas = {area.id: area.order for area in agenda.focus_areas}
    return {
        one.id: f"{areas[one.focus_area]}.{one.order} {names[one.id]}"
        for one in agenda.priorities
        if shared[names[one.id].casefold()] > 1
    }


def _begun(wording: str) -> str:
    """Give a wording without its full stop, or its first words where it is long."""
    whole = " ".join(wording.split())
    if len(whole) <= _LONGEST:
        return whole.removesuffix(".")
    cut = whole.rfind(" ", 0, _LONGEST)
    return whole[: cut if cut > 0 else _LONGEST].rstrip(".,;:") + " …"
