r"""What comes along when text is pasted from a word processor or the web, put right on the way in.

One table of signs and one function, for the form, issues and spreadsheets. The form's twin is
``theme/form/pasted_text.js``; both are held to ``tests/cases/pasted/``. What stands in a file is
not touched: the checker refuses it by name. What can't be put right is left for it to name.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from agenda.load.emoji import stands_in_emoji
from agenda.load.whitespace import bare

_GONE: Final = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\x1f]"
)
"""Soft hyphens, signs without width, marks of direction, selectors, byte order marks.

Embeddings and overrides of direction are not here: without them the words may read in another
order than they were seen in, so a person looks.
"""
_BREAKS: Final = (
    (re.compile("\r\n?|[\x0b\x85\u2028]"), "\n"),
    (re.compile("[\x0c\u2029]"), "\n\n"),
    (re.compile("\x1e"), "-"),
)
"""Breaks of lines and of paragraphs, and Word's own hard hyphen."""
_SPACES: Final = re.compile("[ \t\u00a0]*[ \t][ \t\u00a0]*|\u00a0{2,}")
"""Spaces of which one at least is no hard one: a hard one alone stands where somebody put it."""
_BULLETS: Final = "•●▪▫◦‣⁃·■□○➢➤\uf000-\uf0ff"
_SYMBOLS: Final = "\uf0b7\uf0a7"
"""Word's own bullets, which nothing else is: they begin an item in the midst of a line too."""
_SURE: Final = re.compile(
    rf"(?:[{_BULLETS}](?!\ufe0f)|[o§–—*-](?=[ \u00a0]*\t)|o(?=[ \u00a0]{{2}}))[ \t\u00a0]*(?=\S)"
)
_BULLET: Final = re.compile(rf"[{_BULLETS}](?!\ufe0f)")
_MAYBE: Final = re.compile("([–—*-])[ \u00a0]+(?=\\S)")
_NUMBER: Final = re.compile("(?:[0-9]{1,2}|[A-Za-z])[.)]([ \t\u00a0]+)(?=\\S)")
_CLOSED: Final = tuple(".,;:!?–-")


class Room(StrEnum):
    """How much room a field has: one line, paragraphs, or lines that each count."""

    line = "line"
    text = "text"
    rows = "rows"


def seen(text: str, *, breaks: bool = True) -> str:
    """Give a text without signs that only came along; letters in one piece.

    Without ``breaks`` a break that is no line feed becomes a space: in text for machines a new
    line means something.
    """
    for pattern, usual in _BREAKS:
        text = pattern.sub(usual if breaks or usual == "-" else _as_space, text)

    def kept(sign: re.Match[str]) -> str:
        return sign[0] if stands_in_emoji(text, sign.start()) else ""

    return unicodedata.normalize("NFC", _GONE.sub(kept, text))


def _as_space(found: re.Match[str]) -> str:
    return "\n" if found.group() == "\r\n" else " "


def tidied(text: str, room: Room) -> str:
    r"""Give a text as it would have been typed: bullets as what the field has room for.

    >>> tidied("• Bredband\\n• Skolor", Room.line)
    'Bredband, Skolor'
    """
    lines = list(_lines(seen(text)))
    if room == Room.rows:
        return "\n".join(words for words, _ in lines if words)
    return _joined(lines) if room == Room.line else _paragraphs(lines)


def has_bullets(text: str) -> bool:
    """Say whether a line of a text begins with a bullet, or has one that Word alone writes."""
    return any(_SURE.match(line) for one in text.split("\n") for line in _apart(bare(one)))


def _apart(line: str) -> list[str]:
    """Give the items of a list that stands on one line; whatever else is one."""
    first = line[:1] if _BULLET.match(line) else ""
    return re.split(f"[ \t\u00a0]+(?=[{_SYMBOLS}{first}][ \t\u00a0])", line)


def _lines(text: str) -> Iterator[tuple[str, bool]]:
    """Give each line without its bullet, and whether it is an item of a list."""
    lines = [bare(line) for one in text.split("\n") for line in _apart(bare(one))]
    maybe = [found[1] for found in map(_MAYBE.match, lines) if found]
    numbered = sum(bool(_NUMBER.match(line)) for line in lines)
    for line in lines:
        sure, dash, number = _SURE.match(line), _MAYBE.match(line), _NUMBER.match(line)
        if not sure and dash and maybe.count(dash[1]) > 1:
            sure = dash
        is_item = bool(sure) or bool(number and ("\t" in number[1] or numbered > 1))
        yield _SPACES.sub(" ", line[sure.end() if sure else 0 :]), is_item


def _paragraphs(lines: list[tuple[str, bool]]) -> str:
    """An item is a paragraph; a lone break within one is where somebody's line was full."""
    found: list[str] = []
    goes_on = False
    for words, is_item in lines:
        if words and goes_on and not is_item:
            found[-1] += f" {words}"
        elif words:
            found.append(words)
        goes_on = bool(words)
    return "\n\n".join(found)


def _joined(lines: list[tuple[str, bool]]) -> str:
    whole, was_item = "", False
    for words, is_item in lines:
        if not words:
            continue
        between = " "
        if is_item and not whole.endswith(_CLOSED):
            between = ", " if was_item else ": "
        whole += (between if whole else "") + words
        was_item = was_item or is_item
    return whole
