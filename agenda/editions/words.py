"""The words that are to go: what of a withdrawn text would give it away somewhere else."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from agenda.reading import sentences

_ENOUGH: Final = 4
"""Words from which a sentence is somebody's own; fewer may stand anywhere by chance."""
_NAME: Final = 2
"""Words from which what was named for itself is looked for inside other texts."""


@dataclass(frozen=True)
class Words:
    """Phrases to look for, whatever white space and capitals they stand with."""

    phrases: tuple[str, ...]
    whole: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: Iterable[str], asked: Iterable[str] = ()) -> "Words":
        """Give the words of withdrawn texts, and those that somebody asked for.

        A text counts whole, and so does each sentence of it that is long enough.
        """
        found: dict[str, None] = {}
        kept = [text for text in texts if text.strip()]
        for text in kept:
            parts = [text, *(one.text for one in sentences(text))]
            least = [_NAME, *[_ENOUGH] * (len(parts) - 1)]
            for part, enough in zip(parts, least, strict=True):
                if len(part.split()) >= enough:
                    found[" ".join(part.split())] = None
        found |= {" ".join(one.split()): None for one in asked if one.strip()}
        return cls(tuple(found), frozenset(" ".join(text.split()).casefold() for text in kept))

    def are(self, text: str) -> bool:
        """Say whether a text is, as a whole, one of those that are withdrawn, however short."""
        return " ".join(text.split()).casefold() in self.whole

    def are_in(self, text: str) -> bool:
        return bool(self.phrases) and self._pattern.search(text) is not None

    def lines_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the first and last line, from 1, of each place where they stand in a text."""
        if not self.phrases:
            return
        for match in self._pattern.finditer(text):
            first = text.count("\n", 0, match.start()) + 1
            yield first, first + match[0].count("\n")

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        by_length = sorted(self.phrases, key=len, reverse=True)
        ways = (_GAP.join(map(re.escape, phrase.split())) for phrase in by_length)
        return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)", re.IGNORECASE)


_GAP: Final = r"[\s>#]+"
"""Between two words: white space, and the marks that a line of Markdown begins with."""
