"""Why somebody proposes something, out of what they wrote beside it.

A reason stands under the heading or the label ``Varför``, in the text of a proposal on the forge
or in the message of its commit. What a program or a template has written is no reason.
"""

import json
import re
from pathlib import Path
from typing import Final

from agenda.problems import visible

MOST: Final = 1500
"""Signs of a reason that are told; who wrote more is read where it stands."""

_HEADING: Final = re.compile(r"^ {0,3}#{1,6}\s*(.*?)\s*#*\s*$")
_LABEL: Final = re.compile(r"^\**varför\**\s*[?:]+\**\s*", re.IGNORECASE)
_HIDDEN: Final = re.compile(r"<!--.*?(-->|\Z)", re.DOTALL)
_FENCE: Final = "~~~"
"""Around what somebody wrote in an issue; each line of it then begins with a bar."""
_TRAILER: Final = re.compile(r"^[A-Z][A-Za-z-]+-[a-z]+: \S")


def reason_in_event(event: Path | None) -> str:
    """Give the reason in the text of a proposal, out of the forge's own file of an event."""
    try:
        told = json.loads(event.read_bytes()) if event else {}
        return reason_in(str(told["pull_request"]["body"] or ""))
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def reason_in(text: str) -> str:
    """Give what stands under ``Varför``, its paragraphs joined; "" where nothing does."""
    found: list[str] = []
    inside = False
    for line in _HIDDEN.sub("", text.replace("\r\n", "\n")).split("\n"):
        heading, label = _HEADING.match(line), _LABEL.match(line)
        if heading:
            inside = heading[1].strip(" ?:").casefold() == "varför"
        elif label:
            inside = True
            found.append(line[label.end() :])
        elif _TRAILER.match(line):
            inside = False
        elif inside and not line.startswith(_FENCE):
            found.append(line.removeprefix("| "))
    told = " ".join(visible(" ".join(found)).split())
    return told if len(told) <= MOST else f"{told[:MOST]}…"
