"""From text to a tree in which every value knows where it was written.

YAML is read as events from libyaml, never as objects: nothing is constructed, no alias is
expanded, and a plain ``on`` or ``12:30`` is the text ``on`` or ``12:30``. The model decides
what a value means.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, TypeVar

import yaml

from agenda.load.decode import place_at
from agenda.load.display import quoted
from agenda.load.doubtful_values import garbled, glued, would_be_list
from agenda.load.lost_text import NULLS, escape_in, lost_beside
from agenda.load.yaml_messages import in_swedish
from agenda.problems import Place, Problem

MAX_DEPTH: Final = 20
MOST_VALUES: Final = 60_000
"""Keys and values of one file: a megabyte of words has half as many, one of commas far more."""
_LINE_BREAKS: Final = re.compile(r"\n+")
_DASH: Final = re.compile(r"^[ -]*-(?=[ \t]+#)", re.MULTILINE)
_Found = TypeVar("_Found")


class Scalar(NamedTuple):
    """A text as written; None where nothing (or ``null``) was written."""

    place: Place
    text: str | None
    lost: Problem | None = None
    """What stands beside it that a reader of the file may take for part of the text."""
    doubts: tuple[Problem, ...] = ()
    """Warnings: what is probably not meant."""


class Sequence(NamedTuple):
    place: Place
    items: "tuple[Node, ...]"


@dataclass(frozen=True)
class Mapping:
    """Keys in the order written; each with the place of the key and its value."""

    place: Place
    items: "dict[str, tuple[Place, Node]]"

    def once(self, make: Callable[["Mapping"], _Found]) -> _Found:
        """Give what a pure function makes of these keys: a tree that is read again knows it."""
        known: dict[Any, _Found] = self.__dict__.setdefault("known", {})
        if make not in known:
            known[make] = make(self)
        return known[make]


Node = Scalar | Sequence | Mapping


def parse(text: str, name: str, problems: list[Problem]) -> Node | None:
    """Read one YAML document, adding all that is wrong with it to ``problems``."""
    reader = _Reader(text, name, problems)
    try:
        return reader.document()
    except _TooMuchError:
        return None
    except yaml.MarkedYAMLError as error:
        line, column, message, advice = in_swedish(error, text)
        problems.append(Problem(Place(name, line, column), message, advice))
    except yaml.YAMLError:
        problems.append(Problem(Place(name), "Filen har tecken som YAML inte tillåter."))
    return None


class _TooMuchError(Exception):
    """Ends the reading of a file at once: libyaml's time goes with the square of the depth."""


