"""One value merged in three: what it was, what it becomes, and what it is by now.

A text is merged whole. A list of plain values is merged as what comes to it and what goes from
it; a list of records by what each is known by. Where both sides have changed the same thing to
different things, what is there now stands, and the difference is told as a clash.
"""

import json
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from agenda.model import Record
from agenda.model.shape import Shape, shapes

Steps = tuple[str, ...]
"""The way to a value: keys, and what records in lists are known by."""
KNOWN_BY: Final = ("id", "to", "url", "date")
"""The fields that tell one record of a list from another, the first that a model has."""
_NOTHING: Final[tuple[Any, ...]] = (None, "", [], {})


@dataclass(frozen=True)
class Clash:
    """What both sides have changed, each its own way; None where a side has nothing there."""

    at: Steps
    now: Any
    becomes: Any


@dataclass(frozen=True)
class Merged:
    """The value that stands, and what it did not take in."""

    value: Any
    clashes: tuple[Clash, ...] = ()


def merged(
    was: Any, becomes: Any, now: Any, model: type[Record] | None = None, shape: Shape | None = None
) -> Merged:
    """Merge what somebody wishes to change with what is there now.

    Promises that what ``now`` has changed since ``was`` stands, and that a value which neither
    side has changed is as it was. ``model`` is that of the records that the value is, or holds.
    """
    was, becomes, now = (None if one in _NOTHING else one for one in (was, becomes, now))
    if becomes in (was, now):
        return Merged(now)
    if was == now or alike(was, now):
        return Merged(becomes)
    if alike(becomes, now):
        return Merged(now)
    if not (shape and shape.type == "span"):
        sides = tuple(one for one in (was, becomes, now) if one is not None)
        if len(sides) > 1 and all(isinstance(one, list) for one in sides):
            return _lists(was or [], becomes or [], now or [], model)
        if becomes is not None and now is not None and all(isinstance(one, dict) for one in sides):
            return _keys(was or {}, becomes, now, model)
    return Merged(now, (Clash((), now, becomes),))


def alike(one: Any, other: Any) -> bool:
    """Say whether a reader would see the same: spaces and line breaks at edges count for less."""
    return bool(_loose(one) == _loose(other))


def known_by(item: Any, model: type[Record] | None = None) -> str | None:
    """Give what a record of a list is known by; None for one that has nothing of that kind."""
    if not isinstance(item, dict):
        return None
    names = [name for name in KNOWN_BY if model is None or name in model.model_fields]
    found = next((item[name] for name in names if item.get(name)), None)
    return found if isinstance(found, str) else None


def _keys(
    was: dict[str, Any], becomes: dict[str, Any], now: dict[str, Any], model: type[Record] | None
) -> Merged:
    value: dict[str, Any] = {}
    clashes: list[Clash] = []
    for key in {**now, **becomes, **was}:
        shape = shapes(model).get(key) if model else None
        inner = shape.model if shape else None
        one = merged(was.get(key), becomes.get(key), now.get(key), inner, shape)
        clashes += [Clash((key, *c.at), c.now, c.becomes) for c in one.clashes]
        if one.value is not None:
            value[key] = one.value
    return Merged(value, tuple(clashes))


def _lists(
    was: list[Any], becomes: list[Any], now: list[Any], model: type[Record] | None
) -> Merged:
    items = [*was, *becomes, *now]
    if not any(isinstance(item, dict) for item in items):
        return _values(was, becomes, now, strict=False)
    old, new, here = (_named(side, model) for side in (was, becomes, now))
    if old is None or new is None or here is None:
        return _values(was, becomes, now, strict=True)
    return _records(old, new, here, model)


def _named(items: list[Any], model: type[Record] | None) -> dict[str, Any] | None:
    """Give records by what each is known by; None when that does not tell them apart."""
    found = {known_by(item, model): item for item in items}
    named = {name: item for name, item in found.items() if name is not None}
    return named if len(named) == len(items) else None


def _records(
    was: dict[str, Any], becomes: dict[str, Any], now: dict[str, Any], model: type[Record] | None
) -> Merged:
    """Merge records by what each is known by."""
    found: dict[str, Any] = {}
    clashes: list[Clash] = []
    for name in {**now, **becomes, **was}:
        one = merged(was.get(name), becomes.get(name), now.get(name), model)
        clashes += [Clash((name, *c.at), c.now, c.becomes) for c in one.clashes]
        if one.value is not None:
            found[name] = one.value
    order, told = _order(list(was), list(becomes), list(now), list(found))
    return Merged([found[name] for name in order] or None, (*clashes, *told))


def _values(was: list[Any], becomes: list[Any], now: list[Any], *, strict: bool) -> Merged:
    """Merge values as what comes and what goes.

    ``strict`` is for records that nothing is known by: one that is changed both here and there
    is gone on the one side, and what came in its place is then no addition but another answer.
    """
    sides = [{_signature(item): item for item in side} for side in (was, becomes, now)]
    old, new, here = sides
    gone, come = [key for key in old if key not in new], [key for key in new if key not in old]
    if strict and come and any(key not in here for key in gone):
        return Merged(now, (Clash((), now, becomes),))
    stays = [key for key in [*here, *come] if key in come or key not in gone]
    order, told = _order(list(old), list(new), list(here), list(dict.fromkeys(stays)))
    every = {**new, **here}
    return Merged([every[key] for key in order] or None, told)


def _order(
    was: list[str], becomes: list[str], now: list[str], stays: Sequence[str]
) -> tuple[list[str], tuple[Clash, ...]]:
    """Put what stays in order: as it stands now, what is new after what it followed."""
    order = [key for key in now if key in stays]
    for key in stays:
        if key not in order:
            order.insert(_spot(key, becomes, order), key)
    shared = [key for key in was if key in becomes and key in now and key in stays]
    wished, stands = _only(becomes, shared), _only(now, shared)
    if wished in (shared, stands):
        return order, ()
    if stands != shared:
        return order, (Clash((), stands, wished),)
    turn = iter(wished)
    return [next(turn) if key in shared else key for key in order], ()


def _spot(key: str, becomes: list[str], order: list[str]) -> int:
    """Give where something new goes: after what it followed, else before what followed it."""
    at = becomes.index(key) if key in becomes else len(becomes)
    before = (order.index(one) + 1 for one in reversed(becomes[:at]) if one in order)
    after = (order.index(one) for one in becomes[at + 1 :] if one in order)
    return next(before, next(after, len(order)))


def _only(keys: list[str], some: list[str]) -> list[str]:
    return [key for key in keys if key in some]


def _loose(value: Any) -> Any:
    return _each(value, lambda text: " ".join(unicodedata.normalize("NFC", text).split()))


def _each(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, dict):
        return {key: _each(one, change) for key, one in value.items()}
    if isinstance(value, list):
        return [_each(one, change) for one in value]
    return change(value) if isinstance(value, str) else value


def _signature(value: Any) -> str:
    return json.dumps(_loose(value), sort_keys=True, ensure_ascii=False)
