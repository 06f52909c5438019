"""A script run in the process of the tests, for all that does not need a process of its own.

What a script imports is then there already, which is most of what a short command takes.
"""

import io
import os
import runpy
import sys
from collections.abc import Mapping
from contextlib import ExitStack, chdir, nullcontext, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from publishing.limits import MEGABYTES, SECONDS
from tests.support.site import ROOT


@dataclass(frozen=True)
class Done:
    """What a process would have left behind."""

    returncode: int
    stdout: str
    stderr: str


def run_here(
    script: str | Path,
    *arguments: str | Path,
    folder: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> Done:
    """Run a script of this checkout, as ``python script`` does from a folder; tell the end."""
    told, faults = io.StringIO(), io.StringIO()
    path = ROOT / script
    status: object = 0
    with ExitStack() as around:
        # A test may have changed what is run: nothing of that is kept, and nothing kept is told.
        around.enter_context(patch("agenda.step_cache.kept_in", lambda *_: nullcontext()))
        around.enter_context(chdir(folder))
        around.enter_context(redirect_stdout(told))
        around.enter_context(redirect_stderr(faults))
        around.enter_context(patch.object(sys, "argv", [str(script), *map(str, arguments)]))
        own = {**(environment or {}), SECONDS: "0", MEGABYTES: "0"}
        around.enter_context(patch.dict(os.environ, own))
        around.enter_context(patch.object(sys, "path", [str(path.parent), *sys.path]))
        around.enter_context(patch("cli.leave", sys.exit))  # or it would end the tests too
        try:
            runpy.run_path(str(path), run_name="__main__")
        except SystemExit as ended:
            status = ended.code
    if isinstance(status, str):
        return Done(1, told.getvalue(), f"{faults.getvalue()}{status}\n")
    return Done(int(str(status or 0)), told.getvalue(), faults.getvalue())
