"""Texts that hold more than a page would show, found where a field takes words."""

from collections.abc import Iterator

from agenda.load.kept_tree import KeptMapping
from agenda.load.yaml_tree import Mapping, Node, Scalar, Sequence
from agenda.model import Record
from agenda.model.shape import Path, shapes
from agenda.problems import Problem


def unshown(node: Node, model: type[Record], path: Path = ()) -> Iterator[tuple[Path, Problem]]:
    """Give the path of each text that holds more than would be shown, and what is wrong.

    Only where a field takes words: a comment after an id or a date hides no part of it.
    """
    if isinstance(node, KeptMapping) and node.is_quiet:
        return
    if isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from unshown(item, model, (*path, number))
    elif isinstance(node, Mapping):
        for key, (_, value) in node.items.items():
            shape = shapes(model).get(key)
            if shape and shape.model:
                yield from unshown(value, shape.model, (*path, key))
            elif shape and shape.worded:
                yield from _of_texts(value, (*path, key))


def _of_texts(node: Node, path: Path) -> Iterator[tuple[Path, Problem]]:
    if isinstance(node, Scalar):
        if node.lost:
            yield path, node.lost
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from _of_texts(item, (*path, number))
