"""What a build in a process of its own said when it stopped, without its traceback."""

import os
import re
from subprocess import CompletedProcess
from typing import Final

from publishing.repository import PublishError

_TRACEBACK: Final = "Traceback (most recent call last):"
_SYSTEM: Final = re.compile(r"^\w+Error: \[Errno (\d+)\] [^:\n]*(?:: '([^'\n]*)')?", re.MULTILINE)


def must_be_built(done: CompletedProcess[str]) -> None:
    """Return when a build ended well.

    Raises :class:`PublishError` with what a build said that stopped, and OSError when the system
    stopped it: a full disk or a missing right is then told as anywhere else.
    """
    if not done.returncode:
        return
    said = (done.stderr + done.stdout).strip()
    if _TRACEBACK in said:
        system = _SYSTEM.search(said)
        if system:
            raise OSError(int(system[1]), os.strerror(int(system[1])), system[2])
        before, _, after = said.partition(_TRACEBACK)
        unindented = [line for line in after.splitlines() if line.strip() and line[0] != " "]
        said = "\n".join([before.strip(), *unindented[:1]]).strip()
    raise PublishError(f"Bygget stannade:\n{said}")
