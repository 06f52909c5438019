"""The programs that the test group brings as wheels."""

import subprocess
import sys
from pathlib import Path


def run_program(name: str, *arguments: str | Path) -> str:
    """Run one, fail with all that it said unless it is content, and give what it printed."""
    command = [str(Path(sys.executable).parent / name), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
