"""The commands of a document, run as they stand: in a folder, with ``cd``, one after another."""

import os
import shlex
import subprocess
from pathlib import Path
from typing import Final

from tests.support.repository import SETTINGS
from tests.support.site import ROOT

_NO_SET_UP: Final = "PYTHON=true"
"""The packages are there: ``make setup`` would look for them on the network."""


class Steps:
    """Where somebody stands who follows the steps, and what the last one said."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said = ""

    def follow(self, line: str) -> None:
        """Do what a line says, and fail with what it said if it fails."""
        words = shlex.split(line, comments=True)
        if words[0] == "cd":
            self.folder = (self.folder / words[1]).resolve(strict=True)
            return
        _lend_packages(self.folder)
        words += [_NO_SET_UP] if words[0] == "make" else []
        environment = {**os.environ, **SETTINGS, "PYTHONPATH": str(self.folder)}
        for name in [one for one in environment if one.startswith(("PYTEST_", "MAKE", "MFLAGS"))]:
            environment.pop(name)
        done = subprocess.run(
            words,
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        self.said = done.stdout + done.stderr
        assert done.returncode == 0, f"{line}\n{self.said[-20_000:]}"


def _lend_packages(folder: Path) -> None:
    """Let a checkout use the packages of this one: a ``.venv`` whose entries lead here."""
    (folder / ".venv").mkdir(exist_ok=True)
    for entry in (ROOT / ".venv").iterdir():
        lent = folder / ".venv" / entry.name
        if not lent.is_symlink():
            lent.symlink_to(entry)
