"""A process and all that it has started: what they hold and have used, and an end to them all.

psutil measures, since the memory and time of a tree of processes are read differently on each
system.
"""

import os
import signal
from contextlib import suppress
from typing import Final

import psutil

_COUNT_CHILDREN: Final = 10
"""Children are looked for at each tenth look: the whole machine is gone through for it."""


class Family:
    """What a process and its children take; whoever measures is not one of them."""

    def __init__(self, first: int) -> None:
        self.first = first
        self.members: list[psutil.Process] = [psutil.Process(first)]
        self.looks = 0

    def look(self) -> None:
        """See now and then who they are, parents before their children."""
        if self.looks % _COUNT_CHILDREN == 0:
            with suppress(psutil.Error):
                self.members = [self.members[0], *self.members[0].children(recursive=True)]
        self.looks += 1

    def bytes(self) -> int:
        """Give how many bytes of memory they hold right now, together."""
        return sum(_held(one) for one in self.members)

    def seconds(self) -> float:
        """Give the processor seconds that they, and those of them that have ended, have used.

        A child that ends goes over into the sum of its parent. The parent is asked first, so
        that nothing counts twice; what is missed meanwhile is there at the next look. macOS
        forgets those that have ended: there the end by the clock is what stops them.
        """
        return sum(_used(one) for one in self.members)

    def end(self) -> None:
        """End them all at once, also those in a group or a session of their own."""
        with suppress(psutil.Error):
            self.members += self.members[0].children(recursive=True)
        with suppress(OSError):
            os.killpg(self.first, signal.SIGKILL)
        for one in self.members[1:]:
            with suppress(psutil.Error):
                one.kill()


def _held(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def _used(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.Error:
        return 0.0
    return float(times.user + times.system + times.children_user + times.children_system)
