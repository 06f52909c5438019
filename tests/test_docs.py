"""The documents at the root tell the truth: what they list is whole, their examples load."""

import re
from pathlib import Path

from agenda import check_agenda
from agenda.model import Initiative
from agenda.model.fields import RESERVED_IDS
from macros.kinds import ANCHOR_PAGES, PAGE_FOLDERS
from tests.support.cases import read_case
from tests.support.documents import NAMES, Document, lix
from tests.support.golden import told
from tests.support.site import ROOT

README, CONTRIBUTING, HACKING, CHANGELOG = (Document(name) for name in NAMES)
EXAMPLES = CONTRIBUTING.examples
MOST_LIX = 40


def test_the_readme_s_blocks_hold_commands_only() -> None:
    lines = [line for block in README.fenced("sh") for line in block.splitlines()]
    assert lines
    for line in lines:
        known = r"make [a-z-]+( [A-Z]+=| +#|$)|\.venv/bin/python scripts/\w+\.py |cd |git "
        assert re.match(known, line), line


def test_contributing_is_easy_to_read() -> None:
    assert lix(CONTRIBUTING.prose) < MOST_LIX


def test_the_ways_in_stand_on_one_screen() -> None:
    screen = CONTRIBUTING.text.split("\n### ")[0].splitlines()
    assert len(screen) <= 25
    ways = [line.split(" | ")[0] for line in screen if line.startswith("| [")]
    assert len(ways) == 5
    for wanted in ("Formuläret", "Ett ärende", "Filen själv", "Någon annan skriver"):
        assert any(wanted in way for way in ways), wanted


def test_the_first_screen_says_what_is_needed_to_send_by_each_way_of_the_form() -> None:
    ways = re.findall(
        r"^function\*? (\w+)Ways?\(", (ROOT / "theme/form/submit.js").read_text("utf-8"), re.M
    )
    needs = {"forge": "ett konto där filerna ligger", "relay": "inget alls om den har ett relä"}
    needs |= {"mail": "e-post om webbplatsen har en adress", "file": "det räcker med en webbläsare"}
    (sentence,) = (
        one for one in CONTRIBUTING.text.splitlines() if one.startswith("För att skicka")
    )
    assert sentence in CONTRIBUTING.text.split("\n### ")[0]
    assert {way for way in ways if needs[way] not in sentence} == set()
    assert len(ways) == len(needs)


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
