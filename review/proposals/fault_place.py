"""Where a fault stands that only a trial has seen: the entry's id, and the field's label.

A line of a file that is not written yet leads nobody anywhere. A title may be what somebody has
just written, and is not said over; an id has letters from a to z.
"""

from collections.abc import Mapping

from agenda.edits import model_of
from agenda.load.yaml_tree import Mapping as Keys
from agenda.load.yaml_tree import Node, Scalar, Sequence, parse
from agenda.model import Record
from agenda.model.shape import shapes
from agenda.problems import Place, Problem
from review.proposals.new_ids import sound_id


def place_in_words(problem: Problem, home: str, files: Mapping[str, str | None]) -> str:
    """Name the entry and the field of a fault in one of some files; nothing where it is in none."""
    name = problem.place.file.removeprefix(f"{home}/")
    text = files.get(name)
    if text is None:
        return ""
    node = parse(text.replace("\r\n", "\n"), "", [])
    return ", ".join(_words(node, model_of(name), problem)) if node else ""


def _words(node: Node, model: type[Record] | None, problem: Problem) -> list[str]:
    words = [own] if (own := _id_of(node)) else []
    while not isinstance(node, Scalar):
        if isinstance(node, Keys):
            inside = [
                (key, value) for key, (at, value) in node.items.items() if _is_by(at, problem)
            ]
            if not inside:
                break
            key, node = inside[-1]
            label = model.model_fields[key].title if model and key in model.model_fields else None
            shape = shapes(model).get(key) if model else None
            words, model = [*words, label or key], shape.model if shape else None
        elif isinstance(node, Sequence):
            items = [item for item in node.items if _is_by(item.place, problem)]
            if not items:
                break
            node = items[-1]
            words = [own] if (own := _id_of(node)) else words
    return words


def _is_by(place: Place, problem: Problem) -> bool:
    """Say whether something begins where a fault is, or before."""
    there = problem.place
    return (place.line, place.column) <= (there.line, there.column)


def _id_of(node: Node) -> str:
    own = node.items.get("id") if isinstance(node, Keys) else None
    text = own[1].text if own and isinstance(own[1], Scalar) else None
    return text if text and sound_id(text) else ""
