"""The rows of a registry of kinds: what is wrong with a column is told by the kind's name."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from typing import Any, Final, ParamSpec, TypeVar

from pydantic import ConfigDict, ValidationError

from agenda.model.nearest import closest

COLUMNS: Final = ConfigDict(strict=True, extra="forbid", revalidate_instances="always")
"""For the dataclass of a row: a text is no number, and what stands in a column is tried too."""
_Columns = ParamSpec("_Columns")
_Row = TypeVar("_Row")


class KindError(Exception):
    """A kind lacks something. Each Swedish sentence says which kind, and what to add where."""

    def __init__(self, sentences: Iterable[str]) -> None:
        super().__init__("\n".join(sentences))


def row_maker(row: Callable[_Columns, _Row], here: str) -> Callable[_Columns, _Row]:
    """Give what makes a row of the registry in the file ``here``; it raises :class:`KindError`.

    ``row`` is a dataclass of pydantic, the kind's name its first column.
    """

    def make(*columns: _Columns.args, **named: _Columns.kwargs) -> _Row:
        try:
            return row(*columns, **named)
        except ValidationError as error:
            kind = columns[0] if columns else next(iter(named.values()), "?")
            raise KindError(_wrong(f"Posttypen {kind} i {here}", _names(row), error)) from None

    return make


def by_name(rows: Iterable[_Row], here: str) -> dict[str, _Row]:
    """Give the rows by their first column. Raises :class:`KindError` for a kind with two."""
    found: dict[str, _Row] = {}
    for row in rows:
        kind = getattr(row, _names(row)[0])
        if kind in found:
            raise KindError([f"Posttypen {kind} har två rader i {here}. Behåll den ena."])
        found[kind] = row
    return found


def _names(row: Any) -> list[str]:
    return [one.name for one in fields(row)]


def _wrong(begin: str, names: list[str], error: ValidationError) -> Iterator[str]:
    """Give a sentence for each column that something is wrong with."""
    found: dict[int | str, list[Any]] = defaultdict(list)
    for one in error.errors():
        found[one["loc"][0]].append(one)
    for place, faults in found.items():
        column = place if isinstance(place, str) else (*names, *"?" * place)[place]
        deepest = max(len(one["loc"]) for one in faults)
        told = [one for one in faults if len(one["loc"]) == deepest]
        yield f"{begin}{_told(column, names, told)}"


def _told(column: str, names: list[str], faults: list[Any]) -> str:
    first = faults[0]
    if first["type"] == "missing":
        return f" saknar kolumnen {column}."
    if first["type"].startswith(("unexpected", "multiple")):
        near = closest(column, names)
        advice = f"Menade du {near}?" if near else f"Kolumnerna är {', '.join(names)}."
        return f" har en kolumn för mycket: {column}={first['input']!r}. {advice}"
    inner = [step for step in first["loc"][1:] if str(step).isidentifier() and step.islower()]
    wanted = " eller ".join(dict.fromkeys(map(_expected, faults)))
    return f": {'.'.join([column, *inner])} är {first['input']!r}. Där ska {wanted} stå."


_WORDS: Final = {
    "string_type": "en text",
    "string_too_short": "en text som inte är tom",
    "int_type": "ett heltal",
    "float_type": "ett tal",
    "greater_than": "ett tal över 0",
    "bool_type": "True eller False",
    "tuple_type": "en tupel, med parentes och komma,",
    "is_instance_of": "OWN, PLAIN",
}


def _expected(fault: Any) -> str:
    """Say what a column may hold, by what pydantic missed."""
    context = fault.get("ctx", {})
    if fault["type"] == "literal_error":
        return str(context["expected"]).replace(" or ", " eller ").replace("'", '"')
    if fault["type"] == "dataclass_exact_type":
        return f"{context['class_name']}(…)"
    return _WORDS.get(fault["type"], "något annat")
