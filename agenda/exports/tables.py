"""The agenda as tables: a table for each kind of record, made from the model.

A record that stands alone inside another becomes columns of it (``period_start``). Records
that may be many get a table of their own, whose rows say what they belong to. So nothing is
left out, and a new field in the model is a new column.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from agenda.exports.columns import Column, columns_of
from agenda.exports.publication import Publication
from agenda.model import Agenda, Edition, Record
from agenda.model.shape import shapes

OF: Final = Column("of", "Hör till", "Id för posten som raden hör till.", (), required=True)
FIELD: Final = Column("field", "Fält", "Fältet i den posten.", (), required=True)
NUMBER: Final = Column(
    "number", "Nummer", "Plats i fältet: 1, 2, 3 …", (), type="integer", required=True
)


@dataclass(frozen=True)
class Table:
    """One kind of record. ``belongs`` says whether rows begin with :data:`OF` and its like."""

    model: type[Record]
    own: tuple[Column, ...]
    belongs: bool

    @property
    def kind(self) -> str:
        return self.model.of_kind

    @property
    def columns(self) -> tuple[Column, ...]:
        return (OF, FIELD, NUMBER, *self.own) if self.belongs else self.own

    @property
    def has_id(self) -> bool:
        return "id" in self.model.model_fields


Row = tuple[Any, ...]


@cache
def tables() -> dict[type[Record], Table]:
    """Give the table of each kind of record, the agenda's own first."""
    found: dict[type[Record], Table] = {Agenda: Table(Agenda, columns_of(Agenda), belongs=False)}
    for model, belongs in _many(Agenda, inside=False):
        found.setdefault(model, Table(model, columns_of(model), belongs))
    found[Edition] = Table(Edition, columns_of(Edition), belongs=False)
    return found


def _many(model: type[Record], *, inside: bool) -> Iterator[tuple[type[Record], bool]]:
    """Give each model that there may be many of, and whether it stands inside a record."""
    for shape in shapes(model).values():
        if shape.model is None:
            continue
        if shape.many:
            yield shape.model, inside or "id" not in shape.model.model_fields
        yield from _many(shape.model, inside=inside or model is not Agenda or shape.many)


def rows(published: Publication) -> dict[type[Record], list[Row]]:
    """Give the rows of every table, in the agenda's own order; values are those of the model."""
    found: dict[type[Record], list[Row]] = {model: [] for model in tables()}
    agenda = published.agenda
    found[Agenda].append(_row(tables()[Agenda], agenda, ()))
    _collect(agenda, agenda.id, "", found)
    for edition in published.editions:
        found[Edition].append(_row(tables()[Edition], edition, ()))
        _collect(edition, edition.id, "", found)
    return found


def _collect(record: Record, of: str, way: str, found: dict[type[Record], list[Row]]) -> None:
    for name, shape in shapes(type(record)).items():
        value = record.__dict__[name]
        if shape.model is None or not value:
            continue
        field = way + name
        if not shape.many:
            _collect(value, of, f"{field}.", found)
            continue
        table = tables()[shape.model]
        for number, item in enumerate(value, start=1):
            found[shape.model].append(_row(table, item, (of, field, number)))
            if table.has_id:
                _collect(item, item.__dict__["id"], "", found)
            else:
                _collect(item, of, f"{field}.", found)


def _row(table: Table, record: Record, place: Row) -> Row:
    own = tuple(column.value(record) for column in table.own)
    return (*place, *own) if table.belongs else own
