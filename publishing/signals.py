"""The signals that ask a command to end, on their way to the process that does its work.

What was ignored when the command began stays ignored: ``nohup`` wants it to live on, and a
shell does not let Ctrl+C reach what it runs in the background.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final, NoReturn

_ASKS: Final = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextmanager
def held_back() -> Iterator[Callable[[], object]]:
    """Let signals wait until the end, or until what is given is called.

    Between a fork and the moment when each side has its own handlers, they would be lost.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ASKS)

    def release() -> None:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)

    try:
        yield release
    finally:
        release()


@contextmanager
def collected() -> Iterator[list[int]]:
    """Collect the signals that ask us to end, to be passed on to the work."""
    got: list[int] = []
    before = {one: signal.signal(one, lambda number, _: got.append(number)) for one in _heeded()}
    try:
        yield got
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def leave_when_asked() -> None:
    """End by an exception, so that whatever is half made is taken away on the way out.

    Ctrl+C is one already.
    """
    for one in _heeded():
        if one != signal.SIGINT:
            signal.signal(one, _leave)


def _heeded() -> list[signal.Signals]:
    return [one for one in _ASKS if signal.getsignal(one) != signal.SIG_IGN]


def _leave(number: int, _: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)
