"""Where results are kept while a command runs: a file, and what was asked for in memory."""

import os
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from threading import RLock
from typing import Any, Final

from agenda.step_cache.code_digest import SIZE, code_digest, stamps, surroundings
from agenda.step_cache.store import Store

FILE: Final = "steps.sqlite"
MOST_ON_DISK: Final = 400_000_000
MOST_WAITING: Final = 8_000_000
"""Bytes that are written together."""
MOST_SHARED: Final = 200_000
"""Results kept in memory; those asked for longest ago go first."""


class Place:
    """The results that one process keeps. Safe with threads, and with processes that it forks."""

    def __init__(self, file: Path, most: int = MOST_ON_DISK) -> None:
        self._file, self._most = file, most
        self._lock = RLock()
        self._shared: OrderedDict[bytes, Any] = OrderedDict()
        self._code: dict[str, tuple[tuple[str, int, int], ...]] = {}
        self._begun: dict[tuple[str, tuple[str, ...]], blake2b] = {}
        self._begin()

    def _begin(self) -> None:
        self._process = os.getpid()
        self._store = Store(self._file, self._most)
        self._waiting: dict[bytes, bytes] = {}
        self._bytes = 0

    def begun(self, step: str, packages: tuple[str, ...]) -> "blake2b":
        """Give the beginning of a step's keys: its name, its code, and what it runs in."""
        with self._lock:
            if (step, packages) not in self._begun:
                found = blake2b(surroundings(), digest_size=SIZE)
                for package in packages:
                    self._code.setdefault(package, stamps(package))
                    found.update(code_digest(package))
                found.update(f"{len(packages)}{step}\0".encode())
                self._begun[step, packages] = found
            return self._begun[step, packages].copy()

    def shared(self, key: bytes) -> Any:
        """Give the very object that was made before; None where there is none."""
        with self._lock:
            if key in self._shared:
                self._shared.move_to_end(key)
            return self._shared.get(key)

    def share(self, key: bytes, value: Any) -> None:
        """Let an object be given again."""
        with self._lock:
            self._shared[key] = value
            while len(self._shared) > MOST_SHARED:
                self._shared.popitem(last=False)

    def read(self, key: bytes) -> bytes | None:
        """Give what is kept on disk or will soon be."""
        with self._lock:
            self._after_fork()
            return self._waiting.get(key) or self._store.get(key)

    def write(self, key: bytes, value: bytes) -> None:
        """Keep a value on disk, at the latest when :meth:`flush` is asked."""
        with self._lock:
            self._after_fork()
            self._waiting[key] = value
            self._bytes += len(value)
            if self._bytes > MOST_WAITING:
                self.flush()

    def flush(self) -> None:
        """Write what waits. Code that changed meanwhile may have made it, so it is thrown away."""
        with self._lock:
            self._after_fork()
            same = all(stamps(name) == found for name, found in self._code.items())
            self._store.put(self._waiting if same else {})
            self._waiting, self._bytes = {}, 0

    def close(self) -> None:
        """Write what waits and let go of the file."""
        with self._lock:
            self.flush()
            self._store.close()

    def _after_fork(self) -> None:
        """Open the file anew in a process that was forked: a connection is one process' own."""
        if os.getpid() != self._process:
            self._begin()


_places: list[Place | None] = []


def place() -> Place | None:
    """Give where results are kept just now; None where nothing is."""
    return _places[-1] if _places else None


@contextmanager
def kept_in(folder: Path | None, most: int = MOST_ON_DISK) -> Iterator[None]:
    """Keep results in a folder, of at most so many bytes, while this lasts; nowhere for None."""
    found = Place(folder / FILE, most) if folder else None
    _places.append(found)
    try:
        yield
    finally:
        _places.pop()
        if found:
            found.close()


def flush() -> None:
    """Write what waits: for a process that lives long, or that was forked and ends its own way."""
    found = place()
    if found:
        found.flush()
