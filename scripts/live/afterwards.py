"""What nobody waits for, made in a process of its own: the whole check, the search, exports, PDF.

Beside the pages it would take the time from them, since one process of Python works at one
thing at a time. It is told which files to read, and reads them as they are then.
"""

import os
import signal
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Lock, Thread
from typing import Final, TypeVar

from agenda.problems import Problem, RefusedError, Severity
from agenda.step_cache import flush, kept_in
from live.settings import Shown
from macros.engine.check import check_all
from macros.engine.live_site import LiveSite
from macros.settings.errors import RefusedBuildError

T = TypeVar("T")


class Afterwards:
    """A process that works through what it is asked for; of several checks only the last."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self._lock = Lock()
        self._check: Future[tuple[Problem, ...]] | None = None
        self._start()

    def _start(self) -> None:
        # A fresh process: one that is copied from this would hold its threads' locks for ever.
        self._pool = ProcessPoolExecutor(
            1, get_context("spawn"), initializer=_begin, initargs=(self._shown.kept,)
        )

    def close(self) -> None:
        """End the process. The pool forgets whom it has started when it is shut down."""
        for process in list((self._pool._processes or {}).values()):
            process.kill()
        self._pool.shutdown(wait=False, cancel_futures=True)

    def check(self, told: Callable[[tuple[Problem, ...]], None]) -> None:
        """Check everything, and tell what was found; not if a check is asked for before that."""
        self.forget()
        with self._lock:
            asked = self._check = self._submit(problems, self._shown)

        def finished(done: Future[tuple[Problem, ...]]) -> None:
            if asked is self._check and not done.cancelled() and not done.exception():
                told(done.result())

        asked.add_done_callback(finished)

    def forget(self) -> None:
        """Let nobody hear of the check that was asked for last: there is something newer."""
        with self._lock:
            if self._check:
                self._check.cancel()
            self._check = None

    def files_of(self, part: str) -> dict[str, bytes]:
        """Wait for the files of a part of the site; none where the site can't be opened."""
        try:
            return self._submit(files_of, self._shown, part).result()
        except BrokenProcessPool:
            return {}

    def _submit(self, task: Callable[..., T], *given: object) -> Future[T]:
        try:
            return self._pool.submit(task, *given)
        except BrokenProcessPool:  # the system has ended it, for want of memory
            self._start()
            return self._pool.submit(task, *given)


_HELD: Final = ExitStack()
"""What is open as long as the process lives."""


def _begin(kept: Path) -> None:
    """Let Ctrl+C be answered by the process that was started by hand, and end when it has."""
    _HELD.enter_context(kept_in(kept))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_it, daemon=True).start()


def _end_with_it() -> None:
    starter = parent_process()
    if starter:
        starter.join()
        os._exit(0)


def problems(shown: Shown) -> tuple[Problem, ...]:
    """Give every problem that stands in the way of a build."""
    found = check_all(None, None, shown.file)
    flush()
    return tuple(one for one in found if one.severity is Severity.error)


def files_of(shown: Shown, part: str) -> dict[str, bytes]:
    """Give all files of a part of the site as it lies on the disk now."""
    try:
        site = LiveSite(shown.settings())
    except (RefusedBuildError, RefusedError):
        return {}
    try:
        return site.files_of(part)
    except (RefusedBuildError, KeyError):
        return {}
    finally:
        site.close()
