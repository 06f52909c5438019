"""Cases of pasted text: what was pasted into which kind of field, and what comes of it.

The way in is Python's (``agenda/load/pasted_text.py``) and the form's; both are held to each case.
"""

import json
from dataclasses import dataclass
from functools import cache

from tests.support.folders import CASES


@dataclass(frozen=True)
class PastedCase:
    """A text before and after. ``left`` is what the checker still says of it."""

    why: str
    room: str
    before: str
    after: str
    left: tuple[str, ...] = ()


@cache
def pasted_cases() -> dict[str, PastedCase]:
    """Give each case by its name."""
    found = {}
    for path in sorted((CASES / "pasted").glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        found[path.stem] = PastedCase(**{**told, "left": tuple(told.get("left", ()))})
    return found
