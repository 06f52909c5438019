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
from unittest.mock import patch

import markdown

from publishing import process_watch
from publishing.limits import Limits, limited
from publishing.process_watch import PATIENCE, lift

SPIN: Final = "while True: 'x' * 5"
SHORT: Final = "import time\nwhile time.process_time() < 0.2: 'x' * 5"
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
    try:
        print("börjar", flush=True)
        time.sleep(600)
    finally:
        print("städat", flush=True)
    return 0


def lifted() -> int:
    """Work and then wait longer than is allowed, once that is allowed."""
    lift()
    _spin(1.5)
    time.sleep(PATIENCE + 0.5)
    return 0


def sleeping() -> int:
    """Take longer by the clock than it may work, and hardly work."""
    time.sleep(2.5)
    return 0


def spinning() -> int:
    _spin(600)
    return 0


def started() -> int:
    """Only a process that it has started works, in a session of its own."""
    subprocess.run([sys.executable, "-c", SPIN], start_new_session=True, check=False)
    return 0


def ended() -> int:
    """No process works for long, but one comes after the other."""
    while True:
        subprocess.run([sys.executable, "-c", SHORT], check=False)


def early() -> int:
    """As ``waiting``; the fork beneath it is asked to end before it has settled in."""
    return waiting()


def _spin(seconds: float) -> None:
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def _fork_asked_to_end(fork: Callable[[], int] = os.fork) -> int:
    child = fork()
    if not child:
        os.kill(os.getpid(), signal.SIGTERM)
    return child


WORK: Final[tuple[Callable[[], int], ...]] = (
    status, wrong, expression, page, memory, child, abort, waiting, lifted,
    sleeping, spinning, started, ended, early,
)  # fmt: skip


WAITING: Final = (waiting, lifted, sleeping, early)
PATIENCE_AT_WORK: Final = 300
"""For work that is ended by how much it has worked: a busy machine may let it wait for long."""


if __name__ == "__main__":
    chosen = next(one for one in WORK if one.__name__ == sys.argv[1])
    with (
        patch.object(os, "fork", _fork_asked_to_end if chosen is early else os.fork),
        patch.object(
            process_watch, "PATIENCE", PATIENCE if chosen in WAITING else PATIENCE_AT_WORK
        ),
    ):
        ended_with = limited(
            chosen, Limits("Provet", 1, 300), lambda said: print(f"hört: {said[:7]}")
        )
    sys.exit(ended_with)
