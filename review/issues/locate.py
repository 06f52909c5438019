"""Finding the record that somebody means, and the file that holds it."""

import re
from typing import Any, Final
from urllib.parse import urlsplit

from agenda.edits.yaml_positions import read
from agenda.index import Index
from agenda.load.suggestions import did_you_mean
from agenda.model.fields import DEVICES, ID_PATTERN, RESERVED_IDS
from agenda.model.shape import Path
from review.issues.outcome import IssueError, Lack

_LONGEST_ID: Final = 60


def sound_id(text: str) -> bool:
    """Say whether a text may be an id; only such a text becomes part of a file's name."""
    fits = len(text) <= _LONGEST_ID and bool(re.fullmatch(ID_PATTERN, text))
    return fits and "\n" not in text and text not in RESERVED_IDS | DEVICES


def meant(answer: str, index: Index, label: str) -> str:
    """Give the id that an answer names, as an id or as an address. Raises IssueError."""
    parts = urlsplit(answer) if answer.startswith(("http://", "https://", "/")) else None
    steps = [parts.fragment, *reversed(parts.path.split("/"))] if parts else [answer]
    for step in steps:
        if sound_id(step) and step in index:
            return step
    advice = did_you_mean(answer, index.ids) or "Kopiera adressen ur webbläsaren."
    raise IssueError([Lack(label, "Ingen post har det id:t eller den adressen.", advice)])


def written_at(text: str, path: Path) -> Any:
    """Give the value at a path of a file, as the loader reads it."""
    found: Any = read(text).data
    for step in path:
        found = found[step]
    return found
