"""Editions: the agenda as it was published, frozen, and the law that it stays so."""

from agenda.editions.load import load_editions
from agenda.editions.released_edition import Released
from agenda.editions.snapshot import Settings, Snapshot, create_snapshot

__all__ = ["Released", "Settings", "Snapshot", "create_snapshot", "load_editions"]
