"""A file of results on disk: SQLite's, since it holds against kills and against two at once.

Nothing in the file is trusted. Each value is sealed together with its key, the file says which
file it is (a copy, or one that came with a checkout, is another's), and whatever SQLite finds
wrong makes the file be begun anew. What can't be read or written is done without.
"""

import sqlite3
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from stat import S_ISREG
from typing import Final

_FORMAT: Final = 0x5245_4401
"""Which kind of file this is; another number for another layout."""
_TABLES: Final = f"""
PRAGMA application_id = {_FORMAT};
CREATE TABLE about (home BLOB NOT NULL);
CREATE TABLE steps (key BLOB PRIMARY KEY, value BLOB NOT NULL, seal BLOB NOT NULL,
    used INTEGER NOT NULL);
"""
_DROP_OLDEST: Final = """
DELETE FROM steps WHERE rowid IN (
    SELECT rowid FROM steps ORDER BY used, rowid LIMIT (SELECT (count(*) + 1) / 2 FROM steps))
"""
_SECONDS_TO_WAIT: Final = 2
_LEAVE_IT: Final = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_AUTH,
}
"""Faults that say nothing of what the file holds: it is left as it is."""


class Store:
    """Values by key in one file. ``most`` is how many bytes it may have; the oldest go first."""

    def __init__(self, file: Path, most: int) -> None:
        self.file = file
        self._most = most
        self._read: set[bytes] = set()
        self._database = self._opened()

    def get(self, key: bytes) -> bytes | None:
        """Give what is kept, if it is sound."""
        try:
            row = (
                self._database
                and self._database.execute(
                    "SELECT value, seal FROM steps WHERE key = ?", (key,)
                ).fetchone()
            )
        except sqlite3.Error as error:
            self._given_up(error)
            return None
        if not row or row[1] != _seal(key, row[0]):
            return None
        self._read.add(key)
        return bytes(row[0])

    def put(self, values: dict[bytes, bytes]) -> None:
        """Keep values, and remember which were read; do nothing where that can't be done."""
        if not self._database or not (values or self._read):
            return
        try:
            with self._database as database:
                database.execute("BEGIN IMMEDIATE")
                (turn,) = database.execute("SELECT coalesce(max(used), 0) FROM steps").fetchone()
                turn += bool(values)
                used = "UPDATE steps SET used = ?1 WHERE key = ?2 AND used < ?1"
                database.executemany(used, ((turn, key) for key in self._read))
                rows = ((key, one, _seal(key, one), turn) for key, one in values.items())
                database.executemany("INSERT OR REPLACE INTO steps VALUES (?, ?, ?, ?)", rows)
                self._make_room(database)
            self._read.clear()
        except sqlite3.Error as error:
            self._given_up(error)

    def close(self) -> None:
        """Let go of the file."""
        if self._database:
            with suppress(sqlite3.Error):
                self._database.close()
        self._database = None

    def _make_room(self, database: sqlite3.Connection) -> None:
        """Drop what was used longest ago, half of all at a time, until the rest fits."""
        while _bytes_used(database) > self._most:
            if not database.execute(_DROP_OLDEST).rowcount:
                return

    def _opened(self) -> sqlite3.Connection | None:
        """Give the file, begun anew where it is not ours; None where that can't be done."""
        for _ in range(2):
            try:
                if not _may_be_ours(self.file):
                    return None
                database = _connected(self.file)
                if _is_at_home(database, self.file):
                    return database
                database.close()
            except (OSError, sqlite3.Error) as error:
                if _says_nothing_of_the_file(error):
                    return None
            if not self._discarded():
                return None
        return None

    def _given_up(self, error: sqlite3.Error) -> None:
        """Go on with a new file after a fault in this one, or without any."""
        leave_it = _says_nothing_of_the_file(error)
        self.close()
        self._read.clear()
        if not leave_it and self._discarded():
            self._database = self._opened()

    def _discarded(self) -> bool:
        try:
            self.file.unlink(missing_ok=True)
            self.file.with_name(f"{self.file.name}-journal").unlink(missing_ok=True)
        except OSError:
            return False
        return True


def _connected(file: Path) -> sqlite3.Connection:
    file.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(
        file, timeout=_SECONDS_TO_WAIT, isolation_level=None, check_same_thread=False
    )
    database.execute("PRAGMA synchronous = OFF")  # what a lost power line spoils is made anew
    return database


def _is_at_home(database: sqlite3.Connection, file: Path) -> bool:
    """Say whether the file is ours and was begun here; an empty one becomes so."""
    home = _home(file)
    if not database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        with database:
            database.execute("BEGIN IMMEDIATE")
            if not database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                for command in _TABLES.split(";"):
                    database.execute(command)
                database.execute("INSERT INTO about VALUES (?)", (home,))
    return database.execute("PRAGMA application_id").fetchone() == (_FORMAT,) and database.execute(
        "SELECT home FROM about"
    ).fetchall() == [(home,)]


def _home(file: Path) -> bytes:
    """Tell this very file from a copy of it, and from one that came with a checkout."""
    found = file.stat()
    said = f"{file.absolute()}\0{found.st_dev}\0{found.st_ino}\0{found.st_uid}"
    return blake2b(said.encode("utf-8", "surrogateescape"), digest_size=16).digest()


def _may_be_ours(file: Path) -> bool:
    """Say whether the file is there as a plain one, or can be: no link is followed."""
    there = file.is_symlink() or file.exists()
    return not file.parent.is_symlink() and (not there or S_ISREG(file.lstat().st_mode))


def _says_nothing_of_the_file(error: Exception) -> bool:
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF in _LEAVE_IT
    return isinstance(error, OSError)


def _bytes_used(database: sqlite3.Connection) -> int:
    pages, free, size = (
        database.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "freelist_count", "page_size")
    )
    return (int(pages) - int(free)) * int(size)


def _seal(key: bytes, value: bytes) -> bytes:
    """Give what shows that a value is whole and belongs to its key."""
    return blake2b(value, key=key, digest_size=16).digest()
