"""Agendas rewritten for a test: to plain values, changed, and back to a data folder."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from agenda import Agenda
from agenda.load.layout import FOLDERS, LIST_FILES, NESTED, PARTS, RECORD_FILES, ROOT_FILE
from agenda.model import Record
from agenda.model.shape import shapes

Values = dict[str, Any]


def values_of(agenda: Agenda) -> Values:
    """Give an agenda as plain values, without what is not set."""
    return agenda.model_dump(mode="json", exclude_none=True)


def write_folder(values: Values, folder: Path) -> Path:
    """Write plain values as a data folder. JSON is YAML, so nothing needs to be quoted by us."""
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name, content in _files(dict(values)):
        _write(folder / name, content)
    return folder


def _files(values: Values) -> Iterator[tuple[str, Values]]:
    """Give each file's name and content; ``values`` is emptied on the way."""
    for name, key in LIST_FILES.items():
        yield name, {key: values.pop(key, [])}
    for name, key in RECORD_FILES.items():
        if key in values:
            yield name, values.pop(key)
    for name, key in FOLDERS.items():
        for record in values.pop(key, []):
            yield f"{name}/{record['id']}.yaml", record
    yield from _nested_files(values)
    yield ROOT_FILE, values


def _nested_files(values: Values) -> Iterator[tuple[str, Values]]:
    for name, own_file in NESTED.items():
        owners, within = (values.pop(key, []) for key in PARTS[name])
        for owner in owners:
            yield f"{name}/{owner['id']}/{own_file}", owner
        for one in within:
            yield f"{name}/{one[own_file.removesuffix('.yaml')]}/{one['id']}.yaml", one


def _write(path: Path, values: Values) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")


def with_texts(model: type[Record], values: Values, change: Callable[[str, str], str]) -> Values:
    """Give the values with every free text changed by ``change(field name, text)``."""
    changed: Values = {}
    for name, value in values.items():
        shape = shapes(model)[name]
        if shape.model is not None:
            inner = shape.model
            changed[name] = (
                [with_texts(inner, item, change) for item in value]
                if shape.many
                else with_texts(inner, value, change)
            )
        elif is_free_text(model, name):
            spot = f"{model.__name__}.{name}"
            changed[name] = (
                [change(spot, item) for item in value] if shape.many else change(spot, value)
            )
        else:
            changed[name] = value
    return changed


@cache
def is_free_text(model: type[Record], name: str) -> bool:
    """Say whether a field holds text of any kind: not an id, a date, an address or a choice."""
    return shapes(model)[name].type in ("line", "text")
