"""JSON Schema of the data files, for editors and the proposal form, and of a comparison."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from pydantic import BaseModel, create_model

from agenda.compare import Comparison
from agenda.load.layout import FOLDERS, LIST_FILES, NESTED, PARTS, RECORD_FILES, ROOT_FILE
from agenda.model import Agenda
from agenda.model.shape import shapes
from agenda.rules import schema_rules
from agenda.step_cache import Step

DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"


_FILES: Final = Step[dict[str, str]]("schemas of the data files", packages=("agenda",))
"""What they say follows from the model alone, which is code."""


@cache
def create_schemas() -> Mapping[str, str]:
    """Give each schema file's name and text: one for each kind of data file."""
    return _FILES.result((), _of_files)


def _of_files() -> dict[str, str]:
    files: dict[str, tuple[str, ...]] = {name: (key,) for name, key in LIST_FILES.items()}
    records = RECORD_FILES | {f"{name}.yaml": key for name, key in FOLDERS.items()}
    records |= {f"{key}.yaml": key for name in NESTED for key in PARTS[name]}
    elsewhere = {*LIST_FILES.values(), *records.values()}
    files[ROOT_FILE] = tuple(name for name in Agenda.model_fields if name not in elsewhere)
    found = {_schema_name(name): _text(_file_model(name, keys)) for name, keys in files.items()}
    for name, key in records.items():
        model = shapes(Agenda)[key].model
        if model is not None:
            found[_schema_name(name)] = _text(model)
    return found


def create_comparison_schema() -> str:
    """Give the schema of what ``scripts/compare.py --format json`` prints."""
    return _text(Comparison)


@cache
def record_schemas() -> Mapping[str, Any]:
    """Give one schema for each kind of record, by the name of its model, for the form."""
    whole = _schema(Agenda)
    records: dict[str, Any] = whole.pop("$defs")
    return {**records, Agenda.__name__: whole}


def _schema_name(file: str) -> str:
    return file.replace(".yaml", ".schema.json")


def _file_model(name: str, keys: tuple[str, ...]) -> type[BaseModel]:
    """Give a model with only the fields of the agenda that a file holds."""
    fields: dict[str, Any] = {
        key: (Agenda.model_fields[key].annotation, Agenda.model_fields[key]) for key in keys
    }
    return create_model(
        name.removesuffix(".yaml").title(), __config__=Agenda.model_config, **fields
    )


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    """Give the schema of a model; each record in it says its rules, where they are data."""
    whole = model.model_json_schema()
    records = {model.__name__: whole, **whole.get("$defs", {})}
    for name, schema in records.items():
        rules = schema_rules(name)
        if rules:
            schema["x-rules"] = rules
    return whole


def _text(model: type[BaseModel]) -> str:
    schema = {"$schema": DRAFT, **_schema(model)}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
