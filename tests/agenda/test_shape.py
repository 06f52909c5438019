"""The shape of the model: what generic code goes by."""

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
    Source,
    Tombstone,
)
from agenda.model.shape import shapes, walk
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
