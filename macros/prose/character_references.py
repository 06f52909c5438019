"""Character references on a page (``&shy;``, ``&#8212;``): what a browser makes of each.

A sign that may not be typed may not be had by its number or its name either, wherever it stands.
"""

import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Final

from agenda.load.decode import hidden_characters

_REFERENCE: Final = re.compile(r"&(?:#x([0-9a-f]+)|#([0-9]+)|[a-z0-9]+);", re.IGNORECASE)
_LARGEST: Final = 7
"""Digits in the number of the last sign there is; Python's own limit is far beyond."""
_LOST: Final = "\ufffd"


def reference_faults(text: str, start: int) -> Iterator[tuple[int, str, str]]:
    """Find references, from a position on, that show another thing than a reader expects."""
    for match in _REFERENCE.finditer(text, start):
        written, sign = match.group(), _sign(match)
        fault = next(hidden_characters(sign), None)
        if fault:
            code = f"U+{ord(sign[fault[0]]):04X}"
            message = f"Teckenkoden {written[:20]} ger ett tecken som inte får stå här ({code})."
            yield match.start(), message, "Ta bort den, eller skriv det tecken som ska synas."
        elif sign != written and not written.startswith("&#") and written[1:] not in html5:
            message = f"Det finns ingen teckenkod {written[:20]}: den visas som ”{sign[:20]}”."
            yield match.start(), message, f"Skriv &amp;{written[1:20]} om koden ska synas."


def _sign(match: re.Match[str]) -> str:
    """Give what a browser shows for a reference: no number is lost, as Python's reader does it."""
    digits = (match[1] or match[2] or "").lstrip("0")
    if len(digits) > _LARGEST:
        return _LOST
    read = html.unescape(match.group())
    return read or chr(int(digits, 16 if match[1] else 10))
