"""The description of the CSV files: a Tabular Data Package, as Frictionless specifies it.

https://specs.frictionlessdata.io/tabular-data-package/
"""

import json
from typing import Any, Final

from agenda.exports.columns import Column
from agenda.exports.kinds import exported_kinds
from agenda.exports.licences import licence_address
from agenda.exports.publication import Publication
from agenda.exports.tables import Table, tables
from agenda.model import Agenda

NAME: Final = "datapackage.json"
_DIALECT: Final = {"delimiter": ",", "doubleQuote": True, "lineTerminator": "\r\n", "header": True}


def create_datapackage(published: Publication) -> str:
    """Give the description of every table: files, columns, types, keys and meanings."""
    agenda = published.agenda
    package = {
        "profile": "tabular-data-package",
        "name": agenda.id,
        "title": agenda.title,
        "description": agenda.summary,
        "homepage": published.root,
        "version": published.edition_id,
        "created": published.generated_at,
        "licenses": _licences(agenda),
        "contributors": [{"title": published.publisher.name, "role": "publisher"}],
        "resources": [_resource(table) for table in tables().values()],
    }
    kept = {key: value for key, value in package.items() if value}
    return json.dumps(kept, ensure_ascii=False, indent=2) + "\n"


def _licences(agenda: Agenda) -> list[dict[str, str]]:
    path = licence_address(agenda)
    return [{"title": agenda.licence, "path": path}] if agenda.licence and path else []


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.kind,
        "title": table.model.swedish,
        "path": f"{table.kind}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns]}
    if table.has_id:
        schema["primaryKey"] = "id"
    keys = [_key(column) for column in table.columns if _names_one_kind(column)]
    return {**schema, "foreignKeys": keys} if keys else schema


def _names_one_kind(column: Column) -> bool:
    """A key leads to one table, from a cell that holds one id."""
    return not column.many and len(column.references) == 1 and _has_table(column.references[0])


def _has_table(kind: str) -> bool:
    return kind in exported_kinds()


def _key(column: Column) -> dict[str, Any]:
    target = {"resource": column.references[0], "fields": "id"}
    return {"fields": column.name, "reference": target}


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.choices and not column.many:
        constraints["enum"] = [choice.value for choice in column.choices]
    if column.pattern and not column.choices:
        constraints["pattern"] = column.pattern
    about = {"name": column.name, "title": column.title, "description": column.description}
    return {**about, "type": column.type, **({"constraints": constraints} if constraints else {})}
