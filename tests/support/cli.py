"""What the commands have in common, for the tests: it lies beside them and is no package."""

import sys
from argparse import Action, ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Never
from unittest.mock import patch

from tests.support.here import run_here
from tests.support.site import ROOT

with patch.object(sys, "path", [str(ROOT / "scripts"), *sys.path]):
    import cli
    import setup
    from cli import argparse_messages, browsers, error_messages, packages, paths

__all__ = [
    "COMMANDS",
    "argparse_messages",
    "arguments",
    "browsers",
    "cli",
    "error_messages",
    "packages",
    "paths",
    "setup",
]

COMMANDS = sorted(ROOT.glob("scripts/*.py"))


def arguments(script: Path) -> Iterator[Action]:
    """Give every argument that a script takes, by asking its own parser as it is about to read."""
    found: list[ArgumentParser] = []

    def caught(parser: ArgumentParser, *_: object) -> Never:
        found.append(parser)
        raise SystemExit(0)

    with patch.object(ArgumentParser, "parse_args", caught):
        run_here(script.relative_to(ROOT).as_posix())
    (parser,) = found
    yield from parser._actions
