"""Faults in docs/ and data/: what would stop the build is refused first, in better words.

A new case is a new file in tests/cases/prose; tests/support/cases.py says how it is written.
"""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.check import check_all
from tests.support.cases import Case, read_case
from tests.support.folders import CASES
from tests.support.site import ROOT

FILES = sorted((CASES / "prose").glob("*.case"))
HARMLESS_TO_BUILD = frozenset(
    {
        "html-kommentar", "html-script", "huvud-dolj-okant", "huvud-dolj-tal",
        "huvud-dubblett", "huvud-saknas", "huvud-datum", "huvud-okand-nyckel",
        "huvud-sok", "huvud-titel-lista",
        "huvud-titel-makro", "huvud-yaml", "jinja-filter", "jinja-kod", "jinja-kommentar",
        "jinja-slinga", "lank-http", "lank-javascript", "makro-inbyggt",
        "rubrik-tva", "sida-lank", "sida-osynligt", "sida-program", "sida-tom",
        "storlek-citat", "storlek-hakparenteser", "storlek-indrag", "storlek-lankar-oppna",
        "storlek-lista", "storlek-rad", "storlek-sida",
    }
)  # fmt: skip
"""Refused for the readers' sake: MkDocs itself would have let these through."""


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def case(request: pytest.FixtureRequest) -> tuple[str, Case]:
    return request.param.stem, read_case(request.param)


def test_every_problem_is_named(case: tuple[str, Case], tmp_path: Path) -> None:
    data = case[1].write(tmp_path)
    found = check_all(data, tmp_path / "docs", ROOT / "mkdocs.yml")
    assert [str(problem) for problem in found] == case[1].expected


def test_nothing_that_stops_the_build_is_let_through(
    case: tuple[str, Case], tmp_path: Path
) -> None:
    name, written = case
    data = written.write(tmp_path)
    stopped = not builds(data, tmp_path)
    errors = [line for line in written.expected if ": varning: " not in line]
    if stopped:
        assert errors
    assert stopped == (bool(errors) and name not in HARMLESS_TO_BUILD)


def builds(data: Path, folder: Path) -> bool:
    """Say whether MkDocs, without our check before it, builds this without a warning."""
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder / "site"), strict=True)
    config.docs_dir = str(folder / "docs")
    config.extra["data_dir"] = str(data)
    config.extra["check_prose"] = False
    try:
        build(config)
    except (Exception, SystemExit):
        return False
    return True
