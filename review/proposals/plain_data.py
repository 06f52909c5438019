"""Finding and replacing values in data as it is read: keys by name, records by their ids."""

from collections.abc import Sequence
from typing import Any, Final

from agenda.model import Record
from agenda.model.shape import Shape, shapes
from review.proposals.three_way import known_by

Step = str | int
_YEAR: Final = 4
"""Figures of a year."""


class NoPlaceError(LookupError):
    """A way that does not lead to any place in the data."""


def value_at(data: Any, steps: Sequence[Step]) -> Any:
    """Give the value at the end of a way; None where there is none."""
    for step in steps:
        if isinstance(data, list):
            number = number_of(data, step)
            data = data[number] if number is not None else None
        else:
            data = data.get(step) if isinstance(data, dict) else None
    return data


def with_value(data: Any, steps: Sequence[Step], value: Any) -> Any:
    """Give data with another value at the end of a way, or with None without any.

    Keys on the way that are not there are made; a record that is not in its list is added last
    when the whole of it is what is set. Raises :class:`NoPlaceError`.
    """
    if not steps:
        return value
    step, rest = steps[0], steps[1:]
    if isinstance(data, list):
        return _with_item(data, step, rest, value)
    if data is not None and not isinstance(data, dict):
        raise NoPlaceError(str(step))
    if data is None and value is not None and rest and known_by(value) == rest[0]:
        changed: Any = [value]  # the first record of a list
    else:
        changed = with_value((data or {}).get(step), rest, value)
    kept = {key: one for key, one in (data or {}).items() if key != step}
    if changed is None or changed == {}:
        return kept
    return {**(data or {}), step: changed}


def number_of(items: Sequence[Any], step: Step) -> int | None:
    """Give the number in a list of the record that a step names: a year is a name and no place.

    Only a record that nothing is known by is named by its place in the list.
    """
    if isinstance(step, int):
        return step if step < len(items) else None
    found = next((n for n, item in enumerate(items) if known_by(item) == step), None)
    if found is None and is_place(step) and int(step) < len(items):
        return int(step) if known_by(items[int(step)]) is None else None
    return found


def is_place(step: Step) -> bool:
    """Say whether a step is a place in a list, and no name: a year is one."""
    return isinstance(step, int) or (step.isascii() and step.isdigit() and len(step) < _YEAR)


def nowhere(data: Any, steps: Sequence[Step]) -> Step | None:
    """Give the first step of a way that is a place in a list where nothing stands by its place."""
    for number, step in enumerate(steps):
        here = value_at(data, steps[:number])
        if isinstance(here, list) and is_place(step) and number_of(here, step) is None:
            return step
    return None


def shape_at(model: type[Record], steps: Sequence[Step]) -> tuple[type[Record], Shape | None]:
    """Give the model of the record that a way ends in, and the shape of the field at its end.

    The shape is None where the way ends at a record. Raises :class:`NoPlaceError` for a key
    that the model does not have.
    """
    shape: Shape | None = None
    for step in steps:
        if shape is not None and shape.model is not None:
            model = shape.model
            if shape.many:
                shape = None
                continue
        elif shape is not None:
            raise NoPlaceError(str(step))
        shape = shapes(model).get(str(step))
        if shape is None:
            raise NoPlaceError(str(step))
    return model, shape


def _with_item(items: list[Any], step: Step, rest: Sequence[Step], value: Any) -> Any:
    number = number_of(items, step)
    if number is None:
        if rest or value is None or known_by(value) != step:
            raise NoPlaceError(str(step))
        return [*items, value]
    changed = with_value(items[number], rest, value)
    return items[:number] + ([] if changed in (None, {}) else [changed]) + items[number + 1 :]
