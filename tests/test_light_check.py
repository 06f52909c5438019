"""What ``scripts/check.py`` imports: a check needs no exports, and a second one hardly anything."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.support.folders import copy_base
from tests.support.site import ROOT

NEVER: Final = {"rdflib", "typst", "boto3", "openpyxl", "simplemma"}
ONLY_TO_CHECK: Final = {
    *("mkdocs", "mkdocs_macros", "requests", "pydantic", "jinja2", "yaml", "markdown", "selectolax")
}
TOLD: Final = """
import runpy, sys
sys.argv[0] = "check.py"
sys.path.insert(0, "scripts")
import cli
cli.leave = sys.exit
try:
    runpy.run_path("scripts/check.py", run_name="__main__")
except SystemExit:
    pass
print(*{name.split(".")[0] for name in sys.modules})
"""


def imported(*arguments: str | Path) -> set[str]:
    """Give what a check imports in a process of its own, which it is not to leave."""
    unlimited = {"AGENDA_MAX_SECONDS": "0", "AGENDA_MAX_MEGABYTES": "0"}
    done = subprocess.run(
        [sys.executable, "-c", TOLD, *arguments],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "NO_MKDOCS_2_WARNING": "1", **unlimited},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.splitlines()[-1].split())


def test_a_check_imports_nothing_that_only_a_build_needs(tmp_path: Path) -> None:
    found = imported("--data", copy_base(tmp_path))
    assert "pydantic" in found, "an agenda in a new place is checked"
    assert not found & NEVER


def test_what_was_checked_is_told_without_what_checks(tmp_path: Path) -> None:
    data = copy_base(tmp_path)
    imported("--data", data)
    assert not imported("--data", data) & (NEVER | ONLY_TO_CHECK)
