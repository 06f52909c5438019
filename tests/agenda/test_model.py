"""The model: frozen, closed, every field and value with its Swedish words."""

import re

import pytest
from pydantic import ValidationError

from agenda import Agenda, load_agenda
from agenda.compare import ChangeKind
from agenda.editions.snapshot import is_page_path
from agenda.model import Citation, Link, Record, choices
from agenda.model.choices import Choice
from agenda.model.fields import DEVICES, RESERVED_IDS
from agenda.model.kinds import KINDS as ROWS
from agenda.model.shape import shapes, walk
from tests.support.folders import BASE

AGENDA = load_agenda(BASE)
RECORDS = [record for _, record in walk(AGENDA)]


def models(model: type[Record] = Agenda) -> set[type[Record]]:
    found = {model}
    for shape in shapes(model).values():
        if shape.model is not None:
            found |= models(shape.model)
    return found


MODELS = sorted(models(), key=lambda model: model.__name__)
FIELDS = [(model, name) for model in MODELS for name in model.model_fields]
KINDS = sorted({*Choice.__subclasses__()} - {ChangeKind}, key=lambda kind: kind.__name__)
"""The closed lists of the model; the kinds of change are no part of it."""


@pytest.mark.parametrize("model", MODELS)
def test_a_record_is_frozen(model: type[Record]) -> None:
    record = next(record for record in RECORDS if type(record) is model)
    name = next(iter(model.model_fields))
    with pytest.raises(ValidationError, match="frozen"):
        setattr(record, name, getattr(record, name))


@pytest.mark.parametrize("model", MODELS)
def test_a_record_takes_no_unknown_key(model: type[Record]) -> None:
    with pytest.raises(ValidationError, match="extra_forbidden"):
        model.model_validate({"okänd": "x"})


@pytest.mark.parametrize("model", MODELS)
def test_a_record_has_a_swedish_name_of_its_own(model: type[Record]) -> None:
    assert model.swedish != Record.swedish
    assert model.__doc__ != Record.__doc__


@pytest.mark.parametrize(("model", "name"), FIELDS)
def test_a_field_has_label_and_help(model: type[Record], name: str) -> None:
    info = model.model_fields[name]
    assert info.title and info.title[0].isupper() and not info.title.endswith(".")
    assert info.description and info.description.endswith((".", "…"))


@pytest.mark.parametrize(("model", "name"), FIELDS)
def test_a_list_is_a_tuple(model: type[Record], name: str) -> None:
    for record in RECORDS:
        if type(record) is model and shapes(model)[name].many:
            assert isinstance(getattr(record, name), tuple)


def test_the_base_fills_in_every_field_of_each_model() -> None:
    """So that what is tried on the base is tried on the whole model."""
    everywhere = {"updated_on", "citations"}
    filled = {(type(record), name) for record in RECORDS for name in record.model_fields_set}
    assert {(m, name) for m, name in FIELDS if name not in everywhere} <= filled


@pytest.mark.parametrize("kind", KINDS)
def test_a_choice_has_labels_that_tell_its_values_apart(kind: type[Choice]) -> None:
    labels = [member.label for member in kind]
    assert all(label and label[0].isupper() for label in labels)
    assert len(set(labels)) == len(labels)
    assert all(member.value == member.name and member.value.isascii() for member in kind)


def test_each_choice_is_used_by_a_field() -> None:
    schema = str(Agenda.model_json_schema())
    assert [kind for kind in KINDS if f"'title': '{kind.__name__}'" not in schema] == []
    assert {kind.__module__ for kind in KINDS} == {choices.__name__}


def test_each_kind_that_is_referred_to_exists_and_has_a_word() -> None:
    named = {
        kind
        for model in MODELS
        for shape in shapes(model).values()
        if shape.reference is not None
        for kind in shape.reference.kinds
    }
    assert named <= set(ROWS)
    assert named <= {model.of_kind for model in MODELS}


def test_each_link_says_what_it_may_lead_to() -> None:
    for model, name in FIELDS:
        shape = shapes(model)[name]
        assert (shape.model is not Link) or shape.reference


def test_the_schema_closes_records_and_carries_words() -> None:
    defs = Agenda.model_json_schema()["$defs"]
    assert set(defs) >= {model.__name__ for model in MODELS} - {"Agenda"}
    assert all(
        defs[model.__name__]["additionalProperties"] is False
        for model in MODELS
        if model is not Agenda
    )
    assert defs["Phase"]["x-labels"]["planning"] == "Planering"
    lead = defs["Initiative"]["properties"]["lead"]
    assert lead["title"] == "Ansvarig"
    assert "x-reference" in str(lead)


@pytest.mark.parametrize("name", sorted(RESERVED_IDS))
def test_a_reserved_id_is_refused(name: str) -> None:
    with pytest.raises(ValidationError, match="reserved"):
        Citation.model_validate({"source": name})


@pytest.mark.parametrize("name", sorted(DEVICES))
def test_what_windows_gives_no_file_is_no_id_and_no_page(name: str) -> None:
    with pytest.raises(ValidationError, match="device"):
        Citation.model_validate({"source": name})
    schema = Agenda.model_json_schema()["$defs"]["Citation"]["properties"]["source"]
    assert re.search(schema["not"]["pattern"], name)
    assert not re.search(schema["not"]["pattern"], f"{name}-1")
    assert not is_page_path(f"om/{name}.md")
    assert not is_page_path(f"{name}/index.md")
    assert is_page_path(f"om/{name}-1.md")


def test_equal_content_is_an_equal_agenda() -> None:
    assert load_agenda(BASE) == AGENDA
    assert load_agenda(BASE).model_copy(update={"title": "Annan"}) != AGENDA


def test_a_label_is_shown_by_its_value() -> None:
    initiative = AGENDA.initiatives[0]
    assert initiative.phase is choices.Phase.implementation
    assert initiative.phase.label == "Genomförande"
    assert choices.Phase.planning == "planning"
