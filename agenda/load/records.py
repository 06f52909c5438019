"""From tree to records: all that is wrong is found at once, and one fault hides no other."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any, Final, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from agenda.load.confusable_signs import plain_looks
from agenda.load.hidden_text import unshown
from agenda.load.layout import Folder
from agenda.load.positions import Places, plain
from agenda.load.pydantic_messages import problem
from agenda.load.yaml_tree import Mapping, Node, Sequence
from agenda.model import Agenda, Record
from agenda.model.shape import Path, Shape, shapes
from agenda.problems import Problem

MOST_FAULTS: Final = 1000
"""Faulty values told at once: nobody reads more, and a file of nothing else has 500,000."""

_AnyRecord = TypeVar("_AnyRecord", bound=Record)


def build(read: Folder, places: Places, problems: list[Problem]) -> Agenda:
    """Build the agenda; where records have faults, without the faulty values.

    An agenda built with faults is only good for finding more faults: reading a value that
    is missing from it raises AttributeError, and where a file could not be read a record
    without any value stands for all that the file may hold.
    """
    values = _values(read.root)
    lost = dict(islice(_unshown(read.root), MOST_FAULTS))
    problems.extend(lost.values())
    try:
        agenda = Agenda.model_validate(values)
    except ValidationError as error:
        faults = list(_causes(error, lost))
        problems.extend(problem(fault, Agenda, places) for fault in faults[:MOST_FAULTS])
        problems.extend([and_more(places)] if len(faults) > MOST_FAULTS else [])
        agenda = partial(Agenda, values)
    for name in read.unread:
        unknown = shapes(Agenda)[name].model or Record
        agenda.__dict__[name] = (*agenda.__dict__.get(name, ()), partial(unknown, {}))
    return agenda


def _values(root: Mapping) -> dict[str, Any]:
    """Give the agenda as plain data, but with each entry that is sound as the record it makes."""
    entries = _entries(root)
    rest = Mapping(root.place, {k: one for k, one in root.items.items() if k not in entries})
    values: dict[str, Any] = plain(rest, Agenda)
    for name, (model, items) in entries.items():
        values[name] = [_known(item, model).value for item in items]
    return {name: values[name] for name in root.items if name in values}


def _unshown(root: Mapping) -> Iterator[tuple[Path, Problem]]:
    entries = _entries(root)
    for name, (_, value) in root.items.items():
        if name in entries:
            model, items = entries[name]
            for number, item in enumerate(items):
                yield from (((name, number, *at), one) for at, one in _known(item, model).lost)
        else:
            yield from unshown(Mapping(root.place, {name: (root.place, value)}), Agenda)


def _entries(root: Mapping) -> dict[str, tuple[type[Record], tuple[Node, ...]]]:
    """Give the agenda's lists of records as they are written, each with its model."""
    found: dict[str, tuple[type[Record], tuple[Node, ...]]] = {}
    for name, (_, node) in root.items.items():
        shape = shapes(Agenda).get(name)
        if shape and shape.model and shape.many and isinstance(node, Sequence):
            found[name] = shape.model, node.items
    return found


@dataclass(frozen=True)
class _Known:
    """What there is to know of an entry by itself: the record, or plain data that makes none."""

    value: Any
    lost: tuple[tuple[Path, Problem], ...]


def _known(node: Node, model: type[Record]) -> _Known:
    """Read an entry; once for each tree, so that what is not changed costs nothing again."""
    if isinstance(node, Mapping):
        return node.once(_reader(model))
    return _Known(plain(node, model), tuple(unshown(node, model)))


@cache
def _reader(model: type[Record]) -> Callable[[Mapping], _Known]:
    def read(node: Mapping) -> _Known:
        values, lost = plain(node, model), tuple(islice(unshown(node, model), MOST_FAULTS))
        try:
            return _Known(model.model_validate(values), lost)
        except ValidationError:
            return _Known(values, lost)

    return read


def _causes(error: ValidationError, lost: Collection[Path]) -> Iterator[ErrorDetails]:
    """Give the faults but those that come of another: what is told is what it is."""
    faults = error.errors(include_url=False)
    unknown = [one["loc"] for one in faults if one["type"] == "extra_forbidden"]
    meant = {(*loc[:-1], plain_looks(str(loc[-1]))) for loc in unknown}
    for one in faults:
        if one["loc"] not in lost and not (one["type"] == "missing" and one["loc"] in meant):
            yield one


def and_more(places: Places) -> Problem:
    """Say that there is more than what was told."""
    message = f"Agendan har fler än {MOST_FAULTS} fel av samma slag."
    return Problem(places.of(()), message, "Rätta de andra först, så visas resten.")


def partial(model: type[_AnyRecord], values: dict[str, Any]) -> _AnyRecord:
    """Build a record from those of its values that are sound, unchecked as a whole."""
    sound: dict[str, Any] = {}
    for name, shape in shapes(model).items():
        if name in values:
            found = _sound(model, name, shape, values[name])
            if found is not None:
                sound[name] = found
    built = cast(_AnyRecord, model.model_construct(**sound))
    for name in set(model.model_fields) - set(sound):
        if name in values:
            built.__dict__.pop(name, None)  # faulty, so neither its value nor its default
    return built


def _sound(model: type[Record], name: str, shape: Shape, value: Any) -> Any:
    if shape.model is None:
        return _leaves(model, name, value) if shape.many else _leaf(model, name, value)
    if not shape.many:
        return partial(shape.model, value) if isinstance(value, dict) else None
    if not isinstance(value, list):
        return None
    return tuple(_slot(shape.model, item) for item in value)


def _slot(model: type[Record], item: Any) -> Record:
    """Keep a slot for what is no record at all too, so that paths go on counting right."""
    return (
        item if isinstance(item, model) else partial(model, item if isinstance(item, dict) else {})
    )


def _leaf(model: type[Record], name: str, value: Any) -> Any:
    try:
        return _adapter(model, name).validate_python(value)
    except ValidationError:
        return None


def _leaves(model: type[Record], name: str, value: Any) -> Any:
    """Give a list with None in the slots of its faulty values."""
    most = shapes(model)[name].most
    if not isinstance(value, list) or (most is not None and len(value) > most):
        return None
    found = (_leaf(model, name, [item]) for item in value)
    return tuple(one[0] if one else None for one in found)


@cache
def _adapter(model: type[Record], name: str) -> TypeAdapter[Any]:
    return TypeAdapter(model.model_fields[name].rebuild_annotation())
