"""A ``gh`` for tests: it remembers how it was called, and answers from a table."""

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

_PROGRAM = """#!{python}
import json, pathlib, sys
home = pathlib.Path({home!r})
given = "" if sys.stdin.isatty() else sys.stdin.read()
with (home / "calls").open("a", encoding="utf-8") as calls:
    calls.write(json.dumps([sys.argv[1:], given]) + "\\n")
answers = json.loads((home / "answers").read_text(encoding="utf-8"))
words = " ".join(sys.argv[1:])
for start, queue in answers.items():
    if words.startswith(start) and queue:
        answer = queue.pop(0)
        (home / "answers").write_text(json.dumps(answers), encoding="utf-8")
        if answer is None:
            sys.exit("HTTP 500: nej")
        print(answer)
        break
"""


@dataclass(frozen=True)
class PretendForge:
    home: Path

    @property
    def calls(self) -> list[tuple[list[str], str]]:
        """Give each call: its words, and what came on the standard input."""
        path = self.home / "calls"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        return [(words, given) for words, given in map(json.loads, lines)]

    def answers(self, table: dict[str, list[Any]]) -> None:
        """Say what is answered to calls that begin with some words, in order; None for a fault."""
        (self.home / "answers").write_text(json.dumps(table), encoding="utf-8")


def pretend_forge(home: Path, monkeypatch: pytest.MonkeyPatch) -> PretendForge:
    """Put the program first on the path, in a folder of its own."""
    home.mkdir()
    program = home / "gh"
    program.write_text(_PROGRAM.format(python=sys.executable, home=str(home)), encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{home}{os.pathsep}{os.environ['PATH']}")
    forge = PretendForge(home)
    forge.answers({})
    return forge
