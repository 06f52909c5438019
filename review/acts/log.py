"""The log of an act, and what is told of one: a reason that names nobody, a row, a list."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeVar

from pydantic import ValidationError

from agenda.editions.invalid_values import unfit
from agenda.model import Record
from agenda.rules.person_signs import signs_of_a_person
from review.acts.commit import ActRefusedError

ROLES: Final = "Skriv roller, aldrig personnamn."
_MOST: Final = 40
_Row = TypeVar("_Row", bound=Record)


def faults_of_reason(reason: str, example: str) -> Iterator[str]:
    """Say that there is no reason. ``example`` says how one is given."""
    if not reason.strip():
        yield f"Ange ett skäl i REASON, {example}."


def faults_of_person(text: str, subject: str) -> Iterator[str]:
    """Say how a log points somebody out."""
    for what in signs_of_a_person(text):
        yield f"{subject} verkar ha {what}. {ROLES}"


def row(model: type[_Row], **values: Any) -> _Row:
    """Make a row of a log. Raises :class:`ActRefusedError` for what no row can hold."""
    try:
        return model(**values)
    except ValidationError as error:
        raise ActRefusedError(unfit(error, model)) from None


def listed(head: str, lines: Iterable[str], advice: str) -> str:
    """Give a list that a person can read; nothing for an empty one."""
    found = list(dict.fromkeys(lines))
    if not found:
        return ""
    more = [f"- och {len(found) - _MOST} till"] if len(found) > _MOST else []
    return "\n".join(filter(None, [head, *found[:_MOST], *more, advice]))
