"""Which packages of requirements.lock this Python lacks."""

from __future__ import annotations

import re
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

LOCK = Path(__file__).resolve().parents[2] / "requirements.lock"
_LOCKED = re.compile(r"^([\w.-]+)==(\S+) \\$", re.MULTILINE)
"""A package that every machine has; what follows a semicolon is for some only."""


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
