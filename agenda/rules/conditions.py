"""What a field may be, as data: the conditions of a law. ``theme/form/laws.js`` reads them too."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from agenda.model import Record
from agenda.model.dates import earliest, latest


@dataclass(frozen=True)
class When:
    """Something that a field may be: ``than`` are values, or the name of another field."""

    field: str
    test: str
    than: tuple[str, ...] = ()

    def holds(self, record: Record) -> bool:
        """Say whether it is so. Raises AttributeError for a value that is missing as faulty."""
        return _TESTS[self.test](record, getattr(record, self.field), self.than)

    def told(self) -> list[Any]:
        """Give it for the schema."""
        return [self.field, self.test, *self.than]


def _ends_before(record: Record, value: Any, than: tuple[str, ...]) -> bool:
    other = getattr(record, than[0])
    return bool(value and other and latest(value) < earliest(other))


_TESTS: Final[dict[str, Callable[[Record, Any, tuple[str, ...]], bool]]] = {
    "there": lambda _, value, __: value not in (None, ()),
    "missing": lambda _, value, __: value in (None, ()),
    "is": lambda _, value, than: _written(value) in than,
    "is_not": lambda _, value, than: _written(value) not in than,
    "ends_before": _ends_before,
    "sound": lambda *_: True,
}


def _written(value: object) -> str:
    """Give a value as it is written in a file."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def there(field: str) -> When:
    """The field holds something."""
    return When(field, "there")


def missing(field: str) -> When:
    """The field holds nothing: no value, or a list without any."""
    return When(field, "missing")


def has_value(field: str, *values: str) -> When:
    """The field has one of these values, as they are written in a file."""
    return When(field, "is", tuple(str(one) for one in values))


def has_other_than(field: str, *values: str) -> When:
    """The field has none of these values."""
    return When(field, "is_not", tuple(str(one) for one in values))


def sound(field: str) -> When:
    """What the field holds, if anything, has no fault of its own to be mended first."""
    return When(field, "sound")


def ends_before(field: str, other: str) -> When:
    """The last day that one date can mean comes before the first that the other can."""
    return When(field, "ends_before", (other,))
