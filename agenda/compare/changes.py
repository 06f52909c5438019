"""What can differ between two agendas, said once: for people, programs and the checks.

What the comparison gives and every text about it is made of. Everything here goes into the
published JSON; nothing here is a sentence: those stand in ``macros/templates/changes/``.
"""

from enum import StrEnum
from typing import Final, Literal

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


class Frozen(BaseModel):
    """What is told of two agendas never changes afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Stretch(Frozen):
    """Words in a row that share a fate; joined without any space between them.

    Those that are not ``added`` give the text before, those not ``removed`` the text after.
    """

    mark: Mark
    text: str


class Node(Frozen):
    """The entry that a change is about, as it is called in the head (in the base if removed)."""

    id: str
    kind: str
    """``Record.of_kind``: priority, initiative, term …"""
    title: str
    focus_area: str | None = None
    """Id of the focus area that it belongs to; for grouping."""
    within: str | None = None
    """Id of the entry that it is a part of, such as a paragraph's section."""


class Change(Frozen):
    """One named change of one entry.

    ``added`` and ``removed`` are about the whole entry: ``path`` is empty, and ``after`` or
    ``before`` is the whole record as plain values. All others name one field by ``path``,
    from the entry, with its values before and after (None: not set). In a path the items of
    a list are named by number, connections by the id they lead to; the path ``within`` is
    the entry that this one is a part of.
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
    because: JsonValue = None
    """The tombstone or correction that says why, as plain values, when the head brings it
    along; it is then not told as an entry of its own."""
    renamed: str | None = None
    """The id of the other one, where an entry that went and one that came are the same."""
    place: int | None = None
    """Where among the parts of the entry around it a new or moved one stands, from 0."""


class Side(Frozen):
    """One of the two agendas compared."""

    title: str
    edition: str
    state: str


class Comparison(Frozen):
    """All that differs, in a stable order: by focus area, then the agenda's own order."""

    schema_version: Literal[1] = SCHEMA_VERSION
    base: Side
    head: Side
    changes: tuple[Change, ...]
    undecided: tuple[Change, ...]
    """Those that an adopted agenda may not have without a new edition and its decision."""
