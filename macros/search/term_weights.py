"""What is said where: the weight of every word in every part of the site.

A weight says how much one mention counts, by where it stands; only how they stand to each other
matters. They were set by hand and tried on the half of the judged searches that is meant for it;
FORMAT.md says how to try others, under "The weights".
"""

from collections import defaultdict
from functools import cache, cached_property, lru_cache
from typing import Final

from macros.search.entries import Entry
from macros.search.lexicon import Lexicon, lemma
from macros.search.parts import Part
from macros.search.stems import COMPARING_WORDS, STOP_WORDS, tokens

_SAYS: Final = {"lead": 3.0, "text": 1.5, "quote": 1.5, "heading": 5.0, "mention": 0.3}
"""What a word weighs by the kind of text that it stands in; a mention is said elsewhere too."""
_TITLE: Final = (7.0, 9.0)
"""A title's word weighs the first, and a share of the second: all of it when it stands alone."""
_NAME: Final = 6.0
"""What a word of another name of the entry weighs, such as a term's other forms."""
_CODE: Final = 14.0
"""What the id weighs: who types a whole id wants that very entry."""
_SMALL: Final = 1 / 3
"""What a small word counts for."""
_FAINT_WORDS: Final = STOP_WORDS | COMPARING_WORDS
_ASIDE: Final = 0.35
"""What a text about the site counts for, beside one of the agenda. Its titles count in full."""
_KEPT: Final = 20_000
"""Texts whose words are remembered, since labels come again on each page."""
_EVEN, _USUAL = 0.6, 400
"""The share of a weight that the length of a part does not touch, and a usual length, in signs.

A word in a part of the usual length keeps its weight; in one twice as long it weighs 0.71 of it.
"""


class TermWeights:
    """What is said where, by dictionary form, and the forms that each of them was met in."""

    def __init__(self) -> None:
        self.weights: dict[str, dict[int, float]] = defaultdict(dict)
        self.forms: dict[str, set[str]] = defaultdict(set)
        # The same labels and names stand on thousands of pages.
        self._told = lru_cache(_KEPT)(self._bases)
        self._known = cache(self._base)

    @cached_property
    def compounds(self) -> dict[str, tuple[str, ...]]:
        """The words that each compound is made of, once all is said."""
        lexicon = Lexicon(frozenset(self.forms))
        parted = {one: lexicon.parts(one) for one in self.forms}
        return {one: parts for one, parts in parted.items() if parts}

    def read(self, number: int, entry: Entry, part: Part) -> None:
        """Add what a part says. ``number`` counts the parts of the whole site, from 0."""
        first = part is entry.parts[0]
        if first:
            self._title(number, entry)
        elif part.heading:
            self._say(number, part.heading, _SAYS["mention" if part.common else "heading"])
        thin = 1 / (_EVEN + (1 - _EVEN) * part.size / _USUAL)
        share = _ASIDE if entry.aside else 1.0
        for says, text in part.texts:
            size = 1 if says == "heading" else min(thin, 1.2)
            self._say(number, text, _SAYS[says] * size * share)

    def _title(self, number: int, entry: Entry) -> None:
        least, shared = _TITLE
        for name, weight in ((entry.title, least), *((name, _NAME) for name in entry.names)):
            count = sum(word not in STOP_WORDS for token in tokens(name) for word in token)
            self._say(number, name, entry.called * (weight + shared / max(count, 1)))
        if entry.code:
            # An id is one word: its parts lack their accents, and would hide the real words.
            self._add(number, ((entry.code.replace("-", ""), 1.0),), _CODE)

    def _say(self, number: int, text: str, weight: float) -> None:
        self._add(number, self._told(text), weight)

    def _add(self, number: int, bases: tuple[tuple[str, float], ...], weight: float) -> None:
        """Let words that are said once more weigh a quarter more of the lesser of the two."""
        weights = self.weights
        for base, share in bases:
            said, more = weights[base], share * weight
            before = said.get(number, 0.0)
            said[number] = before + more / 4 if before > more else more + before / 4

    def _bases(self, text: str) -> tuple[tuple[str, float], ...]:
        """Give the dictionary form of each word of a text, and how much it counts for."""
        found = []
        for token in tokens(text):
            whole = ["".join(token)] if len(token) > 1 else []
            for word in (*whole, *token):
                found.append(self._known(word))
        return tuple(found)

    def _base(self, word: str) -> tuple[str, float]:
        """Give the dictionary form of a word, which has been met in this form now."""
        base = lemma(word)
        self.forms[base].add(word)
        return base, _SMALL if word in _FAINT_WORDS else 1.0
