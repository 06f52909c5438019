"""The columns of a table: one for each value of a record, with a name, a type and a meaning."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args

from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from agenda.model import Record
from agenda.model.choices import Choice
from agenda.model.shape import Shape, shapes

Type = Literal["string", "integer", "number", "boolean"]


@dataclass(frozen=True)
class Column:
    """One column. ``path`` leads from the record to the value, past what may be missing."""

    name: str
    title: str
    description: str
    path: tuple[str | int, ...]
    type: Type = "string"
    required: bool = False
    many: bool = False
    choices: tuple[Choice, ...] = ()
    references: tuple[str, ...] = ()
    pattern: str | None = None

    def value(self, record: Record) -> Any:
        """Give the value of a record, as the model holds it; None when there is none."""
        found: Any = record
        for step in self.path:
            found = found[step] if isinstance(step, int) else found.__dict__[step]
            if found is None:
                return None
        return found


def columns_of(model: type[Record]) -> tuple[Column, ...]:
    """Give the columns of a kind of record, in the order of the model."""
    return tuple(_columns(model, (), "", required=True))


def _columns(
    model: type[Record], way: tuple[str, ...], above: str, *, required: bool
) -> Iterator[Column]:
    for name, shape in shapes(model).items():
        info = model.model_fields[name]
        title = f"{above}{(info.title or name)}"
        if shape.model is None:
            yield from _leaf((*way, name), title, info, shape, required=required)
        elif not shape.many:
            inside = required and info.is_required()
            yield from _columns(shape.model, (*way, name), f"{title}: ", required=inside)


def _leaf(
    path: tuple[str, ...], title: str, info: FieldInfo, shape: Shape, *, required: bool
) -> Iterator[Column]:
    name, about = "_".join(path), info.description or ""
    must = required and info.is_required()
    if shape.type == "span":
        for place, end in enumerate(("first", "last")):
            span = "första" if end == "first" else "sista"
            label = f"{title}, {span}"
            way: tuple[str | int, ...] = (*path, place)
            yield Column(f"{name}_{end}", label, about, way, type="integer", required=must)
        return
    kind = _plain_type(info)
    yield Column(
        name,
        title,
        about,
        path,
        type=_type(kind),
        required=must and not shape.many,
        many=shape.many,
        choices=tuple(kind) if issubclass(kind, Choice) else (),
        references=shape.reference.kinds if shape.reference else (),
        pattern=None if shape.many else _pattern(shape),
    )


def _plain_type(info: FieldInfo) -> Any:
    """Give the type at the heart of an annotation: of ``str | None``, and of a list, ``str``."""
    found: Any = info.annotation
    while not isinstance(found, type):
        found = next(part for part in get_args(found) if part is not type(None))
    return found


def _type(kind: type) -> Type:
    names: dict[type, Type] = {bool: "boolean", int: "integer", float: "number"}
    return names.get(kind, "string")


def _pattern(shape: Shape) -> str | None:
    marks = (mark for mark in shape.marks if isinstance(mark, StringConstraints))
    return next((str(mark.pattern) for mark in marks if mark.pattern), None)
