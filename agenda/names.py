"""What a record is called, where one line has to do."""

from typing import Final

from agenda.model import Entry, Priority, Record

NAMES: Final = ("short_title", "title", "name", "term", "heading")
"""Fields that name a record, the one to choose first first."""


def name_of(record: Record) -> str:
    """Give the name that a record goes by in links and lists: its short one, if it has one."""
    if isinstance(record, Priority):
        return record.short_title or f"{record.swedish} {record.order}"
    found = (getattr(record, name, None) for name in NAMES)
    own = record.id if isinstance(record, Entry) else record.swedish
    return next((str(name) for name in found if name), own)
