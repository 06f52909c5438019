"""Text on the strategy map, broken into lines by counting signs: no font is ever measured."""

import textwrap
from dataclasses import dataclass
from typing import Final

from macros.views.map.graph import Column, Node

LINE: Final = 18
PAD: Final = 9
_SIGNS: Final = {Column.goals: 21, Column.areas: 13, Column.priorities: 22, Column.initiatives: 22}
_HEADING_SIGNS: Final = 25
_MOST_LINES: Final = 5
_BELOW_HEADING: Final = 7


def wrapped(text: str, signs: int, most: int = _MOST_LINES) -> tuple[str, ...]:
    """Break a text into lines of at most ``signs``; a longer word is cut with a hyphen."""
    words = [piece for word in text.split() for piece in _pieces(word, signs)]
    lines = textwrap.wrap(" ".join(words), signs, break_long_words=False, break_on_hyphens=False)
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][: signs - 2].rstrip() + " …"]
    return tuple(lines)


def _pieces(word: str, signs: int) -> list[str]:
    pieces = []
    while len(word) > signs:
        pieces.append(word[: signs - 1] + "-")
        word = word[signs - 1 :]
    return [*pieces, word]


@dataclass(frozen=True)
class Texts:
    """The lines of a node, and of what stands above the first of a group."""

    title: tuple[str, ...]
    note: tuple[str, ...]
    heading: tuple[str, ...]
    heading_note: tuple[str, ...]

    @property
    def height(self) -> int:
        """How high the box is."""
        return LINE * (len(self.title) + len(self.note)) + 2 * PAD

    @property
    def above(self) -> int:
        """How much room the heading takes above the box."""
        lines = len(self.heading) + len(self.heading_note)
        return LINE * lines + _BELOW_HEADING if lines else 0


def texts(node: Node) -> Texts:
    """Break all that a node says. Room is reckoned for a wide font, so that none sticks out."""
    signs = _SIGNS[node.column]
    return Texts(
        wrapped(node.title, signs),
        wrapped(node.note, signs),
        wrapped(node.heading, _HEADING_SIGNS, 3),
        wrapped(node.heading_note, _HEADING_SIGNS, 3),
    )
