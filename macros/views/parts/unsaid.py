"""Facts as readers meet them: what is known in a list, what nobody knows in one sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from agenda.model import Record
from macros.text.unsaid import AGENDA, MOST_NAMED, unsaid_sentence
from macros.views.parts.base import Fact, fact

NO_RECORD: Final = ""
"""Stands for what has no form: only whoever runs the site can tell it."""


@dataclass(frozen=True)
class Unknown:
    """One thing that nobody has said, and the field of the form where it can be told."""

    label: str
    field: str
    words: str


@dataclass(frozen=True)
class Unsaid:
    """What nobody has said of a record: a sentence, and each thing by itself.

    ``folded`` says that the sentence names only some of them, so that all are to be listed too.
    """

    record: str
    sentence: str
    rows: tuple[Unknown, ...]
    folded: bool


@dataclass(frozen=True)
class Sheet:
    """The facts that are known, and what is not."""

    known: tuple[Fact, ...]
    unsaid: Unsaid | None


def sheet(record_id: str, facts: Iterable[Fact], opening: str = AGENDA) -> Sheet:
    """Part what is known from what is not; what has no words for it is left out in silence."""
    found = tuple(facts)
    known = tuple(one for one in found if one.values)
    missing = (Unknown(one.label, one.field, one.unknown) for one in found if not one.values)
    return Sheet(known, unsaid(record_id, missing, opening))


def unsaid(record_id: str, missing: Iterable[Unknown], opening: str = AGENDA) -> Unsaid | None:
    """Give the sentence of what is missing; None where nothing is."""
    found = tuple(one for one in missing if one.words)
    if not found:
        return None
    sentence = unsaid_sentence(opening, [one.words for one in found])
    return Unsaid(record_id, sentence, found, len(found) > MOST_NAMED)


def unsaid_fields(
    model: type[Record], record_id: str, names: Iterable[str], opening: str = AGENDA
) -> Unsaid | None:
    """Give the sentence of fields that a page shows in other ways than as facts."""
    missing = (fact(model, name) for name in names)
    rows = (Unknown(one.label, one.field, one.unknown) for one in missing)
    return unsaid(record_id, rows, opening)
