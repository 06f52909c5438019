"""The kinds of record that have files of their own, by the rows of the kinds."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from agenda.exports.publication import Publication
from agenda.model import Edition, Record
from agenda.model.kinds import KINDS
from agenda.model.record import MODELS


@cache
def listed_kinds() -> dict[str, tuple[str, type[Record]]]:
    """Give each kind that the agenda has a list of: the name of the list, and the model."""
    return {kind: (row.list, MODELS[kind]) for kind, row in KINDS.items() if row.list}


@cache
def exported_kinds() -> dict[str, type[Record]]:
    """Give each kind that has files of its own: the agenda's lists, then what was published."""
    listed = {kind: model for kind, (_, model) in listed_kinds().items()}
    return {**listed, Edition.of_kind: Edition}


def records(published: Publication) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Give every record of each of :func:`exported_kinds`, in the agenda's own order."""
    for kind, (name, _) in listed_kinds().items():
        yield kind, getattr(published.agenda, name)
    yield Edition.of_kind, published.editions
