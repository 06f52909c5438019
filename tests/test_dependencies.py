"""Each package and library has its row in DEPENDENCIES.md, with all that one must say."""

import json
import re
import tomllib
from typing import Final

import pytest
import yaml

from tests.support.documents import Document
from tests.support.site import ROOT

ROWS: Final = {
    row[1]: row[0].split(" | ")
    for row in re.finditer(r"^\| `([^`]+)` \|.*\|$", Document("DEPENDENCIES.md").text, re.MULTILINE)
}


def asked_for() -> set[str]:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [one for group in told["dependency-groups"].values() for one in group]
    wanted = [*told["project"]["dependencies"], *told["build-system"]["requires"], *groups]
    return {re.split(r"[\[<>=~! ]", one)[0] for one in wanted}


def brought() -> set[str]:
    fonts = yaml.safe_load((ROOT / "agenda/exports/pdf/fonts/ORIGIN.yaml").read_text("utf-8"))
    libraries = json.loads((ROOT / "theme/vendor/vendor.json").read_text(encoding="utf-8"))
    folders = {path.name for path in (ROOT / "theme/vendor").iterdir() if path.is_dir()}
    return {
        *libraries,
        *folders,
        *(one["name"].lower().replace(" ", "-") for one in fonts["fonts"]),
    }


def test_everything_has_a_row_and_every_row_is_something() -> None:
    assert asked_for() | brought() == set(ROWS)


@pytest.mark.parametrize("name", ROWS)
def test_a_row_says_why_who_and_what_instead(name: str) -> None:
    cells = [cell.strip(" |") for cell in ROWS[name]]
    assert len(cells) == 4
    assert all(len(cell) > 3 for cell in cells[1:]), cells


def test_every_file_of_a_package_that_is_no_code_is_told_to_the_wheel() -> None:
    """An editable install hides what is missing: it reads the checkout."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    told = settings["tool"]["setuptools"]["package-data"]
    for package in ("agenda", "macros", "publishing", "review", "starting"):
        home = ROOT / package
        patterns = [one.replace("**", "**/*") for one in told.get(package, ())]
        named = {path for one in patterns for path in home.glob(one)}
        files = {path for path in home.rglob("*") if path.is_file()}
        kinds = {".py", ".pyc", ".md"}
        assert {path for path in files - named if path.suffix not in kinds} == set(), package
