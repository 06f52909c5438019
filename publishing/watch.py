"""Watching a process from outside: what it and its children take, and ending all of them.

psutil measures, since the memory of a tree of processes is read differently on each system.
"""

import ctypes
import os
import select
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Final, NoReturn

import psutil

TIME, MEMORY, CRASHED = "time", "memory", "crashed"
_EVERY: Final = 0.05
_COUNT_CHILDREN: Final = 10
"""Children are looked for at each tenth look: the whole machine is gone through for it."""
_GRACE: Final = 2.0
"""Seconds to tidy up in, when asked to end; with memory running out it is half a second."""
_PASSED_ON: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_OWN_FAULT: Final = frozenset(
    {signal.SIGKILL, signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS, signal.SIGXCPU}
)
_DIE_WITH_PARENT: Final = 1
"""``PR_SET_PDEATHSIG`` of Linux' prctl(2)."""


@dataclass(frozen=True)
class Verdict:
    """How a piece of work ended: its status, the limit that it reached, the signal it died of."""

    status: int
    reached: str = ""
    by: str = ""


class _Lifted:
    """The way by which the work says that it is done with what is limited."""

    told: int | None = None


def lift() -> None:
    """Say that the rest has no limit: a site that is shown until somebody has seen it."""
    if _Lifted.told is not None:
        os.write(_Lifted.told, b".")


def watched(work: Callable[[], int], seconds: float, most_bytes: int) -> Verdict:
    """Do the work in a child process. In the child too this returns, with the work's status."""
    sys.stdout.flush()
    sys.stderr.flush()
    hear, tell = os.pipe()
    place = _place()
    with _collected() as signals:
        child = os.fork()
        if child:
            os.close(tell)
            try:
                verdict = _Watch(child, hear, signals).until_the_end(seconds, most_bytes)
            finally:
                shutil.rmtree(place, ignore_errors=True)
    os.close(hear)
    if child:
        return _as_it_died(verdict)
    _settle_in(tell, place)
    return Verdict(work())


def _as_it_died(verdict: Verdict) -> Verdict:
    """Die of the signal that the work was asked to die of, so that whoever asked sees it."""
    if verdict.by and not verdict.reached:
        signal.signal(signal.Signals[verdict.by], signal.SIG_DFL)
        os.kill(os.getpid(), signal.Signals[verdict.by])
    return verdict


def _place() -> str:
    """Give a folder for temporary files, and take away what killed runs before us have left."""
    for path in Path(tempfile.gettempdir()).glob("agenda-*-*"):
        owner = path.name.split("-")[1]
        if owner.isdigit() and not psutil.pid_exists(int(owner)):
            shutil.rmtree(path, ignore_errors=True)
    return tempfile.mkdtemp(prefix=f"agenda-{os.getpid()}-")


@contextmanager
def _collected() -> Iterator[list[int]]:
    """Collect the signals that ask us to end, to be passed on to the work."""
    got: list[int] = []
    before = {one: signal.signal(one, lambda number, _: got.append(number)) for one in _PASSED_ON}
    try:
        yield got
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _settle_in(tell: int, place: str) -> None:
    """Be a group of our own, that ends with the parent and tidies up when asked to end."""
    _Lifted.told = tell
    with suppress(OSError):
        os.setpgid(0, 0)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    for one in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(one, _leave)
    os.environ["TMPDIR"] = place
    tempfile.tempdir = None


def _leave(number: int, _: FrameType | None) -> NoReturn:
    """End by an exception, so that whatever is half made is taken away on the way out."""
    raise SystemExit(128 + number)


class _Watch:
    """The parent's side: it looks now and then, and ends the child and all that it started."""

    def __init__(self, child: int, hear: int, signals: list[int]) -> None:
        self.child = child
        self.hear = hear
        self.signals = signals
        self.passed_on: set[int] = set()
        self.status: int | None = None
        self.family: list[psutil.Process] = [psutil.Process(child)]
        self.looks = 0
        with suppress(OSError):
            os.setpgid(child, child)

    def until_the_end(self, seconds: float, most_bytes: int) -> Verdict:
        """Wait for the work, or end it when it has taken too much or too long."""
        begun, limited = time.monotonic(), True
        while self._is_alive():
            limited = limited and not self._heard()
            if self._ask_to_end():
                self._end(_GRACE, 0)
            elif limited and seconds and time.monotonic() - begun > seconds:
                return self._end(_GRACE, most_bytes, TIME)
            elif limited and most_bytes and self._bytes() > most_bytes:
                return self._end(_GRACE, most_bytes, MEMORY)
        self._end_group()
        return self._verdict()

    def _heard(self) -> bool:
        """Wait a moment for word that the limits no longer hold, or for the end of the work."""
        if not select.select([self.hear], [], [], _EVERY)[0]:
            return False
        if os.read(self.hear, 1):
            return True
        time.sleep(0.001)  # its end of the pipe is closed: it is about to be gone
        return False

    def _ask_to_end(self) -> bool:
        """Pass on what we were asked; the one who asks twice does not want to wait."""
        asked = [one for one in self.signals if one not in self.passed_on]
        again = len(self.signals) > len(self.passed_on) and not asked
        for one in asked:
            self.passed_on.add(one)
            with suppress(OSError):
                os.kill(self.child, one)
        return again

    def _is_alive(self) -> bool:
        if self.status is None:
            ended, status = os.waitpid(self.child, os.WNOHANG)
            self.status = status if ended else None
        return self.status is None

    def _bytes(self) -> int:
        """Give what the whole family holds in memory right now."""
        if self.looks % _COUNT_CHILDREN == 0:
            with suppress(psutil.Error):
                self.family = [self.family[0], *self.family[0].children(recursive=True)]
        self.looks += 1
        return sum(_held(one) for one in self.family)

    def _end(self, grace: float, most_bytes: int, reached: str = "") -> Verdict:
        """Ask the child to end, wait as long as that is safe, then end all that is left."""
        with suppress(OSError):
            os.kill(self.child, signal.SIGTERM)
        until = time.monotonic() + grace
        while self._is_alive() and time.monotonic() < until:
            if most_bytes and self._bytes() > most_bytes * 1.1:
                break
            time.sleep(_EVERY / 5)
        self._end_group()
        if self.status is None:
            _, self.status = os.waitpid(self.child, 0)
        return Verdict(1, reached)

    def _end_group(self) -> None:
        with suppress(psutil.Error):
            self.family += self.family[0].children(recursive=True)
        with suppress(OSError):
            os.killpg(self.child, signal.SIGKILL)
        for one in self.family[1:]:
            with suppress(psutil.Error):
                one.kill()

    def _verdict(self) -> Verdict:
        """Give the child's own status, and the signal that it died of."""
        status = self.status or 0
        if not os.WIFSIGNALED(status):
            return Verdict(os.WEXITSTATUS(status))
        by = os.WTERMSIG(status)
        if by in self.passed_on or by not in _OWN_FAULT:
            return Verdict(128 + by, by=signal.Signals(by).name)
        return Verdict(1, CRASHED, signal.Signals(by).name)


def _held(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0
