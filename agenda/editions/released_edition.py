"""A published edition and the agenda that it holds, read when somebody asks for it."""

from dataclasses import dataclass
from functools import cached_property

from agenda.editions.snapshot import Snapshot, read_snapshot
from agenda.model import Agenda, Edition, Withdrawal


@dataclass(frozen=True)
class Released:
    """An edition with the bytes of its snapshot, which its checksum has vouched for.

    ``withdrawals`` are what has been taken out of it since it came out, in order.
    """

    edition: Edition
    raw: bytes
    withdrawals: tuple[Withdrawal, ...] = ()

    @cached_property
    def snapshot(self) -> Snapshot:
        """Give all that the edition says. Raises UnreadableSnapshotError."""
        return read_snapshot(self.raw)

    @property
    def agenda(self) -> Agenda:
        return self.snapshot.agenda

    @property
    def sums(self) -> tuple[str, ...]:
        """Give every sum that its snapshot has had: as it came out first, as it is now last."""
        return (self.edition.sha256, *(one.after for one in self.withdrawals))

    @property
    def sha256(self) -> str:
        """Give the sum that its snapshot has now."""
        return self.sums[-1]
