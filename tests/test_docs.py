"""The documents tell the truth: what they name exists, what they list is whole, examples load."""

import re
import shutil
from collections.abc import Iterator
from doctest import DocTestParser, DocTestRunner
from inspect import getdoc, getmembers, isfunction, signature
from pathlib import Path

import pytest

from agenda import check_agenda, load_agenda
from agenda.advice import data_readings
from agenda.load import load
from agenda.model import Initiative
from agenda.model.choices import Funding, Origin, Phase, Status
from agenda.model.fields import RESERVED_IDS
from macros.engine.export_files import site_to_export, write_exports
from macros.kinds import ANCHOR_PAGES, PAGE_FOLDERS
from macros.pages.agenda_macros import AgendaMacros
from tests.support.cases import read_case
from tests.support.documents import NAMES, OTHERS, Document, Example, lix
from tests.support.site import ROOT

README, CONTRIBUTING, HACKING, CHANGELOG = (Document(name) for name in NAMES)
ALL = pytest.mark.parametrize("name", (*NAMES, *OTHERS))
EXAMPLES = CONTRIBUTING.examples
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
FOLDERS = {
    ".github",
    "agenda",
    "data",
    "docs",
    "macros",
    "pictures",
    "review",
    "scripts",
    "tests",
    "theme",
}
FILE = re.compile(r"[\w.-]+(/[\w.-]+)*\.(py|md|ya?ml|toml|lock|html|xml|css|json|png)")
FLAGS = re.MULTILINE | re.DOTALL
MOST_LIX = 40
LONG = (
    "som går vidare och vidare utan att någon gång ta slut "
    "för den som läser den ända till det sista ordet."
)


def commands(document: Document) -> Iterator[list[str]]:
    """Give the words of each command, whether in a block of its own or in a sentence."""
    lines = "".join(document.fenced("sh")).splitlines() + document.inline_code
    for line in lines:
        words = line.split("#")[0].split()
        if words and (words[0] == "make" or words[0].startswith((".venv/", "scripts/"))):
            yield words


def named_paths(document: Document) -> set[str]:
    """Give what looks like a path of this checkout, in prose and in commands."""
    words = [word.split("::")[0] for code in document.inline_code for word in code.split()]
    words += [word for words in commands(document) for word in words]
    return {word for word in words if FILE.fullmatch(word) or word.split("/")[0] in FOLDERS}


@ALL
def test_every_make_target_exists(name: str) -> None:
    named = {words[1] for words in commands(Document(name)) if words[0] == "make" and words[1:]}
    assert named
    assert named - TARGETS == set()


@ALL
def test_every_file_that_is_named_exists(name: str) -> None:
    named = named_paths(Document(name))
    assert named
    assert sorted(path for path in named if "<" not in path and not (ROOT / path).exists()) == []


def test_the_readme_s_blocks_hold_commands_only() -> None:
    lines = [line for block in README.fenced("sh") for line in block.splitlines()]
    assert lines
    for line in lines:
        assert re.match(r"make [a-z]+( +#|$)|\.venv/bin/python scripts/\w+\.py ", line), line


@ALL
def test_every_link_leads_somewhere(name: str) -> None:
    for target in Document(name).links:
        if target.startswith("https://"):
            continue
        path, _, anchor = target.partition("#")
        assert not path or (ROOT / path).is_file(), target
        assert not anchor or anchor in Document(path or name).anchors, target


@ALL
def test_there_is_one_sentence_a_line(name: str) -> None:
    lines = Document(name).prose.splitlines()
    assert [line for line in lines if re.search(r"[.!?](\*\*)? [A-ZÅÄÖ]", line)] == []


def test_contributing_is_easy_to_read() -> None:
    assert lix(CONTRIBUTING.prose) < MOST_LIX


def test_contributing_explains_every_field_of_an_initiative() -> None:
    needed = {True: "ja", False: "nej"}
    rows = [
        f"| `{name}` | {info.title} | {needed[info.is_required()]} | {info.description} |"
        for name, info in Initiative.model_fields.items()
    ]
    assert table_rows("Vad nycklarna betyder") == rows


def test_contributing_lists_every_value_of_the_closed_lists() -> None:
    rows = [
        f"| `{kind.__name__.lower()}` | `{member.value}` | {member.label} |"
        for kind in (Origin, Phase, Status, Funding)
        for member in kind
    ]
    assert table_rows("Fyra nycklar tar bara vissa ord") == rows


def test_contributing_lists_every_macro() -> None:
    rows = []
    for name, macro in getmembers(AgendaMacros, isfunction):
        if not name.startswith("_"):
            _, *arguments = signature(macro).parameters
            rows.append(f"| `{name}({', '.join(arguments)})` | {getdoc(macro)} |")
    assert table_rows("Texten i docs/") == rows


def table_rows(above: str) -> list[str]:
    """Give the rows, heads apart, of the first table in CONTRIBUTING below some words."""
    _, below = CONTRIBUTING.text.split(above, 1)
    rows = re.search(r"^\|.*?(?=\n\n)", below, re.MULTILINE | re.DOTALL)
    return rows.group().splitlines()[2:] if rows else []


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


def test_the_library_does_what_hacking_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The examples run where they say: at the top of a checkout whose exports are written."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    write_exports(site_to_export(ROOT / "data", ROOT / "mkdocs.yml"), tmp_path / "site" / "data")
    monkeypatch.chdir(tmp_path)
    examples = DocTestParser().get_doctest(
        "".join(HACKING.fenced("python")), {}, "HACKING.md", "HACKING.md", 0
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
