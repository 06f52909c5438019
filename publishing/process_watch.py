"""Watching a process from outside: what it and its children take, and ending all of them."""

import ctypes
import os
import select
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil

from publishing.process_tree import Family
from publishing.signals import collected, held_back, leave_when_asked

TIME, WAIT, MEMORY, CRASHED = "time", "wait", "memory", "crashed"
PATIENCE: Final = 6
"""How many times the limit of processor seconds may pass by the clock.

The limit counts what the work does itself, so that a machine with much else to do ends nothing.
What waits without working never reaches it, and ends by the clock: six times as long is more
than a loaded machine takes, and lets a preview end within the minutes that a forge gives it.
"""
_EVERY: Final = 0.05
_GRACE: Final = 2.0
"""Seconds to tidy up in, when asked to end; with memory running out it is half a second."""
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
    """Do the work in a child process. In the child too this returns, with the work's status.

    ``seconds`` are those of processors; by the clock it is ended after ``PATIENCE`` times that.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    hear, tell = os.pipe()
    place, parent = _place(), os.getpid()
    with held_back() as release:
        with collected() as signals:
            child = os.fork()
            if child:
                os.close(tell)
                release()
                try:
                    verdict = _Watch(child, hear, signals).until_the_end(seconds, most_bytes)
                finally:
                    shutil.rmtree(place, ignore_errors=True)
        os.close(hear)
        if not child:
            _settle_in(tell, place, parent)
    return _as_it_died(verdict) if child else Verdict(work())


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


def _settle_in(tell: int, place: str, parent: int) -> None:
    """Be a group of our own, that ends with the parent and tidies up when asked to end."""
    _Lifted.told = tell
    with suppress(OSError):
        os.setpgid(0, 0)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:  # it was gone before we asked to end with it
        os._exit(1)
    leave_when_asked()
    os.environ["TMPDIR"] = place
    tempfile.tempdir = None


class _Watch:
    """The parent's side: it looks now and then, and ends the child and all that it started."""

    def __init__(self, child: int, hear: int, signals: list[int]) -> None:
        self.child = child
        self.hear = hear
        self.signals = signals
        self.passed_on: set[int] = set()
        self.status: int | None = None
        self.family = Family(child)
        self.begun = time.monotonic()
        with suppress(OSError):
            os.setpgid(child, child)

    def until_the_end(self, seconds: float, most_bytes: int) -> Verdict:
        """Wait for the work, or end it when it has taken too much or too long."""
        limited = True
        while self._is_alive():
            limited = not self._heard() and limited  # a turn waits, with limits and without
            if self._ask_to_end():
                self._end(0)
            elif limited and (reached := self._reached(seconds, most_bytes)):
                return self._end(most_bytes, reached)
        self.family.end()
        return self._verdict()

    def _reached(self, seconds: float, most_bytes: int) -> str:
        """Give the limit that the whole family has reached, if any."""
        self.family.look()
        if seconds and self.family.seconds() > seconds:
            return TIME
        if seconds and time.monotonic() - self.begun > PATIENCE * seconds:
            return WAIT
        return MEMORY if most_bytes and self.family.bytes() > most_bytes else ""

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

    def _end(self, most_bytes: int, reached: str = "") -> Verdict:
        """Ask the child to end, wait as long as that is safe, then end all that is left."""
        with suppress(OSError):
            os.kill(self.child, signal.SIGTERM)
        until = time.monotonic() + _GRACE
        while self._is_alive() and time.monotonic() < until:
            self.family.look()
            if most_bytes and self.family.bytes() > most_bytes * 1.1:
                break
            time.sleep(_EVERY / 5)
        self.family.end()
        if self.status is None:
            _, self.status = os.waitpid(self.child, 0)
        return Verdict(1, reached)

    def _verdict(self) -> Verdict:
        """Give the child's own status, and the signal that it died of."""
        status = self.status or 0
        if not os.WIFSIGNALED(status):
            return Verdict(os.WEXITSTATUS(status))
        by = os.WTERMSIG(status)
        if by in self.passed_on or by not in _OWN_FAULT:
            return Verdict(128 + by, by=signal.Signals(by).name)
        return Verdict(1, CRASHED, signal.Signals(by).name)
