"""How a model hangs together, read off its annotations.

Everything that is generic over the model (references, partial records, schema, comparison,
tests that fill in every field) asks here, so that a new field is one line in the model.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

from annotated_types import MaxLen

from agenda.model.choices import Choice
from agenda.model.fields import Reference, Typed, Verbatim
from agenda.model.record import Record

Path = tuple[str | int, ...]
"""The way from the agenda to a value: ``("priorities", 3, "wording")``."""


@dataclass(frozen=True)
class Shape:
    """What a field holds: one value or many, records (of which model) or plain values."""

    many: bool
    model: type[Record] | None
    marks: tuple[Any, ...]
    choice: type[Choice] | None = None
    """The closed list that its values are taken from."""

    @cached_property
    def reference(self) -> Reference | None:
        return next((mark for mark in self.marks if isinstance(mark, Reference)), None)

    @cached_property
    def most(self) -> int | None:
        """Give how many values a list may have."""
        return next((mark.max_length for mark in self.marks if isinstance(mark, MaxLen)), None)

    @cached_property
    def verbatim(self) -> bool:
        return any(isinstance(mark, Verbatim) for mark in self.marks)

    @cached_property
    def type(self) -> str | None:
        """Give what its values are, by the name that the schema has for it (``x-type``)."""
        return next((mark.name for mark in self.marks if isinstance(mark, Typed)), None)

    @property
    def editorial(self) -> bool:
        """Say whether it holds plain text that the editors chose the words of."""
        return self.type in ("line", "text") and not self.verbatim

    @property
    def worded(self) -> bool:
        """Say whether what follows a value could have been meant as part of it."""
        return self.type in ("line", "text", "address")

    @property
    def one_line(self) -> bool:
        """Say whether it is a name or a title rather than running text."""
        return self.type == "line"

    @property
    def dated(self) -> bool:
        """Say whether it holds a year, a month or a day."""
        return self.type == "date"


def _peel(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """Take off ``Annotated`` and ``| None``; give what is left and the marks met."""
    marks: tuple[Any, ...] = ()
    while get_origin(annotation) in (Annotated, Union, UnionType):
        arguments = get_args(annotation)
        if get_origin(annotation) is Annotated:
            annotation, marks = arguments[0], marks + arguments[1:]
        else:
            annotation = next(a for a in arguments if a is not type(None))
    return annotation, marks


@cache
def shapes(model: type[Record]) -> dict[str, Shape]:
    """Give the shape of each field of a model, in the order of the model."""
    return {
        name: _shape(info.annotation, tuple(info.metadata))
        for name, info in model.model_fields.items()
    }


def _shape(annotation: Any, marks: tuple[Any, ...]) -> Shape:
    inner, more = _peel(annotation)
    arguments = get_args(inner)
    many = get_origin(inner) is tuple and arguments[-1] is ...
    if many:
        inner, inner_marks = _peel(arguments[0])
        more += inner_marks
    kind = inner if isinstance(inner, type) else object
    record = kind if issubclass(kind, Record) else None
    return Shape(many, record, marks + more, kind if issubclass(kind, Choice) else None)


@cache
def inside(model: type[Record]) -> frozenset[type[Record]]:
    """Give a model and every model that its records may hold, however deep."""
    held = (inside(shape.model) for shape in shapes(model).values() if shape.model)
    return frozenset({model}).union(*held)


@cache
def way_to_area(model: type[Record]) -> str | None:
    """Give the field by which a kind belongs to a focus area; None for kinds that do not.

    It is the first that can only name priorities, or only focus areas.
    """
    for name, shape in shapes(model).items():
        if shape.model is None and shape.reference and shape.reference.kinds in _OF_AN_AREA:
            return name
    return None


_OF_AN_AREA: Final = (("priority",), ("focus_area",))


def walk(record: Record, path: Path = ()) -> Iterator[tuple[Path, Record]]:
    """Give a record and every record inside it, each with its path, parents first."""
    yield path, record
    for name, shape in shapes(type(record)).items():
        value = record.__dict__.get(name)
        if shape.model is None or value is None:
            continue
        if not shape.many:
            yield from walk(value, (*path, name))
            continue
        for index, item in enumerate(value):
            yield from walk(item, (*path, name, index))
