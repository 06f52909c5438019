"""Each kind of record of the model is in each export, or a reason stands on the page."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from agenda.exports.files import create_exports
from agenda.exports.json_schema import export_schemas
from agenda.exports.linked.graph import Linked
from agenda.exports.standards_glossary import NOT_IN_STRATML, NOT_LINKED
from agenda.exports.stratml.document import create_stratml
from agenda.exports.tables import tables
from agenda.model import (
    AccessibilityStatement,
    Agenda,
    Edition,
    Entry,
    Feedback,
    Initiative,
    Record,
    Rollback,
    Shortcoming,
    Withdrawal,
)
from agenda.model.shape import shapes, walk
from macros.views.open_data_fields import field_tables
from tests.support.exports import base, edition_of, exported, published, real, rich
from tests.support.rewrite import values_of, with_texts


def models(above: type[Record] = Record) -> Iterator[type[Record]]:
    """Give every model of the agenda, exported by the package or not."""
    for model in above.__subclasses__():
        if model.__module__.startswith("agenda.model."):
            yield model
            yield from models(model)


KINDS = sorted(
    {*models()} - {Entry, Rollback, Withdrawal},  # what was done to editions, beside them
    key=lambda kind: kind.__name__,
)
EACH = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)

FILES = {"linked": "agenda.jsonld", "stratml": "stratml.xml"}


@cache
def held() -> dict[type[Record], tuple[tuple[int, Record], ...]]:
    """Give the records of each kind that three agendas hold, with the number of the agenda."""
    found: dict[type[Record], list[tuple[int, Record]]] = {kind: [] for kind in KINDS}
    for number, whole in enumerate((real(), base(), rich())):
        for path, record in walk(whole):
            if path[:1] != ("accessibility",):  # what is in it goes where it goes
                found[type(record)].append((number, record))
    return {kind: tuple(records) for kind, records in found.items()}


@cache
def said(kind: str) -> tuple[str, ...]:
    """Give what an export says of each of the three, as one text."""
    return tuple(exported(name)[FILES[kind]].decode() for name in ("real", "base", "rich"))


def plain(record: Record) -> Iterator[str]:
    """Give the values of a record's own, as they may stand in a file."""
    for name, shape in shapes(type(record)).items():
        value: Any = getattr(record, name)
        if shape.model is None and value not in (None, ()) and not isinstance(value, bool):
            yield f"{value:.15g}" if isinstance(value, float) else str(value)


def is_said(kind: str, number: int, record: Record) -> bool:
    """Say whether an export knows a record: by its id, else by any value of its own."""
    text, own = said(kind)[number], record.__dict__.get("id")
    wanted = [own] if own else [one for one in plain(record) if len(one) > 1]
    return not wanted or any(one in text for one in wanted)


def test_every_kind_is_in_use_somewhere() -> None:
    of_the_site = {AccessibilityStatement, Feedback, Shortcoming}
    assert {kind for kind in KINDS if not held()[kind]} == {Edition, *of_the_site}


@EACH
def test_it_is_in_json(kind: type[Record]) -> None:
    assert any(kind.__name__ in {schema["title"], *schema["$defs"]} for schema in schemas())


@cache
def schemas() -> list[Any]:
    found = export_schemas()
    whole = found["agenda"]["$defs"]
    assert all(schema["$defs"].keys() <= {*whole, "Edition"} for schema in found.values())
    return list(found.values())


@EACH
def test_it_is_in_csv_and_its_columns_are_explained(kind: type[Record]) -> None:
    """A record that stands alone inside another is columns of it."""
    explained = {fields.kind for fields in field_tables()}
    assert {table.kind for table in tables().values()} == explained
    alone = {
        shape.model
        for table in tables()
        for shape in inside(table)
        if shape.model and not shape.many
    }
    assert kind in {*tables(), *alone}


def inside(model: type[Record]) -> Iterator[Any]:
    """Give the shapes of a record's fields, and of those that stand alone inside it."""
    for shape in shapes(model).values():
        yield shape
        if shape.model and not shape.many:
            yield from inside(shape.model)


@EACH
@pytest.mark.parametrize(
    ("export", "left_out"), [("linked", NOT_LINKED), ("stratml", NOT_IN_STRATML)]
)
def test_it_is_in_the_standards_or_a_reason_says_why_not(
    export: str, left_out: dict[type[Record], str], kind: type[Record]
) -> None:
    if kind not in left_out:
        lost = [record for number, record in held()[kind] if not is_said(export, number, record)]
        assert lost == []


@cache
def marked(export: str) -> tuple[frozenset[str], str]:
    """Give each text field, and the export of agendas in which each text says its field.

    ``Märke Term.explanation slut`` stands nowhere else, whatever signs an export puts round it.
    """
    spots, texts = set[str](), []

    def mark(spot: str, text: str) -> str:
        spots.add(spot)
        return f"Märke {spot} slut"

    for whole in (base(), rich()):
        changed = Agenda.model_validate(with_texts(Agenda, values_of(whole), mark))
        card = edition_of(changed, "Märke Edition.title slut")
        files = dict(create_exports(Linked(published(changed, editions=(card,)))))
        texts.append(files[FILES[export]].decode())
    return frozenset(spots | {"Edition.title"}), "".join(texts)


def there(export: str, kind: type[Record]) -> list[str]:
    """Give what an export says of a kind: its texts, and its ids as whole words."""
    spots, text = marked(export)
    own = sorted(spot for spot in spots if spot.split(".")[0] == kind.__name__)
    found = [spot for spot in own if f"Märke {spot} slut" in text]
    for whole, told in zip((real(), base(), rich()), said(export), strict=True):
        ids = {str(one.__dict__.get("id")) for _, one in walk(whole) if type(one) is kind}
        found += sorted(ids & {*re.findall(r"[a-z0-9-]+", told)})
    return found


def test_a_reason_is_never_given_for_what_is_there() -> None:
    for kind in NOT_LINKED:
        assert named("linked", kind) == []
    for kind in NOT_IN_STRATML:
        assert named("stratml", kind) == []


def named(export: str, kind: type[Record]) -> list[str]:
    """Give the ids of a kind's records that an export has, as a word by itself."""
    own = [
        (number, one.__dict__.get("id"))
        for number, whole in enumerate((real(), base(), rich()))
        for _, one in walk(whole)
        if type(one) is kind
    ]
    return [
        one
        for number, one in own
        if one and re.search(rf"(?<![\w-]){one}(?![\w-])", said(export)[number])
    ]


def test_the_look_for_what_is_left_out_finds_what_is_not() -> None:
    for export, left_out in (("linked", NOT_LINKED), ("stratml", NOT_IN_STRATML)):
        assert {kind.__name__: found for kind in left_out if (found := there(export, kind))} == {}


@pytest.mark.parametrize("export", ["linked", "stratml"])
def test_what_is_there_is_seen_by_its_words_and_by_its_id(export: str) -> None:
    """The look above can fail: declared left out, a kind that is there would be found."""
    found = there(export, Initiative)
    assert {"Initiative.title", "bibliotekskvallar"} <= {*found}


def test_a_record_that_is_lost_is_missed() -> None:
    """The look above can fail: without its initiatives, an agenda's exports know none of them."""
    bare = rich().model_copy(update={"initiatives": (), "corrections": (), "replies": ()})
    graph = json.dumps(Linked(published(bare)).graph())
    plan = create_stratml(published(bare))
    for initiative in rich().initiatives:
        assert f"{initiative.id}/" not in graph
        assert f"Initiativ {initiative.id}" not in plan
