"""Taking words out of a snapshot: exactly what is named, always in the same way.

Since it is always the same, whoever has the snapshot before can do it again, and see that a
logged withdrawal changed what it names and nothing else (``review/edition_guard.py``).
"""

import json
import re
from collections.abc import Sequence
from typing import Any, Final

from agenda.editions.positions import (
    EDITION,
    PROSE,
    SETTINGS,
    WITHDRAWN,
    NotWithdrawableError,
    Spot,
    locate,
    standing,
    steps_of,
)
from agenda.editions.settings_texts import put_text, setting_texts
from agenda.editions.snapshot import Snapshot, read_snapshot, written
from agenda.index import Index
from agenda.model import Withdrawal
from agenda.model.choices import RemovedKind
from agenda.model.shape import Path, walk
from agenda.rules.ids import references

_KEPT: Final = re.compile(r"(?:#{1,6} |[-*+] |[0-9]+[.)] |> )?")
_KEY: Final = re.compile(r"(?P<key>[a-z_]+: )\S")


def redacted(raw: bytes, act: Withdrawal, edition_id: str) -> bytes:
    """Give a snapshot without what an act names. Raises :class:`NotWithdrawableError`."""
    spot = Spot(act.kind, act.entry, act.field)
    if spot.kind == EDITION:
        return raw  # the note stands on the card, not in the snapshot
    snapshot, values = read_snapshot(raw), json.loads(raw)
    if spot.kind == PROSE:
        _take_lines(values["prose"], spot)
    elif spot.kind == SETTINGS:
        _take_setting(values["settings"], snapshot, spot)
    elif spot.field is None:
        _take_entry(values["agenda"], snapshot, spot, _stone(act, edition_id))
    else:
        _take_field(values["agenda"], locate(snapshot, spot))
    return written(values).encode()


def is_withdrawn(snapshot: Snapshot, act: Withdrawal, note: str | None) -> bool:
    """Say whether what an act names is gone from an edition; ``note`` is that of its card."""
    spot = Spot(act.kind, act.entry, act.field)
    if spot.kind == EDITION:
        return note == WITHDRAWN
    if spot.field is None:
        return spot.entry not in Index(snapshot.agenda)
    is_listed = any(isinstance(step, int) for step in steps_of(spot.field))
    if is_listed and spot.kind not in (PROSE, SETTINGS):
        return True  # what stood after it in the list has come up in its place
    try:
        return all(WITHDRAWN in text for text in standing(snapshot, spot))
    except NotWithdrawableError:
        return True  # what it stood in has been withdrawn whole since


def _stone(act: Withdrawal, edition_id: str) -> dict[str, str] | None:
    """Give what keeps the address of an entry; None for one that never had an address."""
    if act.kind not in {*RemovedKind}:
        return None
    found = {"id": act.entry, "kind": act.kind, "removed_in": edition_id, "reason": act.reason}
    return found


def _take_lines(prose: dict[str, str], spot: Spot) -> None:
    """Put the mark on the first line and empty the rest: all other lines keep their numbers."""
    name = spot.entry.removeprefix("docs/")
    first, last = spot.lines
    lines = prose.get(name, "").split("\n")
    if not 1 <= first <= last <= len(lines):
        raise NotWithdrawableError(f"{spot.entry} har inte raderna {spot.field} i utgåvan.")
    head = head_lines(lines)
    lines[first - 1 : last] = [_mark(lines[first - 1], first - 1 < head), *[""] * (last - first)]
    prose[name] = "\n".join(lines)


def _mark(line: str, in_head: bool) -> str:
    """Give the mark in the shape of the line that it takes the place of."""
    key, kept = _KEY.match(line), _KEPT.match(line)
    if in_head and key:
        return f'{key["key"]}"{WITHDRAWN}"'
    return f"{kept[0] if kept else ''}{WITHDRAWN}"


def _take_setting(settings: dict[str, Any], snapshot: Snapshot, spot: Spot) -> None:
    if spot.field is None or spot.field not in dict(setting_texts(snapshot.settings)):
        raise NotWithdrawableError(
            "Av inställningarna återtas site_name, site_description och titlar i nav. "
            "Ange till exempel nav.2 för titeln på den tredje raden i nav."
        )
    put_text(settings, spot.field, WITHDRAWN)


def _take_field(values: dict[str, Any], found: tuple[Path, bool]) -> None:
    """Leave the mark where there must be a text, and nothing where there need be nothing."""
    path, is_text = found
    around = _at(values, path[:-1])
    if is_text:
        around[path[-1]] = WITHDRAWN
    elif isinstance(around, list):
        del around[int(path[-1])]
    else:
        around.pop(path[-1], None)


def _take_entry(
    values: dict[str, Any], snapshot: Snapshot, spot: Spot, stone: dict[str, str] | None
) -> None:
    """Take an entry with all within it, and what leads to it."""
    index = Index(snapshot.agenda)
    path, _ = locate(snapshot, spot)
    within = walk(_record(snapshot, path), path)
    gone = {record.__dict__["id"] for _, record in within if "id" in record.__dict__}
    paths = [path, *_leading(snapshot, index, gone, path)]
    for one in sorted(set(paths), key=_order, reverse=True):
        del _at(values, one[:-1])[one[-1]]
    if stone:
        values.setdefault("tombstones", []).append(stone)


def _leading(snapshot: Snapshot, index: Index, gone: set[str], path: Path) -> list[Path]:
    """Give the paths of what names an entry that goes. Raises for what can't do without it."""
    found: list[Path] = []
    stuck: list[str] = []
    for at, record in walk(snapshot.agenda):
        if at[: len(path)] == path:
            continue
        for spot, target, _ in references(at, record):
            if target not in gone:
                continue
            way = spot[:-1] if spot[-1] == "to" else spot
            name = str(spot[len(at)])
            if isinstance(way[-1], int) or not type(record).model_fields[name].is_required():
                found.append(way)
            else:
                stuck.append(f"{index.around((*at, name))} ({name})")
    if stuck:
        raise NotWithdrawableError(
            f"Det här kan inte vara kvar utan posten: {', '.join(sorted(set(stuck)))}. "
            "Återta det också, först i ID, eller ange FIELD för att bara återta en text."
        )
    return found


def _record(snapshot: Snapshot, path: Path) -> Any:
    found: Any = snapshot.agenda
    for step in path:
        found = found[step] if isinstance(step, int) else found.__dict__[step]
    return found


def _at(values: Any, path: Path) -> Any:
    for step in path:
        values = values[step]
    return values


def _order(path: Path) -> tuple[tuple[int, str], ...]:
    """Sort paths so that taken from the last none of them moves another."""
    return tuple((step, "") if isinstance(step, int) else (-1, step) for step in path)


def head_lines(lines: Sequence[str]) -> int:
    """Give how many lines the head of a page has before the one that ends it."""
    return lines.index("---", 1) if lines[0] == "---" and "---" in lines[1:] else 0
