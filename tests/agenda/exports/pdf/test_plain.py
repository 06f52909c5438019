"""How text goes to Typst: as strings in JSON, and never as code."""

import json

import pytest

from agenda.exports.pdf import create_pdf
from agenda.exports.pdf.plain import create_content, plain
from agenda.exports.pdf.typeset import TEMPLATES
from agenda.model.choices import Phase
from tests.support.exports import real


def test_a_record_gives_all_its_fields() -> None:
    area = real().focus_areas[0]
    assert set(plain(area)) == set(type(area).model_fields)


def test_a_choice_gives_value_and_label() -> None:
    assert plain(Phase.planning) == {"value": "planning", "label": "Planering"}


def test_signs_of_json_are_only_text() -> None:
    text = '"}], #panic() \\u0041'
    assert json.loads(create_content((text,))) == [text]


def test_what_no_document_can_hold_is_refused() -> None:
    with pytest.raises(TypeError, match="no document can hold a object"):
        plain(object())


def test_no_template_runs_text_as_code() -> None:
    for template in TEMPLATES.glob("*.typ"):
        source = template.read_text(encoding="utf-8")
        assert "eval(" not in source and "raw(" not in source, template.name
        assert len(source.splitlines()) <= 250, template.name


def test_a_fault_of_ours_is_never_a_broken_file() -> None:
    with pytest.raises(RuntimeError):
        create_pdf({}, {})
