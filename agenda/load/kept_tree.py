"""A tree as plain data, to be kept; what is kept becomes a tree again as far as somebody looks.

A node is its line, its column and what is there: a text or nothing, a list of nodes, or a dict of
keys, each with the line and column of the key and its value. A text has two more where there is
something to say of it: what is lost, and the doubts.
"""

from typing import Any, Final

from agenda.load.yaml_tree import Mapping, Node, Scalar, Sequence
from agenda.model import Record
from agenda.model.shape import shapes
from agenda.problems import Place, Problem, Severity
from agenda.step_cache import Plain

_SAID: Final = 3
"""Where what is said of a text begins, if something is."""


class KeptMapping(Mapping):
    """Keys of which the places and values are made when somebody asks for them."""

    def __init__(self, name: str, kept: Plain) -> None:
        line, column, held = kept
        self.__dict__.update(place=Place(name, line, column), held=held)

    held: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        """Make the keys, once."""
        if name != "items":
            raise AttributeError(name)
        file = self.place.file
        made = {
            key: (Place(file, line, column), made_node(value, file))
            for key, (line, column, value) in self.held.items()
        }
        self.__dict__["items"] = made
        return made

    @property
    def is_quiet(self) -> bool:
        """Say whether there is nothing to say of any text."""
        if "quiet" not in self.__dict__:
            self.__dict__["quiet"] = _is_quiet(self.held)
        return bool(self.__dict__["quiet"])

    def values(self, model: type[Record] | None) -> dict[str, Any]:
        """Give the keys as plain data: see :func:`agenda.load.positions.plain`."""
        found: dict[str, Any] = _values(self.held, model)
        return found


def _is_quiet(held: Any) -> bool:
    if isinstance(held, dict):
        return all(len(one[2]) == _SAID and _is_quiet(one[2][2]) for one in held.values())
    if isinstance(held, list):
        return all(len(one) == _SAID and _is_quiet(one[2]) for one in held)
    return True


def _values(held: Any, model: type[Record] | None) -> Any:
    if isinstance(held, list):
        return [_values(one[2], model) for one in held]
    if not isinstance(held, dict):
        return held
    known = shapes(model) if model else {}
    found: dict[str, Any] = {}
    for key, (_, _, value) in held.items():
        shape = known.get(key)
        plain = _values(value[2], shape.model if shape else None)
        if plain is not None or shape is None:
            found[key] = plain
    return found


def plain_node(node: Node) -> Plain:
    """Give a tree as plain data. All of it is of one file, whose name is not kept."""
    at = [node.place.line, node.place.column]
    if isinstance(node, Sequence):
        return [*at, [plain_node(item) for item in node.items]]
    if isinstance(node, Mapping):
        keys = node.items.items()
        return [*at, {key: [spot.line, spot.column, plain_node(one)] for key, (spot, one) in keys}]
    if node.lost is None and not node.doubts:
        return [*at, node.text]
    lost = node.lost and plain_problem(node.lost)
    return [*at, node.text, lost, [plain_problem(one) for one in node.doubts]]


def made_node(kept: Plain, name: str) -> Node:
    """Give the tree that was kept of the file of that name."""
    held = kept[2]
    if isinstance(held, dict):
        return KeptMapping(name, kept)
    place = Place(name, kept[0], kept[1])
    if isinstance(held, list):
        return Sequence(place, tuple([made_node(one, name) for one in held]))
    if len(kept) == _SAID:
        return Scalar(place, held)
    lost = kept[_SAID] and made_problem(kept[_SAID], name)
    return Scalar(place, held, lost, tuple(made_problem(one, name) for one in kept[_SAID + 1]))


def plain_problem(problem: Problem) -> Plain:
    """Give a problem as plain data. The name of its file is not kept."""
    place, severity = problem.place, problem.severity.value
    return [place.line, place.column, problem.message, problem.advice, severity]


def made_problem(kept: Plain, name: str) -> Problem:
    """Give the problem that was kept of the file of that name."""
    line, column, message, advice, severity = kept
    return Problem(Place(name, line, column), message, advice, Severity(severity))
