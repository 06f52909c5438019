"""The versions of an agenda that a site knows: its editions, and what is on its way."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from agenda.compare import Comparison, compare
from agenda.editions import Released
from agenda.index import Index
from agenda.model import Agenda, Edition, Withdrawal
from agenda.model.choices import State

DRAFT: Final = "utkast"
"""The version that is what stands on the main branch."""


_OWN: Final = (("edition",), ("state",), ("decision",))


@dataclass(frozen=True)
class Version:
    """One version: an edition, or the draft, which has no card."""

    id: str
    title: str
    edition: Edition | None
    released: Released | None
    draft: Agenda | None = None

    @property
    def agenda(self) -> Agenda:
        """Give what it says; an edition's snapshot is read when somebody asks."""
        if self.released is not None:
            return self.released.agenda
        assert self.draft is not None
        return self.draft

    @cached_property
    def ids(self) -> frozenset[str]:
        """Give the ids of all that it holds."""
        return frozenset(Index(self.agenda).ids)

    @cached_property
    def addressed(self) -> frozenset[str]:
        """Give the ids that have an address in it, or had one once."""
        return self.ids | {tombstone.id for tombstone in self.agenda.tombstones}

    @property
    def withdrawals(self) -> tuple[Withdrawal, ...]:
        """Give what has been taken out of it since it came out."""
        return self.released.withdrawals if self.released else ()

    @property
    def in_words(self) -> str:
        return f"utgåvan {self.title}" if self.edition else "utkastet"

    @property
    def released_on(self) -> str | None:
        return self.edition.released_on if self.edition else None


@dataclass(frozen=True)
class VersionDifference:
    """From one version to the next, and what differs."""

    base: Version
    head: Version
    comparison: Comparison

    @cached_property
    def marks(self) -> dict[str, tuple[str, ...]]:
        """Give what became of each entry, in words; what is a part of it counts too."""
        found: dict[str, dict[str, None]] = {}
        for change in self.comparison.changes:
            for record_id in filter(None, (change.node.id, change.node.within)):
                found.setdefault(record_id, {})[change.kind.label] = None
        return {record_id: tuple(labels) for record_id, labels in found.items()}


def between(base: Agenda, head: Agenda) -> Comparison:
    """Give what differs between two versions, but for what makes them two.

    That one is another edition, in another state and by another decision, is what the page
    that compares them begins with; told once more it would hide what is new.
    """
    found = compare(base, head)
    kept = tuple(
        change
        for change in found.changes
        if change.node.kind != Agenda.of_kind or change.path[:1] not in _OWN
    )
    return found.model_copy(update={"changes": kept})


class Versions:
    """Every version that the site knows, the oldest first.

    ``version`` says what is built: the id of an edition, :data:`DRAFT`, or nothing where a
    site has no versions beside it. An edition's site knows no draft.
    """

    def __init__(self, agenda: Agenda, editions: tuple[Released, ...], version: str = "") -> None:
        self.version = version
        self.editions = tuple(
            Version(one.edition.id, titled(one.edition, editions), one.edition, one)
            for one in editions
        )
        is_edition = version in {side.id for side in self.editions}
        self.draft = None if is_edition else Version(DRAFT, "Utkast", None, None, agenda)
        self.here = next((side for side in self.editions if side.id == version), self.draft)

    @property
    def is_draft(self) -> bool:
        """Say whether what is built stands in the repository's files line for line."""
        return self.draft is not None

    @cached_property
    def pairs(self) -> tuple[tuple[Version, Version], ...]:
        """Give every two editions, and the newest one with the draft: older first."""
        known = self.editions
        found = [(known[a], known[b]) for b in range(len(known)) for a in range(b)]
        last = [(known[-1], self.draft)] if known and self.draft else []
        return (*found, *last)

    @cached_property
    def steps(self) -> tuple[VersionDifference, ...]:
        """Give what differs from each version to the next."""
        drafts = (self.draft,) if self.draft else ()
        pairs = pairwise((*self.editions, *drafts))
        return tuple(VersionDifference(a, b, between(a.agenda, b.agenda)) for a, b in pairs)

    @property
    def current(self) -> Version | None:
        """Give the edition in force, else the newest: what the root of all versions leads to."""
        adopted = [s for s in self.editions if s.edition and s.edition.state == State.adopted]
        known = adopted or self.editions
        return known[-1] if known else None


def titled(edition: Edition, editions: tuple[Released, ...]) -> str:
    """Name an edition; with its id where another has the same title."""
    alike = [one for one in editions if one.edition.title == edition.title]
    return edition.title if len(alike) == 1 else f"{edition.title} {edition.id}"
