"""The programs that the test group brings as wheels."""

import subprocess
import sys
from pathlib import Path
from typing import Final

NO_GRAMMAR: Final = "rfc3987_syntax"
"""Reads a grammar for four seconds, where jsonschema is imported, to know an "iri".

It may be missing, says jsonschema; no schema that we hold anything against asks for one.
"""
_MODULE: Final = (
    f"import runpy, sys; sys.modules['{NO_GRAMMAR}'] = None; "
    "runpy.run_module(sys.argv.pop(1), run_name='__main__', alter_sys=True)"
)


def run_program(name: str, *arguments: str | Path) -> str:
    """Run one, fail with all that it said unless it is content, and give what it printed."""
    return _content([str(Path(sys.executable).parent / name), *map(str, arguments)])


def run_module(name: str, *arguments: str | Path) -> str:
    """Do the same with one that is written in Python and reads schemas, in less time."""
    return _content([sys.executable, "-c", _MODULE, name, *map(str, arguments)])


def asked_module(name: str, *arguments: str | Path, folder: Path) -> str:
    """Run a module in a folder, content or not, and give what it printed."""
    command = [sys.executable, "-c", _MODULE, name, *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    return done.stdout


def _content(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
