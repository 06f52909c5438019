"""Work that never ends by itself, each in its own way: run with the name of one of them.

A program of its own, so that what is tried is a whole process with all that it started.
"""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Final

import markdown

from publishing.limits import Limits, limited
from publishing.watch import lift

GROW: Final = "kept = []\nwhile True: kept.append(b'x' * 5_000_000)"


def status() -> int:
    print("gjort")
    return 3


def wrong() -> int:
    raise SystemExit(2)


def expression() -> int:
    """A regular expression that does not come back to Python in a lifetime."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # as for a library that never looks
    re.match(r"(a+)+$", "a" * 60 + "b")
    return 0


def page() -> int:
    """A page that its size would have stopped, had it been asked."""
    markdown.markdown("[" * 100_000)
    return 0


def memory() -> int:
    exec(GROW)
    return 0


def child() -> int:
    """The memory is taken by a process that a process has started, in a session of its own."""
    subprocess.run([sys.executable, "-c", GROW], start_new_session=True, check=False)
    return 0


def abort() -> int:
    """As a library does that finds no memory."""
    os.abort()


def waiting() -> int:
    """Wait for ever, with something half made beside and something temporary."""
    tempfile.mkdtemp()
    print("börjar", flush=True)
    try:
        time.sleep(600)
    finally:
        print("städat", flush=True)
    return 0


def lifted() -> int:
    """Take longer than is allowed, once that is allowed."""
    lift()
    time.sleep(1.5)
    return 0


WORK: Final[tuple[Callable[[], int], ...]] = (
    status, wrong, expression, page, memory, child, abort, waiting, lifted,
)  # fmt: skip


if __name__ == "__main__":
    chosen = next(one for one in WORK if one.__name__ == sys.argv[1])
    sys.exit(limited(chosen, Limits("Provet", 1, 300), lambda said: print(f"hört: {said[:11]}")))
