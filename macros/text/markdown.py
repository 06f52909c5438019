"""Plain text on its way into Markdown on a forge: the only place that decides what is safe.

What leaves here is words: no markup, no raw HTML, no list or table, nobody notified, no other
proposal named, no address made a link. Signs that CommonMark or GitHub's additions to it act
on become character references, which are never structure (CommonMark 0.31.2, section 2.5).
"""

import re
from typing import Final

from macros.text.escape import inert

_JOINER: Final = "&#8288;"
"""WORD JOINER: not seen, and keeps a forge from reading what stands on its sides as one."""
_CALLS: Final = re.compile(r"&#(?:64|35|33|94);(?=[\w&])")
"""``@`` ``#`` ``!`` ``^`` before a name or a number: people, issues, requests on other forges."""
_ADDRESS: Final = re.compile(r"(?<=[:;])//|(?<=\bwww)\.|(?<=\bftp)\.", re.IGNORECASE)
_ISSUE: Final = re.compile(r"\b(GH)-(?=\d)", re.IGNORECASE)
_COMMIT: Final = re.compile(r"\b(?=\d*[a-f])[0-9a-f]{7,64}\b")
_LESS_THAN_A_COMMIT: Final = 6
"""Hexadecimal digits; from seven on a forge looks for a commit of that name."""
_START: Final = re.compile(r"^(\s*)(-|\d+(?=[.)]))")
"""What begins a list. Quotation marks and stops begin nothing, and are read where no HTML is."""
_PLAIN_ADDRESS: Final = re.compile(r"https?://[\w.:-]+(?:/[\w.~%-]+)*/?(?:#[\w-]+)?", re.ASCII)
_INDENT: Final = re.compile(r"^ {2,}")


def markdown(text: str) -> str:
    """Escape a text for Markdown, on one line."""
    safe: str = inert(_INDENT.sub(" ", text))
    safe = _CALLS.sub(lambda found: found.group() + _JOINER, safe)
    safe = _ADDRESS.sub(
        lambda found: "".join(f"&#{ord(c)};" for c in found.group()) + _JOINER, safe
    )
    safe = _ISSUE.sub(lambda found: f"{found[1]}&#45;{_JOINER}", safe)
    safe = _COMMIT.sub(lambda found: _broken(found.group()), safe)
    return _START.sub(lambda found: found[1] + _referred(found[2]), safe)


def _broken(name: str) -> str:
    step = _LESS_THAN_A_COMMIT
    return _JOINER.join(name[start : start + step] for start in range(0, len(name), step))


class Address:
    """An address of our own making, printed as it is between ``<`` and ``>``.

    Raises ValueError for one with a sign that could end it.
    """

    def __init__(self, text: str) -> None:
        if not _PLAIN_ADDRESS.fullmatch(text):
            raise ValueError(f"not a plain address: {text!r}")
        self._text = text

    def __html__(self) -> str:
        return self._text


def _referred(text: str) -> str:
    return "".join(f"&#{ord(sign)};" for sign in text)
