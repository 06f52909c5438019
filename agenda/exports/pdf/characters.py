"""Which characters the document can hold, and what becomes of the others.

PDF/UA forbids a character without a sign of its own (ISO 14289-1, 7.21.8), and no font has all
of Unicode. So what our fonts lack is written out as its code, and nothing is lost.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Final

FONTS: Final = Path(__file__).parent / "fonts"
LONGEST_WORD: Final = 40
"""Longer than Swedish words are: what is longer, an address too, may be broken anywhere."""
_STEP: Final = 10
_BREAK: Final = "\u200b"
_WHITE: Final = " \t\r\n\u00a0"
_LONG_WORD: Final = re.compile(rf"[^\s\u00ad\u200b]{{{LONGEST_WORD + 1},}}")


@cache
def characters() -> frozenset[str]:
    """Give every character that each of our fonts can draw, and white space."""
    runs = (FONTS / "characters.txt").read_text(encoding="ascii").splitlines()
    ends = (run.split("-") for run in runs if not run.startswith("#"))
    found = {chr(code) for first, last in ends for code in range(int(first, 16), int(last, 16) + 1)}
    return frozenset(found | {*_WHITE})


@cache
def _strange() -> re.Pattern[str]:
    known = "".join(re.escape(one) for one in sorted(characters()))
    return re.compile(f"[^{known}]+")


def printable(text: str) -> str:
    """Write out what cannot be drawn, and let a word without end be broken.

    >>> printable("Hej \U0001f600!")
    'Hej ‹U+1F600›!'
    """
    whole = unicodedata.normalize("NFC", text)
    drawn = _strange().sub(lambda run: f"‹{_codes(run.group())}›", whole)
    return _LONG_WORD.sub(lambda word: _breakable(word.group()), drawn)


def _codes(run: str) -> str:
    return " ".join(f"U+{ord(one):04X}" for one in run)


def _breakable(word: str) -> str:
    return _BREAK.join(word[at : at + _STEP] for at in range(0, len(word), _STEP))
