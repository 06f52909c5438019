"""The door of the commands, for the tests: it lies beside them and is no package of ours."""

import sys
from argparse import Action, ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Never
from unittest.mock import patch

from tests.support.here import run_here
from tests.support.site import ROOT

with patch.object(sys, "path", [str(ROOT / "scripts"), *sys.path]):
    import door
    import setup
    from door import faults, packages, paths, words

__all__ = ["COMMANDS", "arguments", "door", "faults", "packages", "paths", "setup", "words"]

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
