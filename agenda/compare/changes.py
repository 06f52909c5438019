"""What can differ between two agendas, said once: for people, programs and the checks.

The one contract between the engine and its voices. Everything here goes into the published
JSON; nothing here is a sentence, since each voice has its own.
"""

from enum import StrEnum
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, JsonValue

from agenda.model.choices import Choice

SCHEMA_VERSION: Final = 1
"""Version of the published JSON. It is raised when a field is taken away or changes meaning."""


class ChangeKind(Choice):
    """What happened to an entry, or to one of its fields."""

    added = "added", "Ny"
    removed = "removed", "Borttagen"
    moved = "moved", "Flyttad"
    reworded = "reworded", "Ny lydelse"
    reconnected = "reconnected", "Ändrade kopplingar"
    status_changed = "status_changed", "Nytt läge"
    correction = "correction", "Rättelse"
    updated = "updated", "Ändrad uppgift"


class Mark(StrEnum):
    """What became of a stretch of words."""

    same = "same"
    removed = "removed"
    added = "added"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Stretch(_Frozen):
    """Words in a row that share a fate; joined without any space between them.

    Those that are not ``added`` give the text before, those not ``removed`` the text after.
    """

    mark: Mark
    text: str


class Node(_Frozen):
    """The entry that a change is about, as it is called in the head (in the base if removed)."""

    id: str
    kind: str
    """``Record.of_kind``: priority, initiative, term …"""
    title: str
    focus_area: str | None = None
    """Id of the focus area that it belongs to; for grouping."""


class Change(_Frozen):
    """One named change of one entry.

    ``added`` and ``removed`` are about the whole entry: ``path`` is empty, and ``after`` or
    ``before`` is the whole record as plain values. All others name one field by ``path``,
    from the entry, with its values before and after (None: not set).
    """

    kind: ChangeKind
    node: Node
    path: tuple[str, ...] = ()
    label: str = ""
    """The Swedish label of the field."""
    before: JsonValue = None
    after: JsonValue = None
    words: tuple[Stretch, ...] = ()
    """Word by word what differs; only for texts."""
    official: bool = False
    """It touches words that the agenda quotes, or the agenda's own structure."""
    reason: str | None = None
    """Why, where the data says so: a tombstone's or a declared correction's."""


class Side(_Frozen):
    """One of the two agendas compared."""

    title: str
    edition: str
    state: str


class Comparison(_Frozen):
    """All that differs, in a stable order: by focus area, then the agenda's own order."""

    schema_version: Literal[1] = SCHEMA_VERSION
    base: Side
    head: Side
    changes: tuple[Change, ...]
    undecided: tuple[Change, ...]
    """Those that an adopted agenda may not have without a new edition and its decision."""


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a :class:`Comparison`."""
    return Comparison.model_json_schema()
