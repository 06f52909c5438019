"""Orders are dense: 1, 2, 3 without holes or doubles, so that "prioritering 2" means one thing."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from agenda.index import Index
from agenda.model import Record
from agenda.model.shape import Path
from agenda.rules.finding import Finding


def orders_are_dense(index: Index) -> Iterator[Finding]:
    """Focus areas, background sections, and the priorities within each focus area."""
    for name in ("focus_areas", "sections", "priorities"):
        groups: dict[Any, list[tuple[Path, Record]]] = defaultdict(list)
        for number, record in enumerate(index.agenda.__dict__.get(name, ())):
            groups[record.__dict__.get("focus_area")].append(((name, number), record))
        for group in groups.values():
            yield from _dense(group)


def _dense(group: list[tuple[Path, Record]]) -> Iterator[Finding]:
    orders = [record.__dict__.get("order") for _, record in group]
    missing = [number for number in range(1, len(group) + 1) if number not in orders]
    if None in orders or not missing:
        return
    seen: set[int] = set()
    for path, record in group:
        order = record.__dict__["order"]
        if order in seen or not 1 <= order <= len(group):
            taken, outside = "är redan upptagen", f"ligger utanför 1–{len(group)}"
            message = f"Ordningen {order} {taken if order in seen else outside}."
            advice = f"Lediga tal: {', '.join(map(str, missing))}."
            yield Finding((*path, "order"), message, advice)
        seen.add(order)
