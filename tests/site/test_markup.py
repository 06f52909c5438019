"""The Nu HTML Checker finds no fault in any page, of the real agenda or a rich fictional one."""

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

import pytest
import yaml

from tests.support.files import write_files
from tests.support.shared import sample_site
from tests.support.site import BuiltSite
from tests.support.tools import program, tool

JUDGED: Final = Path(__file__).with_name("vnu-judged.yaml")
JAR: Final = "vnu-jar/build/dist/vnu.jar"
OPTIONS: Final = ("--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html")
pytestmark = pytest.mark.soak


class Remark(NamedTuple):
    """What the validator says of a spot in a page, be it error, warning or note."""

    page: str
    line: int
    message: str
    extract: str


class Judgement(NamedTuple):
    """What the validator says though it is not so."""

    message: str
    reason: str


def remarks(folder: Path) -> list[Remark]:
    """Validate every page below the folder."""
    command = [program("java"), "-jar", str(tool(JAR)), *OPTIONS, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [
        Remark(
            said["url"].partition(f"{folder.name}/")[2],
            said.get("lastLine", 0),
            f"{said['message']}",
            said.get("extract", "").strip(),
        )
        for said in json.loads(done.stdout)["messages"]
    ]


def judgements() -> list[Judgement]:
    return [Judgement(**entry) for entry in yaml.safe_load(JUDGED.read_text(encoding="utf-8"))]


def judging(remark: Remark) -> list[Judgement]:
    return [said for said in judgements() if re.fullmatch(said.message, remark.message)]


def told(found: Sequence[Remark]) -> list[str]:
    return [f"{one.page}: {one.message} | {one.extract}" for one in found if not judging(one)]


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return sample_site(tmp_path_factory, 30)


def test_a_fault_is_found(tmp_path: Path) -> None:
    html = "<!doctype html><html lang=sv><title>x</title><p id=a><p id=a><b><i></b>"
    write_files({"x/index.html": html, "y/index.html": html}, tmp_path / "site")
    found = told(remarks(tmp_path / "site"))
    for page in ("x/index.html", "y/index.html"):
        assert any(page in fault and "Duplicate ID" in fault for fault in found)


def test_no_page_has_a_fault(site: BuiltSite, rich: BuiltSite) -> None:
    found = [*remarks(site.folder), *remarks(rich.folder)]
    faults = told(found)
    assert not faults, "\n".join(faults)
    used = {said for remark in found for said in judging(remark)}
    assert [said for said in judgements() if said not in used] == []
