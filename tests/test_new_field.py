"""HACKING's example of a new field, followed to the letter in a copy of this checkout."""

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.checkout import COPIED, built, command, copied, differing
from tests.support.site import ROOT, BuiltSite

_BLOCK = re.compile(
    r'^<!-- new-field: (?P<file>\S+) AFTER "(?P<anchor>[^\n]+)" -->\n```\w*\n(?P<text>.*?)^```$',
    re.MULTILINE | re.DOTALL,
)
BUDGET = re.compile(r"^budget: (.+)$", re.MULTILINE)
SCHEMA = "data/schema/initiatives.schema.json"


class Block(NamedTuple):
    """Lines to put into a file, below the first line that holds the anchor."""

    file: str
    anchor: str
    text: str

    def put_into(self, checkout: Path) -> None:
        path = checkout / self.file
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        place = next(number for number, line in enumerate(lines, start=1) if self.anchor in line)
        path.write_text("".join([*lines[:place], self.text, *lines[place:]]), encoding="utf-8")


def blocks() -> list[Block]:
    text = (ROOT / "HACKING.md").read_text(encoding="utf-8")
    return [in_this_agenda(Block(**found.groupdict())) for found in _BLOCK.finditer(text)]


def in_this_agenda(block: Block) -> Block:
    """Put what HACKING puts into one initiative into the first that has the line above it."""
    if not block.file.startswith("data/"):
        return block
    initiatives = sorted((ROOT / "data" / "initiatives").glob("*.yaml"))
    first = next(path for path in initiatives if block.anchor in path.read_text("utf-8"))
    return block._replace(file=first.relative_to(ROOT).as_posix())


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copied(tmp_path_factory.mktemp("field") / "checkout")
    for block in blocks():
        block.put_into(folder)
    done = command(folder, "scripts/schema.py")
    assert done.returncode == 0, done.stderr
    return folder


def test_the_field_is_in_three_places() -> None:
    assert [block.file for block in blocks()] == [
        "agenda/model/plan.py",
        "macros/templates/pages/initiative.html",
        blocks()[2].file,
    ]
    assert re.fullmatch(r"data/initiatives/[a-z0-9-]+\.yaml", blocks()[2].file)
    assert all(block.text.count("\n") == 1 for block in blocks())


def test_nothing_else_is_changed_but_the_schema(checkout: Path) -> None:
    changed = {
        f"{name}/{file}"
        for name in COPIED
        if (ROOT / name).is_dir()
        for file in differing(ROOT / name, checkout / name)
        if "__pycache__" not in file
    }
    assert changed == {*(block.file for block in blocks()), SCHEMA}


def test_the_schema_has_the_field(checkout: Path) -> None:
    schema = json.loads((checkout / SCHEMA).read_text(encoding="utf-8"))
    field = schema["properties"]["budget"]
    assert field["title"] == "Budget"
    assert field["description"] == "Hur mycket det får kosta."
    assert "budget" not in schema["required"]


def test_the_text_is_on_the_page_and_on_no_other(checkout: Path) -> None:
    (text,) = BUDGET.findall(blocks()[2].text)
    site = BuiltSite(built(checkout))
    shown = {
        path.parent.name
        for path in site.folder.glob("initiativ/*/index.html")
        if "Budget" in (words := site.page(f"initiativ/{path.parent.name}").main_text)
        and text in words
    }
    assert shown == {Path(blocks()[2].file).stem}
