"""Copies of this checkout, their commands, and what differs between two folders."""

import filecmp
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.support.site import ROOT

COPIED = (
    "agenda",
    "macros",
    "publishing",
    "review",
    "theme",
    "docs",
    "data",
    "scripts",
    "starting",
    "mkdocs.yml",
)
REGION = ROOT / "tests" / "regions" / "alvmark"
_LEFT_OUT = shutil.ignore_patterns("*.pyc.*")
"""What is compiled already comes along, or each command would compile it all; not half of it."""


def copied(folder: Path) -> Path:
    """Put what a build needs of this checkout in a folder."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=_LEFT_OUT)
        else:
            shutil.copy(source, folder / name)
    return folder


def copied_region(folder: Path) -> Path:
    """Put this checkout's code in a folder, with the data and the prose of the fictional region."""
    copied(folder)
    for name in ("data", "docs"):
        for path in (folder / name).iterdir():
            if path.name != "schema":
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(REGION / name, folder / name, dirs_exist_ok=True)
    return folder


def command(
    checkout: Path, *arguments: str | Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a script of a checkout with that checkout's code, in a process of its own."""
    settings = {"PYTHONPATH": str(checkout), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        cwd=checkout,
        env={**os.environ, **settings, **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def built(checkout: Path, environment: Mapping[str, str] | None = None) -> Path:
    """Build a checkout, fail with what it said if it did not, and give the site's folder."""
    done = command(checkout, "scripts/build.py", environment=environment)
    assert done.returncode == 0, done.stderr
    return checkout / "site"


def differing(here: Path, there: Path) -> list[str]:
    """Give the files that are not the same in both folders."""
    mine, theirs = (
        {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
        for root in (here, there)
    )
    _, unequal, unreadable = filecmp.cmpfiles(here, there, sorted(mine & theirs), shallow=False)
    return sorted((mine ^ theirs) | set(unequal) | set(unreadable))
