"""The way back from a value in the agenda to where somebody wrote it."""

from collections.abc import Iterator
from typing import Any

from agenda.load.kept_tree import KeptMapping
from agenda.load.yaml_tree import Mapping, Node, Scalar, Sequence
from agenda.model import Record
from agenda.model.shape import Path, shapes
from agenda.problems import Place, Problem


class Places:
    """Answers where the value at a path was written.

    Kept beside the agenda and not in its records, so that two agendas with the same
    content are equal wherever they were read from.
    """

    def __init__(self, root: Node) -> None:
        self._root = root

    def of(self, path: Path) -> Place:
        """Give the place of the value at ``path``, or of its nearest surroundings."""
        return self._find(path, at_key=False)

    def of_key(self, path: Path) -> Place:
        """Give the place of the key that the last step of ``path`` names."""
        return self._find(path, at_key=True)

    def doubts(self) -> Iterator[Problem]:
        """Give what is probably not meant, wherever it was written."""
        waiting = [self._root]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Scalar):
                yield from node.doubts
            elif isinstance(node, KeptMapping) and node.is_quiet:
                continue
            elif isinstance(node, Sequence):
                waiting += node.items
            else:
                waiting += [value for _, value in node.items.values()]

    def _find(self, path: Path, *, at_key: bool) -> Place:
        node, place = self._root, self._root.place
        for step in path:
            if isinstance(node, Mapping) and step in node.items:
                key_place, node = node.items[str(step)]
                place = key_place if at_key else node.place
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
                place = node.place
            else:
                break
        return place


def plain(node: Node, model: type[Record] | None) -> Any:
    """Give the tree of a record as dicts, lists and texts.

    A known key without a value counts as not written; an unknown one is kept, to be told.
    """
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item, model) for item in node.items]
    if isinstance(node, KeptMapping):
        return node.values(model)
    known = shapes(model) if model else {}
    values = {
        key: plain(value, known[key].model if key in known else None)
        for key, (_, value) in node.items.items()
    }
    return {key: value for key, value in values.items() if value is not None or key not in known}
