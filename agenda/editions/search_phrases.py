"""The words that are to go: what of a withdrawn text would give it away somewhere else."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from agenda.readability import sentences

_ENOUGH: Final = 4
"""Words from which a sentence is somebody's own; fewer may stand anywhere by chance."""
_NAME: Final = 2
"""Words from which what was named for itself is looked for inside other texts."""
_LONG: Final = 5
"""Letters from which one word is looked for as the beginning of others too."""


@dataclass(frozen=True)
class Words:
    """Phrases to look for, whatever white space, capitals and endings they stand with."""

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
                    found[_bare(part)] = None
        found |= {_bare(one): None for one in asked if one.strip()}
        return cls(tuple(found), frozenset(_bare(text).casefold() for text in kept))

    @property
    def are_alone(self) -> bool:
        """Say whether a withdrawn text is one word, which is not looked for inside others."""
        looked_for = {phrase.casefold() for phrase in self.phrases}
        return any(text not in looked_for for text in self.whole)

    def are(self, text: str) -> bool:
        """Say whether a text is, as a whole, one of those that are withdrawn, however short."""
        return _bare(text).casefold() in self.whole

    def are_in(self, text: str) -> bool:
        return bool(self.phrases) and self._pattern.search(composed(text)) is not None

    def are_repeated_in(self, text: str) -> bool:
        """Say whether a text has the words, or all of a withdrawn text however short."""
        short = bool(self.whole) and _pattern(self.whole).search(composed(text)) is not None
        return short or self.are_in(text)

    def lines_in(self, text: str) -> Iterator[tuple[int, int]]:
        """Give the first and last line, from 1, of each place where they stand in a text."""
        if not self.phrases:
            return
        text = composed(text)
        for match in self._pattern.finditer(text):
            first = text.count("\n", 0, match.start()) + 1
            yield first, first + match[0].count("\n")

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _pattern(self.phrases)


def composed(text: str) -> str:
    """Give a text in the one way that its signs are compared, on the same lines."""
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text))


def _bare(text: str) -> str:
    """Give a phrase without the signs around it: a title has no full stop."""
    flat = " ".join(composed(text).split())
    return _EDGES.sub("", flat) or flat


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    ways = (_way(phrase) for phrase in sorted(phrases, key=lambda one: (-len(one), one)))
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})", re.IGNORECASE)


def _way(phrase: str) -> str:
    """A phrase is found with any ending: *Åsa Ödmans*. One short word is, with a genitive only."""
    parts = phrase.split()
    found = _GAP.join(map(re.escape, parts))
    return found if len(parts) > 1 or len(phrase) >= _LONG else rf"{found}(?:[:'’]?s)?(?!\w)"


_GAP: Final = r"[\s>#]+"
"""Between two words: white space, and the marks that a line of Markdown begins with."""
_EDGES: Final = re.compile(r"^\W+|\W+$")
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
