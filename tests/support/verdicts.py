"""What the checker says of one entry put into the base agenda: which spots, which words.

The form in the browser is asked the same; both are held to ``tests/cases/entries``.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any, Final, NamedTuple

import pytest

from agenda import load_agenda, rules
from agenda.index import Index, identified
from agenda.load import Places
from agenda.load.decode import hidden_characters
from agenda.load.display import quoted
from agenda.load.layout import PARTS, Folder, read_folder
from agenda.load.positions import plain
from agenda.load.records import build
from agenda.load.yaml_tree import Mapping, Node, Scalar, Sequence
from agenda.model import Agenda, Record
from agenda.model.shape import Path
from agenda.problems import Place, Problem
from agenda.rules import Finding, Rule, broken_rules
from tests.support.folders import BASE, CASES

FILE: Final = "entry"
ELSEWHERE: Final = {(key,) for keys in PARTS.values() for key in keys}
"""Parts of the agenda that do not stand in its own file."""

Verdict = frozenset[str]
"""Each fault as ``way.to.spot: message``."""


@dataclass(frozen=True)
class EntryCase:
    """An entry of a kind, and what is wrong with it. It may stand for one that the base has."""

    why: str
    kind: str
    entry: dict[str, Any]
    faults: Verdict
    replaces: str = ""

    def told(self, faults: Verdict) -> dict[str, Any]:
        """Give the case as its file says it, with these faults."""
        said = {name: value for name, value in vars(self).items() if value or name != "replaces"}
        return {**said, "faults": sorted(faults)}


def entry_cases() -> dict[str, EntryCase]:
    """Give each case of the corpus by its name."""
    found = {}
    for path in sorted((CASES / "entries").glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        found[path.stem] = EntryCase(**{**told, "faults": frozenset(told["faults"])})
    return found


def broken_names(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Give a set that fills with the names of the rules that find something."""
    broken: set[str] = set()
    sure = rules._sure

    def watched(rule: Rule, subject: Any, *, whole: bool) -> Iterator[Finding]:
        for found in sure(rule, subject, whole=whole):
            broken.add(rule.name)
            yield found

    monkeypatch.setattr(rules, "_sure", watched)
    return broken


class Home(NamedTuple):
    """Where the first record of a kind stands in the base agenda."""

    model: type[Record]
    path: Path


@cache
def homes() -> dict[str, Home]:
    """Give the home of each kind whose records have ids: those that the form may change."""
    found: dict[str, Home] = {}
    for path, record in identified(_agenda()):
        found.setdefault(record.of_kind, Home(type(record), path))
    return found


def model_of_kind(kind: str) -> type[Record]:
    """Give the model of a kind that the base agenda has a record of."""
    return homes()[kind].model


def _place_of(kind: str, replaces: str) -> tuple[Path, bool]:
    """Give the place that an entry takes, and whether one that stands there goes."""
    path = Index(_agenda()).path(replaces) if replaces else homes()[kind].path
    return path, bool(replaces) or not (path and isinstance(path[-1], int))


def replaced(kind: str, replaces: str = "") -> list[str]:
    """Give the ids of what an entry takes the place of: itself, and all that stands inside it."""
    path, goes = _place_of(kind, replaces)
    found = ((one, record.__dict__["id"]) for one, record in identified(_agenda()))
    inside = [(one, name) for one, name in found if goes and one[: len(path)] == path]
    return [name for one, name in inside if path or one[:1] not in ELSEWHERE]


def beside(kind: str, replaces: str = "") -> list[Any]:
    """Give the records of the list that an entry comes to stand in, as they are written."""
    path, _ = _place_of(kind, replaces)
    found = plain(_base().root, None)
    for step in path[:-1]:
        found = found[step]
    return found if isinstance(found, list) else []


def verdict(kind: str, entry: dict[str, Any], replaces: str = "") -> Verdict:
    """Put an entry into the base agenda, last where its kind stands in a list; check it all."""
    problems: list[Problem] = []
    node = _node(entry, count(1), problems)
    root = _with(_base().root, *_place_of(kind, replaces), node)
    assert isinstance(root, Mapping)
    whole = Folder(root, frozenset())
    places = Places(whole.root)
    agenda = build(whole, places, problems)
    for found in broken_rules(agenda, whole=not problems):
        problems.append(Problem(places.of(found.path), found.message))
    ways = dict(_ways(node, ()))
    told = {f"{ways[one.place]}: {one.message}" for one in problems if one.place.file == FILE}
    return frozenset(told | set(_taken(node, problems)))


def _with(node: Node, path: Path, goes: bool, entry: Node) -> Node:
    """Give a tree with an entry at a path, or last in the list there; what stood there may go."""
    if not path and isinstance(node, Mapping) and isinstance(entry, Mapping):
        others = {key: one for key, one in node.items.items() if (key,) in ELSEWHERE}
        return Mapping(entry.place, others | entry.items)
    step, *rest = path
    if isinstance(node, Sequence) and isinstance(step, int):
        before, after = node.items[:step], node.items[step + 1 :]
        if not rest:
            stays = () if goes else (node.items[step],)
            return Sequence(node.place, (*before, *stays, *after, entry))
        inner = _with(node.items[step], tuple(rest), goes, entry)
        return Sequence(node.place, (*before, inner, *after))
    assert isinstance(node, Mapping)
    place, there = node.items[str(step)]
    new = (place, _with(there, tuple(rest), goes, entry)) if rest else (entry.place, entry)
    return Mapping(node.place, {**node.items, str(step): new})


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


@cache
def _agenda() -> Agenda:
    return load_agenda(BASE)


@cache
def _base() -> Folder:
    problems: list[Problem] = []
    found = read_folder(BASE, problems)
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
