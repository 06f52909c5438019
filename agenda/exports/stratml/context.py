"""What surrounds the plan, for StratML: a block of lines for each record, read off the model.

StratML has no elements for background, words, sources, history and replies. Leaving them out
would lose them, so they stand as other information of the plan, each with its id.
"""

from collections.abc import Iterator
from typing import Final

from agenda.exports.standards_glossary import PARTS_LEFT_OUT
from agenda.model import Agenda, Citation, Decision, Record
from agenda.model.choices import Choice
from agenda.model.kinds import KINDS, PLAIN, need_code
from agenda.model.shape import shapes, walk

_OWN: Final = (
    "agenda framework goal principle audience focus_area priority initiative indicator actor"
)
"""Kinds that have elements of their own, or stand in the text of one."""
need_code(KINDS, "stratml", __name__, _OWN)
_UNTOLD: Final = {"id", "updated_on"}
_ELSEWHERE: Final = {Citation, *PARTS_LEFT_OUT}
"""Records without an id that are told by others, or left out with a reason."""


def labelled(record: Record, *names: str) -> list[str]:
    """Give the fields of a record that have a value, each as ``Label: value``."""
    found = ((type(record).model_fields[name].title, getattr(record, name)) for name in names)
    return [f"{label}: {_word(value)}" for label, value in found if value not in (None, "", ())]


def _word(value: object) -> str:
    if isinstance(value, Record):
        return "; ".join(own_fields(value))
    if isinstance(value, tuple):
        return ", ".join(map(_word, value))
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return value.label if isinstance(value, Choice) else str(value)


def around(agenda: Agenda) -> Iterator[str]:
    """Give a block for each record that is no part of the plan itself, in the model's order."""
    decided: dict[str, str] = {}
    for _, one in walk(agenda):
        if one.of_kind in KINDS and KINDS[one.of_kind].stratml is PLAIN:
            told = "\n".join([f"{one.swedish} {one.__dict__['id']}", *own_fields(one)])
            if isinstance(one, Decision):
                decided[one.id] = told
            else:
                yield told
    yield from decided.values()


def own_fields(record: Record) -> list[str]:
    """Give each field of a record that has a value, as ``Label: value``.

    Records inside it that have no id are told there, each as its own fields.
    """
    told = (name for name, shape in shapes(type(record)).items() if _is_own(shape.model))
    return labelled(record, *(name for name in told if name not in _UNTOLD))


def _is_own(model: type[Record] | None) -> bool:
    return model is None or not (model.of_kind in KINDS or model in _ELSEWHERE)
