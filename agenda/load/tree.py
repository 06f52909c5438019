"""From text to a tree in which every value knows where it was written.

YAML is read as events from libyaml, never as objects: nothing is constructed, no alias is
expanded, and a plain ``on`` or ``12:30`` is the text ``on`` or ``12:30``. The model decides
what a value means.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import yaml

from agenda.load.read import hidden_characters
from agenda.load.shown import quoted
from agenda.load.yaml_words import in_swedish
from agenda.problems import Place, Problem

MAX_DEPTH: Final = 20
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_LINE_BREAKS: Final = re.compile(r"\n+")


@dataclass(frozen=True)
class Scalar:
    """A text as written; None where nothing (or ``null``) was written."""

    place: Place
    text: str | None


@dataclass(frozen=True)
class Sequence:
    place: Place
    items: "tuple[Node, ...]"


@dataclass(frozen=True)
class Mapping:
    """Keys in the order written; each with the place of the key and its value."""

    place: Place
    items: "dict[str, tuple[Place, Node]]"


Node = Scalar | Sequence | Mapping


def parse(text: str, name: str, problems: list[Problem]) -> Node | None:
    """Read one YAML document, adding all that is wrong with it to ``problems``."""
    reader = _Reader(text, name, problems)
    try:
        return reader.document()
    except _TooDeepError:
        return None
    except yaml.MarkedYAMLError as error:
        line, column, message, advice = in_swedish(error, text)
        problems.append(Problem(Place(name, line, column), message, advice))
    except yaml.YAMLError:
        problems.append(Problem(Place(name), "Filen har tecken som YAML inte tillåter."))
    return None


class _TooDeepError(Exception):
    """Ends the reading of a file at once: libyaml's time goes with the square of the depth."""


class _Reader:
    """Builds the tree from libyaml's events."""

    def __init__(self, text: str, name: str, problems: list[Problem]) -> None:
        self.name = name
        self.problems = problems
        self.events: Iterator[Any] = iter(yaml.parse(text, Loader=yaml.CSafeLoader))

    def document(self) -> Node | None:
        node: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    self.fault(event, "Filen har flera YAML-dokument.", "Ta bort raden med ---.")
                    return node
                if event.version or event.tags:
                    self.fault(event, "Rader som börjar med % är inte tillåtna.", "Ta bort raden.")
                node = self.node(next(self.events), 1)
        if node is None or (isinstance(node, Scalar) and node.text is None):
            self.problems.append(Problem(Place(self.name), "Filen är tom.", "Fyll i den."))
            return None
        return node

    def node(self, event: Any, depth: int) -> Node:
        place = self.place(event)
        if isinstance(event, yaml.AliasEvent):
            self.fault(event, f"Aliaset ”*{event.anchor}” är inte tillåtet.", "Skriv ut texten.")
            return Scalar(place, None)
        if event.anchor:
            self.fault(event, f"Ankaret ”&{event.anchor}” är inte tillåtet.", "Ta bort det.")
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.fault(event, f"Taggen {quoted(tag)} är inte tillåten.", "Ta bort den.")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, place)
        if depth > MAX_DEPTH:
            self.fault(event, f"Djupare än {MAX_DEPTH} nivåer.", "Minska indragen.")
            raise _TooDeepError
        if isinstance(event, yaml.SequenceStartEvent):
            return Sequence(place, tuple(self.children(depth)))
        return Mapping(place, self.pairs(depth))

    def scalar(self, event: Any, place: Place) -> Scalar:
        if event.style == '"':  # escapes such as \u202e were not there to see in the text
            for _, message, advice in hidden_characters(event.value):
                self.fault(event, message, advice)
        plain = event.style is None or event.style == ""
        text = event.value.strip("\n")  # where a text was laid out to end is no part of it
        if event.style != "|":  # here YAML writes each blank line as one line break
            text = _LINE_BREAKS.sub("\n\n", text)
        return Scalar(place, None if plain and text in _NULLS else text)

    def children(self, depth: int) -> Iterator[Node]:
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self.node(event, depth + 1)

    def pairs(self, depth: int) -> dict[str, tuple[Place, Node]]:
        found: dict[str, tuple[Place, Node]] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.node(event, depth + 1)
            value = self.node(next(self.events), depth + 1)
            if not isinstance(key, Scalar) or not key.text:
                self.fault(event, "En nyckel ska vara ett ord.", "Skriv till exempel title:")
                continue
            word = key.text
            if word in found:
                first = found[word][0].line
                self.fault(
                    event, f"Nyckeln {quoted(word)} står redan på rad {first}.", "Behåll en."
                )
                continue
            found[word] = (key.place, value)
        return found

    def place(self, event: Any) -> Place:
        return Place(self.name, event.start_mark.line + 1, event.start_mark.column + 1)

    def fault(self, event: Any, message: str, advice: str) -> None:
        self.problems.append(Problem(self.place(event), message, advice))
