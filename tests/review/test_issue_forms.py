"""The issue forms: as the forge wants them, and never older than model and data."""

import pytest
import yaml

from agenda import load_agenda
from agenda.model.choices import Funding, Phase
from review.issues.form_files import create_form_files
from tests.support.checkout import REGION
from tests.support.folders import BASE
from tests.support.programs import run_module
from tests.support.site import ROOT

FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"
SITE = "https://agenda.example/"
FILES = create_form_files(load_agenda(BASE), SITE)


def test_another_agenda_has_other_choices() -> None:
    region = load_agenda(REGION / "data")
    text, other = FILES["nytt-initiativ.yml"], create_form_files(region, SITE)["nytt-initiativ.yml"]
    assert "Öka kunskapen (larande-1)" in text
    assert all(member.label in text for member in (*Phase, *Funding))
    choice = "Låna dator på biblioteket (lana-dator)"
    assert choice in other
    assert choice not in text


@pytest.mark.parametrize("name", FILES)
def test_no_two_questions_of_a_form_have_the_same_name(name: str) -> None:
    body = yaml.safe_load(FILES[name]).get("body", [])
    labels = [part["attributes"]["label"] for part in body if part["type"] != "markdown"]
    ids = [part["id"] for part in body if part["type"] != "markdown"]
    assert len(set(labels)) == len(labels)
    assert len(set(ids)) == len(ids)


def test_the_form_on_the_site_can_fill_in_a_change() -> None:
    body = yaml.safe_load(FILES["andring.yml"])["body"]
    assert [part["id"] for part in body if "id" in part][:3] == ["post", "motivering", "yaml"]


@pytest.mark.parametrize("kind", ["config", "forms"])
def test_the_forge_s_schema_takes_the_forms(kind: str) -> None:
    files = [FOLDER / name for name in FILES if (name == "config.yml") == (kind == "config")]
    run_module("check_jsonschema", "--builtin-schema", f"vendor.github-issue-{kind}", *files)
