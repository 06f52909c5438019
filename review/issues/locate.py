"""Finding the record that somebody means, and the file that holds it."""

from pathlib import Path as Folder
from typing import Any
from urllib.parse import urlsplit

from agenda.edits.yaml_positions import read
from agenda.index import Index
from agenda.load.suggestions import did_you_mean
from agenda.model.fields import RESERVED_IDS
from agenda.model.shape import Path
from review.issues.outcome import IssueError, Lack
from review.proposals.new_ids import sound_id
from review.proposals.pages import page_file

_ADDRESS = ("http://", "https://", "/")


def meant(answer: str, index: Index, label: str) -> str:
    """Give the id that an answer names, as an id or as an address. Raises IssueError."""
    parts = urlsplit(answer) if answer.startswith(_ADDRESS) else None
    steps = [parts.fragment, *reversed(parts.path.split("/"))] if parts else [answer]
    for step in steps:
        if sound_id(step) and step in index:
            return step
    advice = did_you_mean(answer, index.ids) or "Kopiera adressen ur webbläsaren."
    raise IssueError([Lack(label, "Ingen post har det id:t eller den adressen.", advice)])


def page_meant(answer: str, docs: Folder) -> str | None:
    """Give the address below the site's of the page of prose that an answer names, if one does.

    What stands before it, a folder of the host or a version of the site, is not looked at.
    """
    if not answer.startswith(_ADDRESS):
        return None
    steps = [step for step in urlsplit(answer).path.split("/") if step]
    steps = [step for step in steps if step not in RESERVED_IDS]
    if not all(sound_id(step) or step.replace("-", "").isalnum() for step in steps):
        return None
    ways = ("".join(f"{step}/" for step in steps[start:]) for start in range(len(steps)))
    return next((way for way in ways if page_file(docs, way)), None if steps else "")


def written_at(text: str, path: Path) -> Any:
    """Give the value at a path of a file, as the loader reads it."""
    found: Any = read(text).data
    for step in path:
        found = found[step]
    return found
