"""The law of an agenda: one row a rule, in :mod:`agenda.rules.registry`."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from agenda.index import Index
from agenda.model import Agenda, Record
from agenda.model.per_entry import PerEntry
from agenda.model.shape import shapes
from agenda.rules.finding import Finding
from agenda.rules.laws import Members, OfKind, OfRecord
from agenda.rules.registry import RULES
from agenda.rules.rule import InRecord, InWhole, Rule

__all__ = [
    "RULES",
    "Finding",
    "Rule",
    "broken_by_record",
    "broken_by_whole",
    "broken_rules",
    "schema_rules",
]


def broken_rules(agenda: Agenda, *, whole: bool) -> Iterator[Finding]:
    """Give all that breaks a rule.

    With ``whole`` false the agenda lacks values that have been reported already; a rule
    that needs one of them has nothing to say about that record.
    """
    yield from broken_by_whole(Index(agenda), whole=whole)
    for path, found in (_SURE if whole else _UNSURE)(agenda):
        yield Finding(path, found.message, found.advice, found.see)


def broken_by_whole(index: Index, *, whole: bool = True) -> Iterator[Finding]:
    """Give what breaks a rule that needs more than one record to be seen."""
    for rule in RULES:
        if isinstance(rule.law, InWhole):
            yield from _sure(rule, index, whole=whole)
        elif isinstance(rule.law, OfKind):
            yield from _sure(rule, _members(index.agenda, rule), whole=whole)


def broken_by_record(record: Record, *, whole: bool = True) -> Iterator[Finding]:
    """Give what breaks a rule about one record; a path starts at the record."""
    for rule in _about(type(record)):
        yield from _sure(rule, record, whole=whole)


@cache
def _about(model: type[Record]) -> tuple[Rule, ...]:
    """Give the rules about one record of a model at a time."""
    of_one = (rule for rule in RULES if isinstance(rule.law, InRecord | OfRecord))
    return tuple(rule for rule in of_one if issubclass(model, rule.about))


def _sure(rule: Rule, subject: Any, *, whole: bool) -> Iterator[Finding]:
    try:
        yield from rule.law.broken(subject)
    except AttributeError:
        if whole:
            raise


def _members(agenda: Agenda, rule: Rule) -> Members:
    """Give the records that a rule is about, of the list of the agenda that holds them."""
    (name,) = (name for name, shape in shapes(Agenda).items() if shape.model is rule.about)
    return [((name, at), one) for at, one in enumerate(agenda.__dict__.get(name, ()))]


def schema_rules(model: str) -> list[dict[str, Any]]:
    """Give the rules about the model of that name that are data, for its schema."""
    return [rule.told() for rule in RULES if rule.is_data and rule.about.__name__ == model]


_SURE: Final = PerEntry(lambda record: ((one.path, one) for one in broken_by_record(record)))
_UNSURE: Final = PerEntry(
    lambda record: ((one.path, one) for one in broken_by_record(record, whole=False))
)
