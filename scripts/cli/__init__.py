"""What every command has in common: its arguments, its surroundings, and how its faults are told.

A script imports all that is not Python's own inside ``with startup():`` and ends in
``perform(main)``. Then whatever goes wrong, from a package that is missing to a disk that is
full, is one Swedish sentence that says what to do, and a status that is not 0; never a traceback,
unless AGENDA_DEBUG=1 asks for one.

Only the standard library, and no syntax newer than 3.8: ``setup.py`` uses it too.
"""

from __future__ import annotations

import atexit
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

from cli.environment import prepare
from cli.error_messages import sentences
from cli.packages import advice_on_packages
from cli.paths import checkout, full_path, full_path_or_stdin, repository_address
from cli.ports import host_and_port, must_be_free, port
from cli.values import at_least_one, number, site_address, some_text, whole_number

__all__ = [
    "at_least_one",
    "checkout",
    "ends_at_once",
    "full_path",
    "full_path_or_stdin",
    "host_and_port",
    "leave",
    "must_be_free",
    "number",
    "perform",
    "port",
    "repository_address",
    "site_address",
    "some_text",
    "startup",
    "whole_number",
]

FAILED = 1
INTERRUPTED = 128 + signal.SIGINT
NOBODY_READS = 128 + signal.SIGPIPE
"""What a shell makes of a program that a signal ended; so ends one whose reader is gone."""


@contextmanager
def startup() -> Iterator[None]:
    """Stand around a script's imports: its surroundings are put right first, faults are told."""
    with _told():
        prepare()
        yield


def perform(
    main: Callable[[], int], *, limits: Callable[[Callable[[], int]], int] | None = None
) -> None:
    """Run a command and leave with its status.

    ``limits`` runs it instead, within what it may take of time and memory, and gives the status.
    """
    status = FAILED
    with startup(), _asked_to_end():
        status = limits(main) if limits else main()
        sys.stdout and sys.stdout.flush()
    if status:
        _say(advice_on_packages())
    if limits:
        leave(status)
    sys.exit(status)


@contextmanager
def ends_at_once() -> Iterator[None]:
    """Let a command that somebody ends be gone, whatever the processes that it has started do."""
    try:
        yield
    except KeyboardInterrupt:
        _say("Avbrutet.")
        leave(INTERRUPTED)
    except SystemExit as asked:
        leave(int(str(asked.code or 0)))


def leave(status: int) -> NoReturn:
    """End at once. Python would take a whole agenda apart first, a sixth of a build's time."""
    atexit._run_exitfuncs()
    _hush()
    sys.stderr and sys.stderr.flush()
    os._exit(status)


@contextmanager
def _told() -> Iterator[None]:
    """Turn what goes wrong into a sentence and a status."""
    try:
        yield
    except BrokenPipeError:
        _hush()
        raise SystemExit(NOBODY_READS) from None
    except KeyboardInterrupt:
        _say("Avbrutet.")
        raise SystemExit(INTERRUPTED) from None
    except Exception as error:
        if os.environ.get("AGENDA_DEBUG"):
            raise
        _say(sentences(error))
        _say(advice_on_packages())
        _hush()
        raise SystemExit(FAILED) from None


@contextmanager
def _asked_to_end() -> Iterator[None]:
    """Let a polite wish to end tidy up on the way out, as Ctrl+C does."""

    def leave(number: int, _: FrameType | None) -> None:
        sys.exit(128 + number)

    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {one: signal.signal(one, leave) for one in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _say(text: str) -> None:
    """Say it to whoever listens; that nobody can hear it is no fault of its own."""
    try:
        if text:
            print(text, file=sys.stderr, flush=True)
    except OSError:
        pass


def _hush() -> None:
    """Let Python's own farewell find nothing to complain of where nobody takes what is said."""
    try:
        sys.stdout and sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
