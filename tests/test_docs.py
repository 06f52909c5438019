"""The documents tell the truth: what they name exists, what they list is whole, examples load."""

import re
from inspect import getdoc, getmembers, isfunction, signature
from pathlib import Path

import pytest

from agenda import check_agenda
from agenda.model import Initiative
from agenda.model.choices import Funding, Origin, Phase, Status
from agenda.model.fields import RESERVED_IDS
from macros.context.addresses import ANCHOR_PAGES, PAGE_FOLDERS
from macros.pages.agenda_macros import AgendaMacros
from tests.support.cases import read_case
from tests.support.documents import NAMES, OTHERS, Document, commands, lix, named_paths
from tests.support.golden import told
from tests.support.site import ROOT

README, CONTRIBUTING, HACKING, CHANGELOG = (Document(name) for name in NAMES)
ALL = pytest.mark.parametrize("name", (*NAMES, *OTHERS))
EXAMPLES = CONTRIBUTING.examples
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
MOST_LIX = 40


@ALL
def test_every_make_target_exists(name: str) -> None:
    named = {words[1] for words in commands(Document(name)) if words[0] == "make" and words[1:]}
    assert named
    assert named - TARGETS == set()


@ALL
def test_every_file_that_is_named_exists(name: str) -> None:
    """But files of ``data/``, which another region replaces: tests/this_agenda/ has those."""
    named = named_paths(Document(name))
    assert named
    ours = {path for path in named if "<" not in path and not path.startswith("data/")}
    assert sorted(path for path in ours if not (ROOT / path).exists()) == []


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


def test_there_is_an_example_of_each_kind() -> None:
    files = {example.file for example in EXAMPLES}
    assert {"data/tombstones.yaml", "data/glossary.yaml", "data/sources.yaml"} < files
    assert len([file for file in files if file.startswith("data/initiatives/")]) == 1


def test_the_least_example_has_what_is_required_and_no_more() -> None:
    keys = re.findall(r"^(\w+):", EXAMPLES[0].text, re.MULTILINE)
    assert set(keys) == {n for n, info in Initiative.model_fields.items() if info.is_required()}


def test_the_golden_case_in_hacking_holds(tmp_path: Path) -> None:
    (text,) = (block for block in HACKING.fenced("text") if "--- expected" in block)
    (tmp_path / "x.case").write_text(text, encoding="utf-8")
    case = read_case(tmp_path / "x.case")
    assert told(check_agenda(case.write(tmp_path)), tmp_path, case) == case.expected


def test_the_changelog_names_every_address_and_reserved_id() -> None:
    pages = {f"/{folder}/<id>/" for folder in PAGE_FOLDERS.values()}
    pages |= {f"/{page}#<id>" for page in ANCHOR_PAGES.values() if page}
    named = pages | RESERVED_IDS
    assert sorted(word for word in named if f"`{word}`" not in CHANGELOG.text) == []


def test_the_changelog_names_every_command() -> None:
    scripts = {path.name for path in ROOT.glob("scripts/*.py")} - {"setup.py", "screenshots.py"}
    assert sorted(name for name in scripts if f"`scripts/{name}`" not in CHANGELOG.text) == []
