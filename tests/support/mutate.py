"""Agendas changed at any spot, by the shapes of the model: no field is named here."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from agenda.compare.entries import holds_entries
from agenda.model import Agenda, Record
from agenda.model.shape import shapes

Values = dict[str, Any]
Field = tuple[type[Record], str]


@dataclass(frozen=True)
class Spot:
    """A field of one record of an agenda that is held as plain values."""

    model: type[Record]
    name: str
    record: Values

    @property
    def entries(self) -> bool:
        """Say whether a list of entries stands here."""
        return holds_entries(shapes(self.model)[self.name])


def values_of(agenda: Agenda) -> Values:
    """Give an agenda as plain values that may be changed."""
    return agenda.model_dump(mode="json", exclude_none=True)


def spots(values: Values, model: type[Record] = Agenda) -> Iterator[Spot]:
    """Give every field of every record, set or not, parents first."""
    for name, shape in shapes(model).items():
        yield Spot(model, name, values)
        if shape.model is not None and name in values:
            for item in values[name] if shape.many else [values[name]]:
                yield from spots(item, shape.model)


def pool(*agendas: Agenda) -> dict[Field, list[Any]]:
    """Give the different values that each field has somewhere; None where it may be unset."""
    found: dict[Field, list[Any]] = defaultdict(list)
    for agenda in agendas:
        for spot in spots(values_of(agenda)):
            values = found[spot.model, spot.name]
            if spot.name in spot.record and spot.record[spot.name] not in values:
                values.append(spot.record[spot.name])
    for (model, name), values in found.items():
        info, choice = model.model_fields[name], shapes(model)[name].choice
        others: list[Any] = [one.value for one in choice or () if not shapes(model)[name].many]
        others += [not value for value in values if isinstance(value, bool)]
        values.extend(one for one in others if one not in values)
        if not info.is_required() and info.default is None:
            values.append(None)
    return found


def put(spot: Spot, value: Any) -> None:
    """Set a field, or unset it."""
    if value is None:
        spot.record.pop(spot.name, None)
    else:
        spot.record[spot.name] = value


def renamed(values: Any, suffix: str) -> Any:
    """Give a copy of a record in which it and every record inside it has an id of its own."""
    if isinstance(values, list):
        return [renamed(item, suffix) for item in values]
    if not isinstance(values, dict):
        return values
    return {
        name: f"{value}-{suffix}" if name == "id" else renamed(value, suffix)
        for name, value in values.items()
    }


def normal(agenda: Agenda) -> Values:
    """Give an agenda as values in which the order of the agenda's own lists is forgotten."""
    return {
        name: sorted(value, key=repr) if isinstance(value, list) else value
        for name, value in values_of(agenda).items()
    }
