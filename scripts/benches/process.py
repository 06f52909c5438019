"""A process measured from outside: its time, and that of all that it starts; its memory."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread
from time import perf_counter
from typing import Final, NamedTuple

import psutil

ROOT: Final = Path(__file__).resolve().parents[2]
UNLIMITED: Final = {"AGENDA_MAX_SECONDS": "0", "AGENDA_MAX_MEGABYTES": "0"}
_BETWEEN_LOOKS: Final = 0.1
_MEGABYTE: Final = 1_000_000


class Run(NamedTuple):
    """What a command took: by the clock, by the processors, of memory (MB); and what it printed.

    Processor seconds are user and system, of the process and of every one that it has waited for.
    """

    seconds: float
    processor: float
    memory: float
    output: str


def measured(
    *command: str | Path, folder: Path = ROOT, environment: Mapping[str, str] | None = None
) -> Run:
    """Run a command and measure it. Raises ChildProcessError with all that it said if it failed."""
    surroundings = {**os.environ, **UNLIMITED, **(environment or {})}
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as errors:
        start = perf_counter()
        process = subprocess.Popen(
            [*map(str, command)], cwd=folder, stdout=out, stderr=errors, env=surroundings
        )
        memory = _Memory(process.pid)
        try:
            # Of one child and its descendants, as RUSAGE_CHILDREN is of all that ever were.
            _, status, used = os.wait4(process.pid, 0)
        except BaseException:  # asked to end: what was started here ends too
            process.terminate()
            raise
        seconds = perf_counter() - start
        memory.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0), errors.seek(0)
        if process.returncode:
            said = f"{out.read()}{errors.read()}"
            raise ChildProcessError(f"{_told(command)} gick inte att mäta:\n{said}")
        return Run(seconds, used.ru_utime + used.ru_stime, memory.most, out.read())


def python(
    *arguments: str | Path, folder: Path = ROOT, environment: Mapping[str, str] | None = None
) -> Run:
    """Run this Python, with the code that lies in the folder."""
    settings = {"PYTHONPATH": str(folder), **(environment or {})}
    return measured(sys.executable, *arguments, folder=folder, environment=settings)


def together(runs: Sequence[Run]) -> Run:
    """Give commands that follow on each other as one: what they took, and the most memory."""
    seconds, processor, memory, output = zip(*runs, strict=True)
    return Run(sum(seconds), sum(processor), max(memory), "".join(output))


def _told(command: Sequence[str | Path]) -> str:
    return " ".join(Path(part).name for part in command[:2])


class _Memory:
    """The most that a process and its descendants hold at once, looked at ten times a second.

    Shared pages count once (PSS). What the kernel notes itself (ru_maxrss) won't do: it is that of
    the largest process alone, and begins at what the bench itself holds.
    """

    def __init__(self, number: int) -> None:
        self.most = 0.0
        self._number, self._ended = number, Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(_BETWEEN_LOOKS):
            with suppress(psutil.Error):
                first = psutil.Process(self._number)
                held = sum(map(_held, [first, *first.children(recursive=True)]))
                self.most = max(self.most, held / _MEGABYTE)


def _held(process: psutil.Process) -> int:
    with suppress(psutil.Error):
        told = process.memory_full_info()
        return int(getattr(told, "pss", told.uss))  # only Linux tells shared pages apart
    return 0
