"""The spots of a page where Markdown may take something away, as a reader of its text sees them.

Too many are no fault: whether anything went, ``macros/prose/lost_markup.py`` asks Markdown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

_LEAD: Final = r"^[ \t]*(?:>[ \t]*|[-+*][ \t]+|[0-9]+\.[ \t]+)*"
_ITEM: Final = re.compile(rf"(?![-*+ \t]+$){_LEAD}([0-9]+\.|[-+*])[ \t]+(?=[^ \t\n])", re.MULTILINE)
_CLOSING: Final = re.compile(rf"{_LEAD}#{{1,6}}.*?(?:(?<![#\\])|(?<=\\#))(#+)[ \t]*$", re.MULTILINE)
_ESCAPE: Final = re.compile(r"\\{2,}|\\[`*_{}\[\]()>#+.!-]")
_PATH: Final = re.compile(r"(?<!\S)[^\w\s]*[A-Za-z]:\\\S*")
_ROW: Final = re.compile(r"^(?! {0,3}\[[^\]\n]+\]:).*\|.*$", re.MULTILINE)
_EDGE: Final = re.compile(r"(?<!\\)\|[ \t]*")
_RULE: Final = re.compile(r"[-: \t]*")


class Kind(Enum):
    """What may go: the sign of an item, the end of a heading, a backslash, the end of a row."""

    item = auto()
    closing = auto()
    escape = auto()
    cell = auto()


@dataclass(frozen=True)
class Spot:
    """Where a mark goes, where a problem is told of, and what is written there."""

    mark: int
    start: int
    kind: Kind
    written: str


def spots(text: str, start: int) -> list[Spot]:
    """Find every such spot from a position on, in order."""
    found = [*_items(text, start), *_closings(text, start), *_escapes(text, start)]
    return sorted([*found, *_cells(text, start)], key=lambda spot: spot.mark)


def _items(text: str, start: int) -> list[Spot]:
    """Find what may be an item of a list, where any has a number: without, none can get one."""
    found = [
        Spot(match.end(), match.start(1), Kind.item, match.group())
        for match in _ITEM.finditer(text, start)
    ]
    return found if any(sign.isdigit() for one in found for sign in one.written) else []


def _closings(text: str, start: int) -> Iterator[Spot]:
    for match in _CLOSING.finditer(text, start):
        yield Spot(match.start(1), match.start(1), Kind.closing, match[1])


def _escapes(text: str, start: int) -> Iterator[Spot]:
    """Find backslashes in a row, and any in a path of Windows; else one is meant to escape."""
    paths = [match.span() for match in _PATH.finditer(text, start)]
    for match in _ESCAPE.finditer(text, start):
        at = match.start()
        if match.group().startswith(r"\\") or any(first <= at < end for first, end in paths):
            yield Spot(at, at, Kind.escape, match.group())


def _cells(text: str, start: int) -> Iterator[Spot]:
    """Find the last cell of what may be a row of a table."""
    for match in _ROW.finditer(text, start):
        row = match.group().rstrip("| \t")
        edge = max((one.end() for one in _EDGE.finditer(row)), default=0)
        if edge and not _RULE.fullmatch(row[edge:]):
            at = match.start() + edge
            yield Spot(at, at, Kind.cell, row[edge:].strip())
