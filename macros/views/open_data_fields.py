"""What each field of the open data means, in each format that it is fetched in."""

from collections.abc import Iterator
from dataclasses import dataclass

from agenda.exports.columns import Column
from agenda.exports.json_files import Envelope
from agenda.exports.tables import Table, tables
from agenda.model import Record
from agenda.model.shape import shapes


@dataclass(frozen=True)
class Field:
    """What a field holds. ``csv`` and ``json`` are what it is called in each format."""

    csv: str
    json: str
    label: str
    about: str
    required: bool
    many: bool
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Fields:
    """The fields of one kind of record."""

    kind: str
    title: str
    fields: tuple[Field, ...]

    @property
    def named(self) -> tuple[tuple[str, tuple[Field, ...]], ...]:
        """The fields by name: several lists can stand in one table, and a name is said once."""
        found: dict[str, list[Field]] = {}
        for one in self.fields:
            found.setdefault(one.csv or one.json, []).append(one)
        return tuple((name, tuple(ones)) for name, ones in found.items())


def envelope_fields() -> tuple[Field, ...]:
    """What every JSON file begins with."""
    found = Envelope.model_fields.items()
    return tuple(
        Field("", info.alias or name, info.title or name, info.description or "", False, False, ())
        for name, info in found
    )


def field_tables() -> tuple[Fields, ...]:
    """The fields of every kind of record, in the order of the tables."""
    return tuple(_fields(table) for table in tables().values())


def _fields(table: Table) -> Fields:
    own = [_field(column) for column in table.columns]
    return Fields(table.kind, table.model.swedish, (*own, *_lists(table.model, "", "")))


def _field(column: Column) -> Field:
    return Field(
        column.name,
        _json_path(column.path),
        column.title,
        column.description,
        column.required,
        column.many,
        tuple((choice.value, choice.label) for choice in column.choices),
    )


def _json_path(path: tuple[str | int, ...]) -> str:
    """Write the way to a value as a program does: ``period.start``, ``lines[0]``."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return "".join(steps).removeprefix(".")


def _lists(model: type[Record], way: str, above: str) -> Iterator[Field]:
    """Give the fields that hold many records: in CSV they are a table of their own."""
    for name, shape in shapes(model).items():
        if shape.model is None:
            continue
        info = model.model_fields[name]
        title = f"{above}{info.title}"
        if not shape.many:
            yield from _lists(shape.model, f"{way}{name}.", f"{title}: ")
            continue
        about = info.description or ""
        file = f"{shape.model.of_kind}.csv"
        yield Field(file, f"{way}{name}", title, about, False, True, ())
