"""The shape of the model: what generic code goes by."""

from collections.abc import Iterator
from typing import Any

import pytest

from agenda import load_agenda
from agenda.model import (
    Agenda,
    Audience,
    Citation,
    Contact,
    Framework,
    Indicator,
    Initiative,
    Link,
    Period,
    Priority,
    Record,
    SetAside,
    Source,
    Tombstone,
)
from agenda.model.shape import shapes, walk
from agenda.schema import record_schemas
from tests.support.folders import BASE


@pytest.mark.parametrize(
    ("model", "name", "many", "inner"),
    [
        (Agenda, "title", False, None),
        (Agenda, "contact", False, Contact),
        (Agenda, "initiatives", True, Initiative),
        (Initiative, "period", False, Period),
        (Initiative, "priorities", True, None),
        (Initiative, "indicators", True, Indicator),
        (Priority, "audiences", True, Link),
        (Citation, "lines", False, None),
        (Source, "line_count", False, None),
    ],
)
def test_a_field_is_one_or_many_values_or_records(
    model: type[Record], name: str, many: bool, inner: type[Record] | None
) -> None:
    shape = shapes(model)[name]
    assert (shape.many, shape.model) == (many, inner)


@pytest.mark.parametrize(
    ("model", "name", "kinds"),
    [
        (Agenda, "publisher", ("actor",)),
        (Priority, "goals", ("goal",)),
        (Initiative, "priorities", ("priority",)),
        (Initiative, "lead", ("actor",)),
        (Framework, "replaced_by", ("framework",)),
        (Tombstone, "replaced_by", ("initiative", "priority", "actor", "focus_area")),
        (Citation, "source", ("source",)),
        (Initiative, "title", None),
        (Link, "to", None),
    ],
)
def test_a_reference_says_what_kinds_it_may_name(
    model: type[Record], name: str, kinds: tuple[str, ...] | None
) -> None:
    reference = shapes(model)[name].reference
    assert (reference.kinds if reference else None) == kinds


@pytest.mark.parametrize(
    ("model", "name", "verbatim"),
    [
        (Priority, "wording", True),
        (Framework, "vision", True),
        (Priority, "plain_language", False),
        (Audience, "title", False),
    ],
)
def test_words_of_others_are_marked(model: type[Record], name: str, verbatim: bool) -> None:
    assert shapes(model)[name].verbatim is verbatim


def leaves(schema: Any) -> Iterator[dict[str, Any]]:
    """Give each part of a schema that says what one value is."""
    if isinstance(schema, dict):
        if schema.get("type") in ("string", "integer", "number", "boolean"):
            yield schema
        for name, inner in schema.items():
            yield from leaves(inner if name not in ("not", "prefixItems") else None)
    elif isinstance(schema, list):
        for inner in schema:
            yield from leaves(inner)


@pytest.mark.parametrize("model", record_schemas())
def test_the_schema_says_what_each_value_is(model: str) -> None:
    schema = record_schemas()[model]
    assert [leaf for leaf in leaves(schema) if "x-type" not in leaf] == []


@pytest.mark.parametrize(
    ("model", "name", "what"),
    [
        (Priority, "wording", "text"),
        (Priority, "short_title", "line"),
        (Initiative, "priorities", "id"),
        (Initiative, "next_update_due", "date"),
        (Contact, "email", "email"),
        (Contact, "url", "address"),
        (Citation, "lines", "span"),
        (SetAside, "lines", "span"),
        (Source, "line_count", "whole"),
        (Agenda, "official", "flag"),
        (Initiative, "period", None),
    ],
)
def test_a_field_says_what_its_values_are(model: type[Record], name: str, what: str | None) -> None:
    assert shapes(model)[name].type == what


def test_fields_stand_in_the_order_of_the_model() -> None:
    assert list(shapes(Period)) == ["start", "end", "ongoing"]


def test_walking_gives_each_record_once_with_its_path_parents_first() -> None:
    agenda = load_agenda(BASE)
    found = list(walk(agenda))
    paths = [path for path, _ in found]
    assert found[0] == ((), agenda)
    assert len(set(paths)) == len(paths)
    for path, record in found:
        assert _at(agenda, path) is record
    for place, path in enumerate(paths):
        parents = [path[:length] for length in range(len(path)) if path[:length] in paths]
        assert all(paths.index(parent) < place for parent in parents)


def test_walking_reaches_what_is_deepest() -> None:
    paths = {path for path, _ in walk(load_agenda(BASE))}
    assert ("initiatives", 0, "indicators", 0, "baseline", "citation") in paths
    assert ("priorities", 0, "audiences", 0, "citation") in paths
    assert ("events", 0, "decision") in paths


def _at(record: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        record = record[step] if isinstance(step, int) else getattr(record, step)
    return record
