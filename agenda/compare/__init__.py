"""Comparing two agendas: what was added, removed, moved, reworded, reconnected, corrected."""

from agenda.compare.changes import Change, ChangeKind, Comparison, Mark, Node, Side, Stretch

__all__ = ["Change", "ChangeKind", "Comparison", "Mark", "Node", "Side", "Stretch"]
