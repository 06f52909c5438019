"""What surrounds the plan, for StratML: a block of lines for each record, read off the model.

StratML has no elements for background, words, sources, history and replies. Leaving them out
would lose them, so they stand as other information of the plan, each with its id.
"""

from collections.abc import Iterator
from typing import Any, Final

from agenda.model import Agenda, Contact, Decision, Record
from agenda.model.choices import Choice
from agenda.model.kinds import KINDS, PLAIN
from agenda.model.record import MODELS
from agenda.model.shape import shapes, walk

_NOT_BLOCKS: Final[tuple[type[Record], ...]] = (
    Contact,
    *(MODELS[kind] for kind, row in KINDS.items() if row.stratml is not PLAIN),
)
"""Kinds that have elements of their own, or stand in the text of one, or are left out."""
_UNTOLD: Final = {"id", "updated_on"}


def labelled(record: Record, *names: str) -> list[str]:
    """Give the fields of a record that have a value, each as ``Label: value``."""
    found = ((type(record).model_fields[name].title, getattr(record, name)) for name in names)
    return [f"{label}: {_word(value)}" for label, value in found if value not in (None, "", ())]


def _word(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_word, value))
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return value.label if isinstance(value, Choice) else str(value)


def around(agenda: Agenda) -> Iterator[str]:
    """Give a block for each record that is no part of the plan itself, in the model's order."""
    for name, shape in shapes(Agenda).items():
        model = shape.model
        if model and "id" in model.model_fields and not issubclass(model, _NOT_BLOCKS):
            value = getattr(agenda, name)
            yield from _each(value if shape.many else (value,))
    decided = {one.id: one for _, one in walk(agenda) if isinstance(one, Decision)}
    yield from map(_told, decided.values())


def _each(records: tuple[Any, ...]) -> Iterator[str]:
    """Give a record with an id, and those inside it that have one."""
    for record in records:
        for _, one in walk(record) if record else ():
            if "id" in type(one).model_fields and not isinstance(one, Decision):
                yield _told(one)


def _told(record: Record) -> str:
    return "\n".join([f"{record.swedish} {record.__dict__['id']}", *own_fields(record)])


def own_fields(record: Record) -> list[str]:
    """Give each plain field of a record that has a value, as ``Label: value``."""
    names = [name for name, shape in shapes(type(record)).items() if shape.model is None]
    return labelled(record, *(name for name in names if name not in _UNTOLD))