class _Reader:
    """Builds the tree from libyaml's events."""

    def __init__(self, text: str, name: str, problems: list[Problem]) -> None:
        self.text = text
        self.name = name
        self.problems = problems
        self.values = 0
        self.flow = 0
        self.lines = text.count("\n") + 1
        self.events: Iterator[Any] = iter(yaml.CSafeLoader(text).get_event, None)

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

    def node(self, event: Any, depth: int, before: tuple[int, int] | None = None) -> Node:
        """Read one value. ``before``: where its colon or dash ends, and that one's column."""
        self.values += 1
        if self.values > MOST_VALUES:
            self.fault(event, f"Härifrån har filen fler än {MOST_VALUES} värden.", "Dela den.")
            raise _TooMuchError
        place = self.place(event)
        if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
            return self.scalar(event, place, before)  # nine values in ten
        if isinstance(event, yaml.AliasEvent):
            self.fault(event, f"Aliaset ”*{event.anchor}” är inte tillåtet.", "Skriv ut texten.")
            return Scalar(place, None)
        self.no_sigils(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, place, before)
        if depth > MAX_DEPTH:
            self.fault(event, f"Djupare än {MAX_DEPTH} nivåer.", "Minska indragen.")
            raise _TooMuchError
        self.flow += bool(event.flow_style)
        if isinstance(event, yaml.SequenceStartEvent):
            found: Node = Sequence(place, tuple(self.children(event, depth)))
        else:
            found = Mapping(place, self.pairs(depth))
        self.flow -= bool(event.flow_style)
        return found

    def no_sigils(self, event: Any) -> None:
        if event.anchor:
            self.fault(event, f"Ankaret ”&{event.anchor}” är inte tillåtet.", "Ta bort det.")
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.fault(event, f"Taggen {quoted(tag)} är inte tillåten.", "Ta bort den.")

    def scalar(self, event: Any, place: Place, before: tuple[int, int] | None) -> Scalar:
        plain = event.style is None or event.style == ""
        text = event.value.strip("\n")  # where a text was laid out to end is no part of it
        escape = escape_in(self.text, event, self.name) if event.style == '"' else None
        if escape:  # what it would have become is nothing to speak of
            self.problems.append(escape)
            text = self.text[event.start_mark.index + 1 : event.end_mark.index - 1]
            text = " ".join(text.split("\n"))
        if event.style != "|" and "\n" in text:  # YAML wrote each blank line as one line break
            text = _LINE_BREAKS.sub("\n\n", text)
        said = None if plain and text in NULLS else text
        if not before:  # a key, or all that there is: nothing can be lost beside it
            return Scalar(place, said, None, self.doubts(event) if self.values == 1 else ())
        return Scalar(
            place, said, lost_beside(self.text, event, self.name, *before), self.doubts(event)
        )

    def doubts(self, event: Any) -> tuple[Problem, ...]:
        start, end = event.start_mark.index, event.end_mark.index
        parted = glued(self.text, start, self.name) if self.flow else None
        written = self.text[start:end]
        if written.isascii() and "\n" not in written:
            return (parted,) if parted else ()
        listed = would_be_list(self.text, start, end, self.name)
        found = (parted, listed, *garbled(self.text, self.name, start, end))
        return tuple(one for one in found if one)

    def children(self, start: Any, depth: int) -> Iterator[Node]:
        mark = start.start_mark
        end = mark.index - mark.column
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            begins = event.start_mark.index
            dash = _DASH.search(self.text, end, begins) if not self.flow else None
            before = (dash.end() if dash else begins, -1 if self.flow else mark.column)
            yield self.node(event, depth + 1, before)
            end = event.end_mark.index

    def pairs(self, depth: int) -> dict[str, tuple[Place, Node]]:
        found: dict[str, tuple[Place, Node]] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            mark = event.start_mark
            key = self.node(event, depth + 1)
            before = (event.end_mark.index, -1 if self.flow else mark.column)
            value = self.node(next(self.events), depth + 1, before)
            if not isinstance(key, Scalar) or not key.text:
                self.fault(event, "En nyckel ska vara ett ord.", "Skriv till exempel ”title:”.")
                continue
            self.no_question(event)
            word = key.text
            if word in found:
                first = found[word][0].line
                self.fault(
                    event, f"Nyckeln {quoted(word)} står redan på rad {first}.", "Behåll en."
                )
                continue
            found[word] = (key.place, value)
        return found

    def no_question(self, event: Any) -> None:
        """Refuse ``? key``, which YAML takes for a key where a person reads a question mark."""
        at = event.start_mark.index
        line_start = self.text.rfind("\n", 0, at) + 1
        if "?" in self.text[line_start:at] and self.text[line_start:at].rstrip().endswith("?"):
            self.fault(event, "Ett frågetecken får inte stå före en nyckel.", "Ta bort det.")

    def place(self, event: Any) -> Place:
        mark = event.start_mark
        if mark.line >= self.lines:  # what is not there at all begins below the last line
            return place_at(self.text, len(self.text), self.name)
        return Place(self.name, mark.line + 1, mark.column + 1)

    def fault(self, event: Any, message: str, advice: str) -> None:
        self.problems.append(Problem(self.place(event), message, advice))
