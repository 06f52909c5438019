"""Finding the record that somebody means, and the file that holds it."""

import re
from typing import Any, Final
from urllib.parse import urlsplit

from agenda.edits.yaml_positions import read
from agenda.index import Index
from agenda.load import Loaded
from agenda.load.layout import FOLDERS, NESTED, PARTS, RECORD_FILES
from agenda.load.suggestions import did_you_mean
from agenda.model.fields import DEVICES, ID_PATTERN, RESERVED_IDS
from agenda.model.shape import Path
from review.issues.outcome import IssueError, Lack

_LONGEST_ID: Final = 60
_ALONE: Final = frozenset(
    [*FOLDERS.values(), *RECORD_FILES.values(), *(key for name in NESTED for key in PARTS[name])]
)
"""Those of the agenda's keys whose records have a file each."""


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


def in_file(loaded: Loaded, path: Path, home: str) -> tuple[str, Path]:
    """Give the name in the data folder of the file that holds a record, and the path in it."""
    name = loaded.places.of(path).file.removeprefix(f"{home}/")
    key = path[0] if path else ""
    if key not in _ALONE:
        return name, path
    return name, path[1:] if key in RECORD_FILES.values() else path[2:]


def written_at(text: str, path: Path) -> Any:
    """Give the value at a path of a file, as the loader reads it."""
    found: Any = read(text).data
    for step in path:
        found = found[step]
    return found
