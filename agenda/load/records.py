"""From tree to records: all that is wrong is found at once, and one fault hides no other."""

from collections.abc import Collection, Iterator
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
    values = plain(read.root, Agenda)
    lost = dict(islice(unshown(read.root, Agenda), MOST_FAULTS))
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
    # A slot is kept for what is no record at all, so that paths go on counting right.
    return tuple(partial(shape.model, item if isinstance(item, dict) else {}) for item in value)


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
