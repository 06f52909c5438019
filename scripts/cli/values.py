"""What a command is called with that is no path: numbers, texts and addresses on the web."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError

_WHOLE = re.compile(r"-?[0-9]{1,18}")
_NUMBER = re.compile(r"[0-9]{1,9}([.][0-9]{1,9})?")
_SITE = re.compile(
    r"(https://[^\x00-\x20\x7f/?#@<>\"\\]+|http://(localhost|127\.0\.0\.1)(:[0-9]{1,5})?)"
    r"(/[^\x00-\x20\x7f?#<>\"\\]*)?"
)
"""The site's own address: the pages say it to readers, so it is https but on one's own machine."""
_LONGEST = 500


def whole_number(text: str) -> int:
    """Read a whole number."""
    if not _WHOLE.fullmatch(text):
        raise ArgumentTypeError(f"”{text}” ska vara ett heltal, till exempel 12")
    return int(text)


def at_least_one(text: str) -> int:
    """Read a whole number of things to do, where none is nothing to ask for."""
    if text.startswith("-") or not _WHOLE.fullmatch(text) or not int(text):
        raise ArgumentTypeError(f"”{text}” ska vara ett heltal, minst 1")
    return int(text)


def number(text: str) -> float:
    """Read a number that may have decimals."""
    if not _NUMBER.fullmatch(text):
        raise ArgumentTypeError(f"”{text}” ska vara ett tal, till exempel 2 eller 0.5")
    return float(text)


def some_text(text: str) -> str:
    """Let a text through unless it is empty, which would be as if nobody had asked."""
    if not text.strip():
        raise ArgumentTypeError("texten är tom")
    return text


def site_address(text: str) -> str:
    """Give the address of a site, with a slash last."""
    if len(text) > _LONGEST or not _SITE.fullmatch(text):
        raise ArgumentTypeError(
            f"”{text}” är ingen adress till en webbplats, som https://agenda.example/"
        )
    return text if text.endswith("/") else f"{text}/"
