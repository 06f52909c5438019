"""The documents at the root tell the truth: what they list is whole, their examples load."""

import re
import shutil
from doctest import DocTestParser, DocTestRunner
from pathlib import Path

import pytest

from agenda import check_agenda, load_agenda
from agenda.advice import data_readings
from agenda.load import load
from agenda.model import Initiative
from agenda.model.fields import RESERVED_IDS
from macros.context.addresses import ANCHOR_PAGES, PAGE_FOLDERS
from macros.engine.export_files import site_to_export, write_exports
from tests.support.cases import read_case
from tests.support.documents import NAMES, Document, Example, lix
from tests.support.site import ROOT

README, CONTRIBUTING, HACKING, CHANGELOG = (Document(name) for name in NAMES)
EXAMPLES = CONTRIBUTING.examples
FLAGS = re.MULTILINE | re.DOTALL
MOST_LIX = 40
LONG = (
    "som går vidare och vidare utan att någon gång ta slut "
    "för den som läser den ända till det sista ordet."
)


def test_the_readme_s_blocks_hold_commands_only() -> None:
    lines = [line for block in README.fenced("sh") for line in block.splitlines()]
    assert lines
    for line in lines:
        assert re.match(r"make [a-z]+( +#|$)|\.venv/bin/python scripts/\w+\.py ", line), line


def test_contributing_is_easy_to_read() -> None:
    assert lix(CONTRIBUTING.prose) < MOST_LIX


def test_the_ways_in_stand_on_one_screen() -> None:
    screen = CONTRIBUTING.text.split("\n### ")[0].splitlines()
    assert len(screen) <= 25
    ways = [line.split(" | ")[0] for line in screen if line.startswith("| [")]
    assert len(ways) == 5
    for wanted in ("Formuläret", "Ett ärende", "Filen själv", "Någon annan skriver"):
        assert any(wanted in way for way in ways), wanted


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return tmp_path


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_each_example_makes_a_sound_agenda(number: int, checkout: Path) -> None:
    EXAMPLES[number].write(checkout)
    assert check_agenda(checkout / "data") == ()
    assert load_agenda(checkout / "data") != load_agenda(ROOT / "data")


def test_there_is_an_example_of_each_kind() -> None:
    files = {example.file for example in EXAMPLES}
    assert {"data/tombstones.yaml", "data/glossary.yaml", "data/sources.yaml"} < files
    assert len([file for file in files if file.startswith("data/initiatives/")]) == 1


def test_the_least_example_has_what_is_required_and_no_more() -> None:
    keys = re.findall(r"^(\w+):", EXAMPLES[0].text, re.MULTILINE)
    assert set(keys) == {n for n, info in Initiative.model_fields.items() if info.is_required()}


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
        "".join(Document("agenda/README.md").fenced("python")), {}, "README.md", "README.md", 0
    )
    assert len(examples.examples) > 10
    assert DocTestRunner().run(examples).failed == 0


def test_the_golden_case_in_hacking_holds(tmp_path: Path) -> None:
    (text,) = (block for block in HACKING.fenced("text") if "--- expected" in block)
    (tmp_path / "x.case").write_text(text, encoding="utf-8")
    case = read_case(tmp_path / "x.case")
    assert [str(problem) for problem in check_agenda(case.write(tmp_path))] == case.expected


def test_the_changelog_names_every_address_and_permanent_id() -> None:
    agenda = load_agenda(ROOT / "data")
    pages = {f"/{folder}/<id>/" for folder in PAGE_FOLDERS.values()}
    pages |= {f"/{page}#<id>" for page in ANCHOR_PAGES.values() if page}
    named = pages | {area.id for area in agenda.focus_areas} | RESERVED_IDS
    assert sorted(word for word in named if f"`{word}`" not in CHANGELOG.text) == []
    for priority in agenda.priorities:
        assert priority.focus_area in CHANGELOG.text, priority.id


def test_the_changelog_names_every_command() -> None:
    scripts = {path.name for path in ROOT.glob("scripts/*.py")} - {"setup.py", "screenshots.py"}
    assert sorted(name for name in scripts if f"`scripts/{name}`" not in CHANGELOG.text) == []
