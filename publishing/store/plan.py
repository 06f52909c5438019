"""What has to be sent, in which order, and what goes: told from lists, asking nobody.

The bucket keeps a list of what was sent: for each file the sum of content and headers, and the
mark that the store gave it. A file is sent unless the sum is the same and the store still has
that mark. A mark alone would not do: it says nothing of headers, and where a store encrypts it
is no sum of the content. A list alone would not do either: it may be older than what a publishing
that was killed has sent since.
"""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

from publishing.headers import A_WHILE, FOREVER, RULES, TYPES, caching, content_type
from publishing.version_list import FILE, Published

_TABLE: Final = sha256(repr((RULES, TYPES)).encode()).hexdigest()[:16]
"""Which headers there are: another table sends other headers, of the same state."""
_FIRST: Final = (FOREVER, A_WHILE)
"""What pages lead to goes before the pages."""
_LAST: Final = ("index.html", FILE)
"""The way in, and the list of versions."""


@dataclass(frozen=True)
class Sent:
    """What was sent of a file; without a mark it may be there or not."""

    total: str
    mark: str


@dataclass(frozen=True)
class Record:
    """What the bucket keeps of what it shows: which state, whether all of it, and each file."""

    state: str = ""
    is_whole: bool = False
    files: Mapping[str, Sent] = field(default_factory=dict)
    table: str = _TABLE

    def shows(self, state: str) -> bool:
        """Say whether all of a state is there, as this very code would send it."""
        return self.is_whole and self.state == state and self.table == _TABLE


def create_record(record: Record) -> bytes:
    """Give a record as it is kept."""
    rows = {path: [one.total, one.mark] for path, one in sorted(record.files.items())}
    kept = {"state": record.state, "whole": record.is_whole, "table": record.table, "files": rows}
    return (json.dumps(kept, ensure_ascii=False, indent=0) + "\n").encode()


def read_record(raw: bytes) -> Record:
    """Read a record; one that can't be read counts as none, so that all is sent anew."""
    try:
        kept = json.loads(raw)
        files = {path: Sent(*map(str, row)) for path, row in kept["files"].items()}
        return Record(kept["state"], kept["whole"] is True, files, kept["table"])
    except (ValueError, LookupError, TypeError, AttributeError):
        return Record()


def said_of(path: str) -> dict[str, str]:
    """Give what the store is to tell a reader of a file, in boto3's words."""
    return {"ContentType": content_type(f"/{path}"), "CacheControl": caching(f"/{path}")}


def sums(folder: Path) -> dict[str, str]:
    """Give the sum of content and headers of each file in a folder, by path."""
    files = (path for path in folder.rglob("*") if path.is_file())
    named = ((path.relative_to(folder).as_posix(), path) for path in files)
    return {name: _sum(name, path.read_bytes()) for name, path in named}


def _sum(name: str, content: bytes) -> str:
    return sha256(repr(sorted(said_of(name).items())).encode() + b"\0" + content).hexdigest()


@dataclass(frozen=True)
class Plan:
    """Files to send, stage by stage, each whole before the next begins; then those to take away."""

    stages: tuple[tuple[str, ...], ...]
    gone: tuple[str, ...]


def planned(
    wanted: Mapping[str, str],
    record: Record,
    listed: Mapping[str, str],
    versions: Collection[Published],
) -> Plan:
    """Plan the way from what is listed to what is wanted.

    Versions first, then what leads to them, so that no reader is led to what is not there yet.
    Only what a publishing has sent is ever taken away.
    """
    names = {one.id for one in versions}
    aliases = {alias for one in versions for alias in one.aliases}
    stages: dict[tuple[int, int], list[str]] = {}
    for path in sorted(wanted):
        if not _is_there(path, wanted[path], record, listed):
            stages.setdefault(_stage(path, names, aliases), []).append(path)
    gone = (path for path in record.files if path not in wanted and path in listed)
    return Plan(tuple(tuple(stages[key]) for key in sorted(stages)), tuple(sorted(gone)))


def _is_there(path: str, total: str, record: Record, listed: Mapping[str, str]) -> bool:
    sent = record.files.get(path)
    return sent is not None and sent.total == total and sent.mark == listed.get(path, "-")


def _stage(path: str, names: Collection[str], aliases: Collection[str]) -> tuple[int, int]:
    """Give when a file is sent: a version, a name of one, the root; within it, pages last."""
    top = path.partition("/")[0]
    if top not in names and top not in aliases:
        return (2, int(path in _LAST))
    kept = caching(f"/{path}")
    within = _FIRST.index(kept) if kept in _FIRST else len(_FIRST)
    return (int(top in aliases), within)
