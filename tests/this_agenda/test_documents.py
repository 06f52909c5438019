"""This agenda's documents tell the truth of it: examples load, entries that are named exist."""

import re
import shutil
from doctest import DocTestParser, DocTestRunner
from pathlib import Path

import pytest

from agenda import check_agenda, load_agenda
from agenda.advice import data_readings
from agenda.load import load
from macros.engine.export_files import site_to_export, write_exports
from review.issues.form_files import create_form_files
from tests.support.documents import (
    BESIDE_CODE,
    HANDBOOK,
    NAMES,
    OTHERS,
    Document,
    Example,
    named_paths,
)
from tests.support.site import ROOT

CONTRIBUTING, CHANGELOG = Document("CONTRIBUTING.md"), Document("CHANGELOG.md")
LIBRARY = Document("agenda/README.md")
EXAMPLES = CONTRIBUTING.examples
FLAGS = re.MULTILINE | re.DOTALL
LONG = (
    "som går vidare och vidare utan att någon gång ta slut "
    "för den som läser den ända till det sista ordet."
)


@pytest.mark.parametrize("name", (*NAMES, *OTHERS, *HANDBOOK, *BESIDE_CODE))
def test_every_data_file_that_is_named_exists(name: str) -> None:
    replaced = ("data/", "tests/this_agenda/")
    named = {path for path in named_paths(Document(name)) if path.startswith(replaced)}
    assert sorted(path for path in named if "<" not in path and not (ROOT / path).exists()) == []


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_each_example_makes_a_sound_agenda(number: int, checkout: Path) -> None:
    EXAMPLES[number].write(checkout)
    assert check_agenda(checkout / "data") == ()
    assert load_agenda(checkout / "data") != load_agenda(ROOT / "data")


def test_the_problem_that_is_shown_is_the_one_that_comes(checkout: Path) -> None:
    example = EXAMPLES[0]
    Example(example.file, example.text.replace("kompetens-1", "kompetens1"), False).write(checkout)
    (problem,) = check_agenda(checkout / "data")
    assert CONTRIBUTING.fenced("text")[0] == f"{problem}\n"


def test_the_warning_that_is_shown_is_the_one_that_comes(checkout: Path) -> None:
    example = EXAMPLES[0]
    summary = f"summary: Ett påhittat exempel på en mening {LONG}\n"
    text = re.sub(r"^summary: .*\n", summary, example.text, flags=re.MULTILINE)
    Example(example.file, text, False).write(checkout)
    readings = data_readings(load(checkout / "data"))
    (warning,) = (warning for reading in readings for warning in reading.warnings)
    assert CONTRIBUTING.fenced("text")[1:] == [f"{warning}\n"]


def test_what_is_said_to_stand_in_a_file_stands_there() -> None:
    (extract,) = re.findall(
        r"<!-- utdrag: (\S+) -->\n```yaml\n(.*?)^```$", CONTRIBUTING.text, FLAGS
    )
    assert extract[1] in (ROOT / extract[0]).read_text(encoding="utf-8")


def test_the_library_does_what_its_readme_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The examples run where they say: at the top of a checkout whose exports are written."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    write_exports(site_to_export(ROOT / "data", ROOT / "mkdocs.yml"), tmp_path / "site" / "data")
    monkeypatch.chdir(tmp_path)
    examples = DocTestParser().get_doctest(
        "".join(LIBRARY.fenced("python")), {}, LIBRARY.name, LIBRARY.name, 0
    )
    assert len(examples.examples) > 10
    assert DocTestRunner().run(examples).failed == 0


def test_the_changelog_names_every_permanent_id() -> None:
    agenda = load_agenda(ROOT / "data")
    assert [one.id for one in agenda.focus_areas if f"`{one.id}`" not in CHANGELOG.text] == []
    for priority in agenda.priorities:
        assert priority.focus_area in CHANGELOG.text, priority.id


def test_the_issue_forms_follow_the_agenda() -> None:
    folder = ROOT / ".github" / "ISSUE_TEMPLATE"
    found = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    forms = create_form_files(load_agenda(ROOT / "data"), "https://agenda.example/")
    assert found == forms, "run scripts/issue_forms.py"
