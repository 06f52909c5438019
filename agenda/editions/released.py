"""A published edition and the agenda that it holds, read when somebody asks for it."""

from dataclasses import dataclass
from functools import cached_property

from agenda.editions.snapshot import Snapshot, read_snapshot
from agenda.model import Agenda, Edition


@dataclass(frozen=True)
class Released:
    """An edition with the bytes of its snapshot, which its checksum has vouched for."""

    edition: Edition
    raw: bytes

    @cached_property
    def snapshot(self) -> Snapshot:
        """Give all that the edition says. Raises UnreadableSnapshotError."""
        return read_snapshot(self.raw)

    @property
    def agenda(self) -> Agenda:
        return self.snapshot.agenda
