"""JSON Schema of what is exported, and of the files that it comes from.

A schema for whoever writes is closed: a key that nobody knows is a slip of the pen. One for
whoever reads is open, as is promised on the page about open data: a field that comes later must
not make yesterday's reader refuse the file.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from pydantic.json_schema import models_json_schema

from agenda.exports.json_files import SCHEMAS, WholeFile
from agenda.exports.kinds import exported_kinds
from agenda.exports.publication import Publication
from agenda.model import Edition
from agenda.schema import DRAFT, create_schemas
from agenda.step_cache import Step

Schema = dict[str, Any]


def create_published_schemas(published: Publication) -> Iterator[tuple[str, str]]:
    """Give every schema by name: of the data files as they are, of the exports with an address."""
    for name, text in create_schemas().items():
        yield f"schema/{name}", text
    for name, schema in export_schemas().items():
        file = f"{SCHEMAS}{name}.schema.json"
        text = json.dumps({"$schema": DRAFT, "$id": published.file(file), **schema}, **_PLAIN)
        yield file, text + "\n"


_PLAIN: Schema = {"ensure_ascii": False, "separators": (",", ":")}


_EXPORTS: Final = Step[dict[str, Schema]]("schemas of the exports", packages=("agenda",))


@cache
def export_schemas() -> Mapping[str, Schema]:
    """Give the schema of each JSON file: the whole agenda, each kind's list and its records."""
    return _EXPORTS.result((), _of_exports)


def _of_exports() -> dict[str, Schema]:
    """Cut them out of one, since the model takes a while to describe."""
    _, all_of_it = models_json_schema([(WholeFile, "validation"), (Edition, "validation")])
    known = _opened(all_of_it["$defs"])
    whole = {**known.pop(WholeFile.__name__), "$defs": known}
    found = {"agenda": {**whole, "$defs": _needed(known, whole["properties"])}}
    for kind, model in exported_kinds().items():
        one = {"$ref": f"#/$defs/{model.__name__}"}
        found[kind] = _cut(whole, kind, "record", one)
        found[f"{kind}-list"] = _cut(whole, kind, "records", {"type": "array", "items": one})
    return found


def _opened(value: Any) -> Any:
    """Give a schema without what closes it to fields that come later."""
    if isinstance(value, list):
        return [_opened(part) for part in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _opened(part)
        for key, part in value.items()
        if not (key == "additionalProperties" and part is False)
    }


def _cut(whole: Schema, kind: str, key: str, value: Schema) -> Schema:
    """Give the schema of a file with the same envelope and something else inside."""
    envelope = {name: held for name, held in whole["properties"].items() if name != "agenda"}
    return {
        "title": f"{kind}: {key}",
        "type": "object",
        "properties": {**envelope, "kind": {"const": kind}, key: value},
        "required": [*(name for name in whole["required"] if name != "agenda"), "kind", key],
        "$defs": _needed(whole["$defs"], value),
    }


def _needed(known: Schema, value: Any) -> Schema:
    """Give the definitions that a schema refers to, by whatever detour."""
    waiting, found = list(_names(value)), set[str]()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += _names(known[name])
    return {name: known[name] for name in sorted(found)}


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"].rpartition("/")[2]
        yield from (name for held in value.values() for name in _names(held))
    elif isinstance(value, list):
        yield from (name for held in value for name in _names(held))
