"""Which packages of a locked list are not there: for this Python, or in a folder of packages."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

LOCK = Path(__file__).resolve().parents[2] / "requirements.lock"
_LOCKED = re.compile(r"^([\w.-]+)==(\S+) \\$", re.MULTILINE)
"""A package that every machine has; what follows a semicolon is for some only."""
_NO_PART = ("..", "__pycache__")


def locked(lock: Path = LOCK) -> dict[str, str]:
    """Give the version of each package that a list demands; none where there is no list."""
    return dict(_LOCKED.findall(lock.read_text(encoding="utf-8"))) if lock.is_file() else {}


def missing() -> list[str]:
    return [name for name in locked() if not _is_here(name)]


def _is_here(name: str) -> bool:
    try:
        return bool(version(name))
    except PackageNotFoundError:
        return False


def advice_on_packages() -> str:
    """Say which packages .venv lacks, if any: whatever went wrong, that may be why."""
    if sys.prefix == sys.base_prefix:
        return ""  # what runs on the machine's own Python needs none
    names = missing()
    return f"I .venv saknas {', '.join(names)}: kör »make setup«." if names else ""


def gaps(lock: Path, folder: Path) -> dict[str, Path]:
    """Give the locked packages that a folder lacks, in that version or in part.

    Each with what the folder has as its description, if anything. Names are read and no
    package is opened, so that it takes no time worth speaking of.
    """
    described = {_key(*path.stem.split("-", 1)): path for path in folder.glob("*-*.dist-info")}
    wanted = {name: _key(name, number) for name, number in locked(lock).items()}
    return {
        name: described.get(key, folder / f"{key}.dist-info")
        for name, key in wanted.items()
        if key not in described or not all(map(Path.exists, _parts(described[key])))
    }


def _key(name: str, number: str) -> str:
    return f"{re.sub('[-_.]+', '-', name).lower()}-{number.lower()}"


def _parts(description: Path) -> Iterator[Path]:
    """Give what a package has put into the folder: its own list says it."""
    record = description / "RECORD"
    yield record
    if record.is_file():
        lines = record.read_text(encoding="utf-8").splitlines()
        tops = {line.split(",", 1)[0].split("/", 1)[0].strip('"') for line in lines}
        yield from (description.parent / top for top in tops.difference(_NO_PART))
