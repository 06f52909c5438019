"""An entry that should stand somewhere else among its own: after another, or under another."""

from typing import Any, Final

from agenda.model import Record
from agenda.model.shape import shapes
from review.proposals.document import Moved
from review.proposals.fields import found
from review.proposals.ground import Ground
from review.proposals.outcome import Standing
from review.proposals.plain_data import shape_at
from review.proposals.progress import Progress
from review.proposals.three_way import known_by

_ORDER: Final = "order"


def move_entry(change: Moved, ground: Ground, progress: Progress) -> None:
    """Let an entry stand after another, as its siblings stand by now; all are numbered anew."""
    standing = found(change.id, change.kind, ground, progress)
    if standing is None:
        return
    listed = Standing(standing.file, standing.steps[:-1], standing.model)
    items = ground.value(listed)
    if not isinstance(items, list):
        message = f"Posten {change.id} har ingen ordning bland andra."
        progress.lack(message, "Det som har en fil för sig sorteras av webbplatsen.")
        return
    way = _parent_way(standing.model)
    own = next(one for one in items if known_by(one) == change.id)
    parent = change.parent if way and change.parent else own.get(way or "")
    if change.parent and not _fits(change.parent, way, standing.model, ground):
        progress.lack(f"Det går inte att flytta till {change.parent}.", "Välj ett som finns.")
        return
    siblings = _siblings(items, way, parent, change.id)
    if change.after is not None and change.after not in siblings:
        message = f"Posten {change.after}, som den skulle stå efter, står inte där längre."
        progress.lack(message, "Välj en annan plats.")
        return
    at = siblings.index(change.after) + 1 if change.after else 0
    order = [*siblings[:at], change.id, *siblings[at:]]
    moved = _moved(items, own, order, way, parent)
    if moved == ground.value(listed):
        progress.already_there(change.id, ground.title(change.id))
        return
    ground.put(listed, moved)
    progress.told.append(f"flytt av {change.id}")


def _parent_way(model: type[Record]) -> str | None:
    """Give the field that names what an entry with a number belongs to, if one does."""
    if _ORDER not in model.model_fields:
        return None
    found = shapes(model).items()
    return next((k for k, s in found if s.reference and not s.many and not s.model), None)


def _fits(parent: str, way: str | None, model: type[Record], ground: Ground) -> bool:
    _, shape = shape_at(model, [way]) if way else (None, None)
    if shape is None or shape.reference is None or parent not in ground:
        return False
    return ground.kind(parent) in shape.reference.kinds


def _siblings(items: list[dict[str, Any]], way: str | None, parent: Any, own: str) -> list[str]:
    """Give the ids of the others under a parent, in the order that readers meet them."""
    others = [one for one in items if (not way or one.get(way) == parent) and known_by(one) != own]
    if any(_ORDER in one for one in others):
        others.sort(key=_number)
    return [name for one in others if (name := known_by(one))]


def _number(entry: dict[str, Any]) -> int:
    number = str(entry.get(_ORDER, ""))
    return int(number) if number.isdigit() else len(number)


def _moved(
    items: list[dict[str, Any]],
    own: dict[str, Any],
    order: list[str],
    way: str | None,
    parent: Any,
) -> list[dict[str, Any]]:
    """Give a list with an entry in its new place, and its new and old siblings numbered."""
    if _ORDER not in own:
        by_name = {known_by(one): one for one in items}
        return [by_name[name] for name in order]
    numbers = {name: str(number) for number, name in enumerate(order, 1)}
    if way and own.get(way) != parent:
        left = _siblings(items, way, own.get(way), str(own["id"]))
        numbers |= {name: str(number) for number, name in enumerate(left, 1)}
    return [_numbered(one, numbers, own, way, parent) for one in items]


def _numbered(
    one: dict[str, Any], numbers: dict[str, str], own: dict[str, Any], way: str | None, parent: Any
) -> dict[str, Any]:
    under = {way: parent} if way and one is own else {}
    return {**one, **under, _ORDER: numbers.get(str(known_by(one)), one[_ORDER])}
