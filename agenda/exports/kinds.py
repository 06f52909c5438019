"""The kinds of record, read off the model: which there are and what they are called."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from agenda.exports.publication import Publication
from agenda.model import Agenda, Edition, Record
from agenda.model.shape import shapes


def kind_of(model: type[Record]) -> str:
    """Give the name of a kind in files and addresses.

    >>> from agenda.model import FocusArea
    >>> kind_of(FocusArea)
    'focus_area'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", model.__name__).lower()


@cache
def listed_kinds() -> dict[str, tuple[str, type[Record]]]:
    """Give each kind that the agenda has a list of: the name of the list, and the model."""
    found = ((name, shape) for name, shape in shapes(Agenda).items() if shape.many)
    return {kind_of(s.model): (name, s.model) for name, s in found if s.model and _has_id(s.model)}


@cache
def exported_kinds() -> dict[str, type[Record]]:
    """Give each kind that has files of its own: the agenda's lists, then what was published."""
    listed = {kind: model for kind, (_, model) in listed_kinds().items()}
    return {**listed, kind_of(Edition): Edition}


def records(published: Publication) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Give every record of each of :func:`exported_kinds`, in the agenda's own order."""
    for kind, (name, _) in listed_kinds().items():
        yield kind, getattr(published.agenda, name)
    yield kind_of(Edition), published.editions


def _has_id(model: type[Record]) -> bool:
    return "id" in model.model_fields
