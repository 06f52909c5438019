"""Where in a text each value stands, to the character, beside what the loader reads there."""

from collections.abc import Iterator
from collections.abc import Sequence as Series
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

import yaml

from agenda.edits.errors import EditError
from agenda.load.decode import hidden_characters
from agenda.load.hidden_text import unshown
from agenda.load.yaml_tree import Mapping, Node, Scalar, Sequence, parse
from agenda.model import Record
from agenda.problems import Problem


class Form(Enum):
    """How a value is laid out."""

    text = auto()
    block_text = auto()
    brackets = auto()
    items = auto()
    keys = auto()


@dataclass(frozen=True)
class Child:
    """A value with what leads to it: a key and its colon, or a dash."""

    name: str
    start: int
    """The position of the key or the dash."""
    head: int
    """The position after the colon or the dash."""
    value: "Spot"

    @property
    def end(self) -> int:
        return max(self.head, self.value.end)


@dataclass(frozen=True)
class Spot:
    """A value: its data as the loader reads it, its form, and where it stands.

    ``start`` and ``end`` are positions in the text, counted in signs from 0, the end after the
    last one; ``column`` counts from 0 on the line.
    """

    form: Form
    start: int
    end: int
    column: int
    data: Any
    children: Series[Child] = ()


def read(text: str) -> Spot:
    """Give the root of a data file's text. Raises :class:`EditError`."""
    problems: list[Problem] = []
    tree = parse(text.replace("\r\n", "\n"), "yaml", problems)
    if not isinstance(tree, Mapping) or problems:
        first = problems[0] if problems else None
        why = f" Rad {first.place.line}: {first.message} {first.advice}" if first else ""
        raise EditError(f"Texten är inte nycklar och värden i YAML.{why}".strip())
    for _, message, advice in hidden_characters(text.replace("\r\n", "\n")):
        raise EditError(f"{message} {advice}")
    return _spot(text, yaml.compose(text, Loader=yaml.CSafeLoader), tree)


def refuse_unshown(text: str, model: type[Record]) -> None:
    """Refuse a text of YAML that holds more words than a page would show, as the checker does.

    Raises :class:`EditError` for the first place of that kind.
    """
    tree = parse(text.replace("\r\n", "\n"), "yaml", [])
    for _, lost in unshown(tree, model) if tree else ():
        raise EditError(f"Rad {lost.place.line}: {lost.message} {lost.advice}")


def line_start(text: str, position: int) -> int:
    """Give the position at which the line of another position begins."""
    return text.rfind("\n", 0, position) + 1


def line_end(text: str, position: int) -> int:
    """Give the position of the line break that ends the line of another position."""
    end = text.find("\n", position)
    if end < 0:
        return len(text)
    return end - 1 if text[end - 1 : end] == "\r" and end > position else end


def _spot(text: str, node: Any, tree: Node) -> Spot:
    start, end = node.start_mark.index, node.end_mark.index
    column = node.start_mark.column
    if isinstance(tree, Scalar):
        if node.style in ("|", ">"):
            block = text[start:end].rstrip()
            return Spot(Form.block_text, start, start + len(block), column, tree.text)
        return Spot(Form.text, start, end, column, tree.text)
    if node.flow_style:
        return Spot(Form.brackets, start, end, column, _data(tree), tuple(_loose(node, tree)))
    if isinstance(tree, Sequence):
        children = tuple(_items(text, node, tree))
        return Spot(Form.items, start, children[-1].end, column, _data(tree), children)
    children = tuple(_keys(text, node, tree))
    return Spot(Form.keys, start, children[-1].end, column, _data(tree), children)


def _keys(text: str, node: Any, tree: Mapping) -> Iterator[Child]:
    for (key, value), (name, (_, inside)) in zip(node.value, tree.items.items(), strict=True):
        head = text.index(":", key.end_mark.index) + 1
        yield Child(name, key.start_mark.index, head, _spot(text, value, inside))


def _items(text: str, node: Any, tree: Sequence) -> Iterator[Child]:
    """Give the items of a list; a dash stands in the list's column, first on its line."""
    dash, column = node.start_mark.index, node.start_mark.column
    for value, inside in zip(node.value, tree.items, strict=True):
        while text[dash] != "-":
            dash = text.index("\n", dash) + 1
            dash += min(_spaces(text, dash), column)
        child = Child("", dash, dash + 1, _spot(text, value, inside))
        yield child
        end = text.find("\n", child.end)
        dash = end if end >= 0 else len(text)


def _loose(node: Any, tree: Node) -> Iterator[Child]:
    """Give the items of a list in brackets, which have no dashes."""
    if isinstance(tree, Sequence):
        for value, inside in zip(node.value, tree.items, strict=True):
            start, end = value.start_mark.index, value.end_mark.index
            spot = Spot(Form.text, start, end, value.start_mark.column, _data(inside))
            yield Child("", start, start, spot)


def _data(tree: Node) -> Any:
    if isinstance(tree, Scalar):
        return tree.text
    if isinstance(tree, Sequence):
        return [_data(item) for item in tree.items]
    return {key: _data(value) for key, (_, value) in tree.items.items()}


def _spaces(text: str, position: int) -> int:
    """Count the spaces that follow a position on its line."""
    rest = text[position : line_end(text, position)]
    return len(rest) - len(rest.lstrip(" "))
