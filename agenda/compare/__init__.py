"""Comparing two agendas: what was added, removed, moved, reworded, reconnected, corrected."""

from agenda.compare.changes import Change, ChangeKind, Comparison, Mark, Node, Side, Stretch
from agenda.compare.checklist import Check, checklist
from agenda.compare.engine import compare
from agenda.compare.patch import apply

__all__ = [
    "Change",
    "ChangeKind",
    "Check",
    "Comparison",
    "Mark",
    "Node",
    "Side",
    "Stretch",
    "apply",
    "checklist",
    "compare",
]
