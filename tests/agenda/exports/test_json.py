"""JSON: what goes out comes back, and every file keeps the schema that it names."""

import json
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from agenda.exports import agenda_from_json
from agenda.exports.json_files import create_json
from agenda.exports.kinds import exported_kinds, listed_kinds
from agenda.model import Edition
from tests.support.exports import AGENDAS, EDITION, MADE_AT, as_published, exported, published, real

EACH = pytest.mark.parametrize("name", AGENDAS)


@cache
def validator(text: bytes) -> Draft202012Validator:
    """Check a schema and give what validates by it; the same one serves all four agendas."""
    schema = json.loads(text)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def schema_of(name: str, address: str) -> Draft202012Validator:
    found = validator(exported(name)[address.removeprefix(f"{EDITION}data/")])
    assert isinstance(found.schema, dict)
    assert found.schema["$id"] == address
    return found


def json_files(name: str) -> dict[str, Any]:
    """Give the JSON files of the agenda's own kinds, by name."""
    kinds = {"agenda", *exported_kinds()}
    files = exported(name).items()
    return {
        file: json.loads(content)
        for file, content in files
        if file.endswith(".json") and file.removesuffix(".json").split("/")[0] in kinds
    }


@EACH
def test_the_whole_agenda_comes_back_equal(name: str) -> None:
    assert agenda_from_json(exported(name)["agenda.json"]) == AGENDAS[name]()


@EACH
def test_every_file_keeps_the_schema_that_it_names(name: str) -> None:
    files = json_files(name)
    assert len(files) > 30
    for file, content in files.items():
        errors = list(schema_of(name, content["$schema"]).iter_errors(content))
        assert errors == [], file


def test_a_schema_refuses_what_is_not_in_the_model() -> None:
    content = json_files("base")["priority.json"]
    check = schema_of("base", content["$schema"])
    for wrong in ({"records": [{"id": "x"}]}, {"kind": "term"}):
        with pytest.raises(ValidationError):
            check.validate({**content, **wrong})


def test_the_editions_that_are_out_have_files_of_their_own() -> None:
    files, (edition,) = json_files("real"), as_published("real").editions
    (record,) = files["edition.json"]["records"]
    assert Edition.model_validate(record) == edition
    assert files["edition/remissversion.json"]["record"] == record


def test_before_the_first_edition_the_list_is_empty() -> None:
    files = dict(create_json(published(real())))
    assert json.loads(files["edition.json"])["records"] == []


@EACH
def test_lists_and_records_hold_what_the_whole_holds(name: str) -> None:
    files = json_files(name)
    for kind, (key, _) in listed_kinds().items():
        records = files[f"{kind}.json"]["records"]
        assert records == files["agenda.json"]["agenda"].get(key, [])
        for record in records:
            assert files[f"{kind}/{record['id']}.json"]["record"] == record


def test_each_file_says_where_it_lies_and_what_it_comes_from() -> None:
    for file, content in json_files("real").items():
        assert content["address"] == f"{EDITION}data/{file}"
        assert content["edition"] == real().edition
        assert content["generated_at"] == MADE_AT
        assert content["schema_version"] == 1
        assert content["licence"] == real().licence


def test_an_unknown_time_is_left_out() -> None:
    files = dict(create_json(published(real(), made_at=None)))
    assert "generated_at" not in json.loads(files["agenda.json"])


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"agenda": {}}'])
def test_what_is_no_agenda_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="validation error"):
        agenda_from_json(text)


def test_the_schemas_of_the_data_files_are_there_as_they_are() -> None:
    files = exported("real")
    assert b'"x-labels"' in files["schema/initiatives.schema.json"]
