"""What the checker says of one entry put into the base agenda: which spots, which words.

The form in the browser is asked the same; both are held to ``tests/cases/entries``.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, Final

from agenda.load import Places
from agenda.load.decode import hidden_characters
from agenda.load.display import quoted
from agenda.load.layout import Folder, read_folder
from agenda.load.records import build
from agenda.load.yaml_tree import Mapping, Node, Scalar, Sequence
from agenda.model import Agenda, Record
from agenda.model.shape import shapes
from agenda.problems import Place, Problem
from agenda.rules import broken_rules
from tests.support.folders import BASE, CASES

FILE: Final = "entry"
ONLY_AS_A_WHOLE: Final = ("Ordningen ",)
"""How those problems begin that only a check of the whole agenda can tell of."""

Verdict = frozenset[str]
"""Each fault as ``way.to.spot: message``."""


@dataclass(frozen=True)
class EntryCase:
    """An entry of a kind, and what is wrong with it."""

    why: str
    kind: str
    entry: dict[str, Any]
    faults: Verdict


def entry_cases() -> dict[str, EntryCase]:
    """Give each case of the corpus by its name."""
    found = {}
    for path in sorted((CASES / "entries").glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        found[path.stem] = EntryCase(**{**told, "faults": frozenset(told["faults"])})
    return found


def model_of_kind(kind: str) -> type[Record]:
    """Give the model of a kind that the agenda has a list of."""
    return next(model for _, model in _lists() if model.of_kind == kind)


def verdict(kind: str, entry: dict[str, Any]) -> Verdict:
    """Put an entry last in its list of the base agenda, and check it all."""
    problems: list[Problem] = []
    node = _node(entry, count(1), problems)
    assert isinstance(node, Mapping)
    root = _base().root
    (name,) = (name for name, model in _lists() if model.of_kind == kind)
    place, there = root.items[name]
    assert isinstance(there, Sequence)
    items = {**root.items, name: (place, Sequence(there.place, (*there.items, node)))}
    whole = Folder(Mapping(root.place, items), frozenset())
    places = Places(whole.root)
    agenda = build(whole, places, problems)
    for found in broken_rules(agenda, whole=not problems):
        problems.append(Problem(places.of(found.path), found.message))
    ways = dict(_ways(node, ()))
    told = {
        f"{ways[one.place]}: {one.message}"
        for one in problems
        if one.place.file == FILE and not one.message.startswith(ONLY_AS_A_WHOLE)
    }
    return frozenset(told | set(_taken(node, problems)))


def _taken(node: Node, problems: list[Problem]) -> Iterator[str]:
    """Tell of an id that another has, also where the file of the other comes later."""
    elsewhere = {one.message for one in problems if one.place.file != FILE}
    seen: set[str] = set()
    for way, found in _ids(node, ()):
        message = f"Id {quoted(found)} är upptaget."
        if message in elsewhere and found not in seen:
            yield f"{way}: {message}"
        seen.add(found)


def _ids(node: Node, path: tuple[str | int, ...]) -> Iterator[tuple[str, str]]:
    if isinstance(node, Mapping):
        _, found = node.items.get("id", (node.place, None))
        if isinstance(found, Scalar) and found.text:
            yield ".".join(map(str, (*path, "id"))), found.text
        for key, (_, value) in node.items.items():
            yield from _ids(value, (*path, key))
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _ids(item, (*path, number))


def _lists() -> Iterator[tuple[str, type[Record]]]:
    return (
        (name, shape.model)
        for name, shape in shapes(Agenda).items()
        if shape.many and shape.model is not None
    )


@cache
def _base() -> Folder:
    problems: list[Problem] = []
    found = read_folder(Path(BASE), problems)
    assert found is not None
    assert not problems
    return found


def _node(value: Any, lines: Iterator[int], problems: list[Problem]) -> Node:
    """Give a value as the loader's tree, in which each value has a place of its own."""
    place = Place(FILE, next(lines))
    if isinstance(value, dict):
        items = {
            key: (Place(FILE, next(lines)), _node(one, lines, problems))
            for key, one in value.items()
        }
        return Mapping(place, items)
    if isinstance(value, list):
        return Sequence(place, tuple(_node(one, lines, problems) for one in value))
    for _, message, _ in hidden_characters(value or ""):
        problems.append(Problem(place, message))
    return Scalar(place, value)


def _ways(node: Node, path: tuple[str | int, ...]) -> Iterator[tuple[Place, str]]:
    yield node.place, ".".join(map(str, path))
    if isinstance(node, Mapping):
        for key, (place, value) in node.items.items():
            yield place, ".".join(map(str, (*path, key)))
            yield from _ways(value, (*path, key))
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _ways(item, (*path, number))
