"""Waits until somebody saves a file: at once where the system tells, by looking where not."""

import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from threading import Condition
from typing import Final

from watchdog.events import (
    EVENT_TYPE_CLOSED_NO_WRITE,
    EVENT_TYPE_DELETED,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_MOVED,
    EVENT_TYPE_OPENED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

_QUIET: Final = 0.02
"""Seconds without another change, after which what was saved is whole."""
_LONGEST: Final = 0.3
"""Seconds that a stream of changes is waited for."""
_LOOK_AGAIN: Final = 1.0
"""Seconds until folders that came, or came anew, are watched too."""
_ONLY_READ: Final = (EVENT_TYPE_OPENED, EVENT_TYPE_CLOSED_NO_WRITE)
_ENDS: Final = (EVENT_TYPE_DELETED, EVENT_TYPE_MOVED)
_NOBODYS: Final = ("__pycache__",)


class Changes(FileSystemEventHandler):
    """Follows files and folders, with all that they hold, from when it is made until closed."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = tuple(paths)
        self._changed: set[Path] = set()
        self._gone: set[Path] = set()
        self._told = Condition()
        self._watched: dict[Path, tuple[int, ObservedWatch | None]] = {}
        self._observer: BaseObserver = Observer()
        self._start()

    def _start(self) -> None:
        try:
            self._observer.start()
            self._renew()
        except OSError:  # no more watches than so are to be had from the system: look instead
            self._watched.clear()
            self._observer = PollingObserver(timeout=_LOOK_AGAIN)
            self._observer.start()
            self._renew()

    def close(self) -> None:
        self._observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Keep what was changed, but for what only was read and what belongs to an editor.

        That a folder holds something else is told of what it holds.
        """
        is_within = event.is_directory and event.event_type == EVENT_TYPE_MODIFIED
        if event.event_type in _ONLY_READ or is_within:
            return
        paths = {Path(str(path)) for path in (event.src_path, event.dest_path) if path}
        wanted = {path for path in paths if self._is_wanted(path)}
        if wanted:
            with self._told:
                self._changed |= wanted
                # A folder that comes in the place of one that went may have its very number.
                self._gone |= {*self._paths} & wanted if event.event_type in _ENDS else set()
                self._told.notify_all()

    def _is_wanted(self, path: Path) -> bool:
        at = next((one for one in self._paths if path.is_relative_to(one)), None)
        parts = path.relative_to(at).parts if at else ()
        hidden = any(part.startswith(".") or part.endswith("~") for part in parts)
        return at is not None and not hidden and not {*parts} & {*_NOBODYS}

    def wait(self) -> frozenset[Path]:
        """Wait for a change and until it is whole; give the paths that changed."""
        while not self._is_told(_LOOK_AGAIN):
            came = self._renew()
            if came:
                return came
        latest = time.monotonic() + _LONGEST
        with self._told:
            while self._told.wait(_QUIET) and time.monotonic() < latest:
                pass
            changed, self._changed = frozenset(self._changed), set()
        return changed

    def _is_told(self, seconds: float) -> bool:
        with self._told:
            return self._told.wait_for(lambda: bool(self._changed), seconds)

    def _renew(self) -> frozenset[Path]:
        """Watch what is there now; give what came, went, or took the place of another.

        Not while the condition is held: the observer tells of changes with a lock of its own.
        """
        anew = set[Path]()
        for path in self._paths:
            place = path.parent if path.is_file() else path
            number = place.stat().st_ino if place.is_dir() else 0
            known, watch = self._watched.get(path, (None, None))
            if number == known and path not in self._gone:
                continue
            self._gone.discard(path)
            if watch:
                with suppress(KeyError, OSError):
                    self._observer.unschedule(watch)
            there = self._schedule(place, deep=place == path) if number else None
            self._watched[path] = number, there
            anew |= set() if known is None else {path}
        return frozenset(anew)

    def _schedule(self, place: Path, *, deep: bool) -> ObservedWatch:
        return self._observer.schedule(self, str(place), recursive=deep)
