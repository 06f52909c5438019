"""White space at the edges of a value or a key: it does not show, so it is told by its name."""

import re
from typing import Final

from agenda.load.confusable_signs import odd_sign

_SPACE: Final = r"[\t\n \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+"
_FIRST: Final = re.compile(_SPACE)
_LAST: Final = re.compile(rf"{_SPACE}\Z")
_CALLED: Final = {" ": "ett mellanslag", "\t": "en tabb", "\n": "en radbrytning"}


def bare(text: str) -> str:
    """Give a text without the white space at its edges."""
    return _LAST.sub("", _FIRST.sub("", text, count=1) if _FIRST.match(text) else text)


def at_edges(text: str) -> tuple[str, str] | None:
    """Say which white space a text begins and ends with, and what to do; None for none."""
    first, last = _FIRST.match(text), _LAST.search(text)
    found = [("börjar", first.group())] if first else []
    found += [("slutar", last.group())] if last else []
    if not found:
        return None
    message = " och ".join(f"{where} med {_name(signs)}" for where, signs in found)
    one = "den" if message.split(" med ", 1)[1].startswith("en ") else "det"
    alone = len(found) == len("".join(signs for _, signs in found)) == 1
    return f"{message}.", f"Ta bort {one if alone else 'dem'}."


def _name(signs: str) -> str:
    if len(signs) > 1:
        return "flera mellanslag" if signs.strip(" ") == "" else "flera blanktecken"
    sign = odd_sign(signs)
    return sign.told if sign else _CALLED[signs]
