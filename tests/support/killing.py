"""Work that is killed: in a process of its own, that dies before it touches the disk again."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

TOUCHING: Final = ("open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree")
"""What Python tells a hook before it happens: a kill may come before each."""
_STARTING: Final = "subprocess.Popen"
_SAVING: Final = frozenset({"add", "commit", "tag", "reset", "checkout"})
"""What git is asked to do that changes a repository."""
_WRITING: Final = os.O_WRONLY | os.O_RDWR
Counts = Callable[[str, tuple[object, ...]], bool]


def touches(event: str, arguments: tuple[object, ...]) -> bool:
    """Say whether a file or a folder is about to be opened, made, moved or taken away."""
    return event in TOUCHING


def changes_in(folder: Path) -> Counts:
    """Give what says whether something in a folder is about to change, here or by a program."""

    def counts(event: str, arguments: tuple[object, ...]) -> bool:
        if event == _STARTING:
            words = arguments[1]
            return isinstance(words, list | tuple) and not _SAVING.isdisjoint(words)
        if event == "open" and not (isinstance(arguments[2], int) and arguments[2] & _WRITING):
            return False
        return event in TOUCHING and str(arguments[0]).startswith(str(folder))

    return counts


def killed_at(
    moment: int,
    work: Callable[[], object],
    counted: Counts = touches,
) -> bool:
    """Do some work in a process that dies before the nth thing that counts; say whether it did."""
    child = os.fork()
    if not child:  # pragma: no cover - the child is no test
        left = [moment]

        def count(event: str, arguments: tuple[object, ...]) -> None:
            if left[0] >= 0 and counted(event, arguments):
                left[0] -= 1
                if left[0] < 0:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        try:
            work()
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])
