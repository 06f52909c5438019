"""What a field may be, as data: the conditions of a law. ``theme/form/laws.js`` reads them too."""

from collections.abc import Callable
from typing import Any, Final

from agenda.model import Record
from agenda.model.dates import earliest, latest

When = tuple[str, ...]
"""A field, a test, and what the test compares with: values as they are written in a file, or
the name of another field. ``("origin", "is", "decided")``, ``("end", "ends_before", "start")``."""


def holds(when: When, record: Record) -> bool:
    """Say whether it is so. Raises AttributeError for a value that is missing as faulty."""
    field, test, *than = when
    return TESTS[test](record, getattr(record, field), than)


def _ends_before(record: Record, value: Any, than: list[str]) -> bool:
    """Say whether the last day that one date can mean comes before the first of the other."""
    other = getattr(record, than[0])
    return bool(value and other and latest(value) < earliest(other))


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


TESTS: Final[dict[str, Callable[[Record, Any, list[str]], bool]]] = {
    "there": lambda _, value, __: value not in (None, ()),
    "missing": lambda _, value, __: value in (None, ()),
    "is": lambda _, value, than: _written(value) in than,
    "is_not": lambda _, value, than: _written(value) not in than,
    "ends_before": _ends_before,
    "below": lambda _, value, than: value is not None and value < float(than[0]),
    "sound": lambda *_: True,  # a fault in it is mended first: reading it has told so
}
