"""An agenda that nobody has checked: the base with any values at all, for templates alone.

What shows text must be safe without the checker before it, so here it is taken away: records
are put together without a single validation.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from agenda.load import Loaded, Places
from agenda.load.layout import FOLDERS, NESTED, RECORD_FILES, read_folder
from agenda.load.positions import plain
from agenda.model import Agenda, Record
from agenda.model.shape import shapes
from agenda.problems import Problem
from tests.support.attacks.corpus import Attack, made
from tests.support.attacks.region import steps
from tests.support.folders import BASE

AnyRecord = TypeVar("AnyRecord", bound=Record)


def unchecked(attacks: Iterable[Attack]) -> Callable[[Path], Loaded]:
    """Give what stands in for the loader: the base, with the values of these attacks put in."""
    problems: list[Problem] = []
    read = read_folder(BASE, problems)
    assert read is not None
    assert not problems
    values = plain(read.root, Agenda)
    for attack in attacks:
        for file, ways in attack.fields.items():
            for way, value in ways.items():
                _put(_record(values, file), steps(way), made(value))
    loaded = Loaded(lenient(Agenda, values), Places(read.root))
    return lambda folder: loaded


def lenient(model: type[AnyRecord], values: dict[str, Any]) -> AnyRecord:
    """Build a record of whatever is there; what is no value of its field stays as it is."""
    found: dict[str, Any] = {}
    for name, value in values.items():
        shape = shapes(model).get(name)
        inner = shape.model if shape else None
        if inner is None:
            found[name] = _leaf(model, name, value)
        elif isinstance(value, list):
            found[name] = tuple(lenient(inner, item) for item in value)
        else:
            found[name] = lenient(inner, value)
    return cast(AnyRecord, model.model_construct(**found))


def _leaf(model: type[Record], name: str, value: Any) -> Any:
    if name not in model.model_fields:
        return value
    try:
        annotation = model.model_fields[name].rebuild_annotation()
        return TypeAdapter(annotation).validate_python(value)
    except ValidationError:
        return tuple(value) if isinstance(value, list) else value


def _record(values: dict[str, Any], file: str) -> dict[str, Any]:
    """Find where a file's own keys stand in the values of the whole agenda."""
    folder, _, rest = file.partition("/")
    if not rest:
        return dict.setdefault(values, RECORD_FILES[file], {}) if file in RECORD_FILES else values
    key = FOLDERS.get(folder) or (folder if Path(rest).name == NESTED.get(folder) else "replies")
    wanted = Path(rest).parent.name if key == folder and folder in NESTED else Path(rest).stem
    found: dict[str, Any] = next(one for one in values[key] if one["id"] == wanted)
    return found


def _put(place: Any, path: tuple[str | int, ...], value: Any) -> None:
    for step in path[:-1]:
        if isinstance(place, dict):
            place.setdefault(step, {})
        place = place[step]
    place[path[-1]] = value
