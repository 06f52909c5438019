"""From how strongly words speak to rows of whole numbers, as the files of the index hold them.

A *row* is flat: how far on the next part is, its score, and so on. A *spelling* is
``[word, rarity × 10, word to show or "", row]``; when the row is only the best of a long one, the
number of the file and the place of the whole row follow.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from macros.search.lexicon import inflected
from macros.search.scoring import APART, EXACT, Strengths, Words
from macros.search.stems import fold, stem

Scores = dict[int, int]
"""What one word gives to each part that it speaks for."""
_SCALE: Final = 30
"""What a strength of 1 becomes in a row, before rarity and kind are counted in."""
_LONGEST: Final = 80
"""Parts of a row that stands whole with its word."""
BEST: Final = 40
"""Parts of the row that stands there when the whole one stands elsewhere."""
_ROOM: Final = 8_000
"""Numbers in one file of whole rows."""
START, MARKS = "*", "~"
_STARTS: Final = (1, 2, 3)
_BITS: Final = 32
"""Room for the number of a part below its score."""
_LOW: Final = (1 << _BITS) - 1


class Rows:
    """All rows: those of words, those of the first letters of words, and the long ones."""

    def __init__(self, words: Words) -> None:
        self.words: dict[str, Any] = defaultdict(list)
        self.starts: dict[str, Any] = {}
        self.posts = _Posts()
        begun: dict[str, Scores] = defaultdict(dict)
        for word in sorted(words.strengths):
            scores = scored(words, word)
            if scores:
                self._spell(words, word, scores)
                _begin(begun, word, best(scores))
        for start, scores in sorted(begun.items()):
            self.starts[start + START] = [[start, 10, "", flat(best(scores))]]
        self._point(words)

    def _spell(self, words: Words, word: str, scores: Scores) -> None:
        shown = words.shown.get(word, word)
        spelling = [word, round(words.rarity(word) * 10), "" if shown == word else shown]
        if len(scores) <= _LONGEST:
            self.words[fold(word)].append([*spelling, flat(scores)])
        else:
            whole = self.posts.put(flat(scores))
            self.words[fold(word)].append([*spelling, flat(best(scores)), *whole])

    def _point(self, words: Words) -> None:
        """Say what a word means elsewhere, and which stem a long word form belongs to."""
        for word, marks in sorted(words.marks.items()):
            if marks:
                self.words[fold(word) + MARKS] = [fold(mark) for mark in marks]
        for whole, word in sorted(words.whole.items()):
            self._lead(whole, word)
        for form, base in sorted(inflected(words.bases)):
            self._lead(stem(form), words.bases[base])
            if base in words.exact:
                self._lead(form + EXACT, words.exact[base])

    def _lead(self, word: str, known: str) -> None:
        """Let a word that nothing is said of be looked up as one that is known."""
        if fold(word) not in self.words and fold(known) in self.words:
            self.words[fold(word)] = fold(known)

    def plain(self) -> Iterator[str]:
        """Give the folded words themselves, without those that say something of another."""
        return (key for key in self.words if not key.endswith((MARKS, EXACT)) and APART not in key)


class _Posts:
    """Whole rows that are long, in shards in the order of their words. None stands there twice."""

    def __init__(self) -> None:
        self.shards: list[list[list[int]]] = []
        self._places: dict[tuple[int, ...], tuple[int, int]] = {}
        self._room = 0

    def put(self, row: list[int]) -> tuple[int, int]:
        """Give the number of the file that a row stands in and its place there, both from 0."""
        return self._places.setdefault(tuple(row), self._place(row))

    def _place(self, row: list[int]) -> tuple[int, int]:
        if tuple(row) in self._places:
            return self._places[tuple(row)]
        if not self.shards or self._room < len(row):
            self.shards.append([])
            self._room = _ROOM
        self._room -= len(row)
        self.shards[-1].append(row)
        return len(self.shards) - 1, len(self.shards[-1]) - 1


def scored(words: Words, word: str) -> Scores:
    """Give a word's strengths as whole numbers, weighed by its rarity and what it speaks for."""
    scale, priors = _SCALE * words.rarity(word), words.priors
    strengths: Strengths = words.strengths[word]
    found = {part: round(scale * strength * priors[part]) for part, strength in strengths.items()}
    return {part: score for part, score in found.items() if score}


def best(scores: Scores) -> Scores:
    """Give the highest scores, as many as stand with a word; of equal ones the first parts."""
    if len(scores) <= BEST:
        return scores
    # One whole number for both is sorted many times as fast as a pair by a key.
    found = sorted([part - (score << _BITS) for part, score in scores.items()])[:BEST]
    return {one & _LOW: -(one >> _BITS) for one in found}


def flat(scores: Scores) -> list[int]:
    """Write scores in one row.

    >>> flat({7: 30, 2: 5})
    [2, 5, 5, 30]
    """
    row: list[int] = []
    for before, part in pairwise([0, *sorted(scores)]):
        row += [part - before, scores[part]]
    return row


def parts_of(row: list[int]) -> list[int]:
    """Give the parts of a row, the highest score first.

    >>> parts_of([2, 5, 5, 30])
    [7, 2]
    """
    found, part = [], 0
    for step, score in zip(row[::2], row[1::2], strict=True):
        part += step
        found.append((-score, part))
    return [part for _, part in sorted(found)]


def _begin(begun: dict[str, Scores], word: str, scores: Scores) -> None:
    """Keep the best parts for the first letters of a word: what to show at the first key."""
    if word.endswith(EXACT) or APART in word:
        return
    for start in {fold(word)[:length] for length in _STARTS}:
        for part, score in scores.items():
            begun[start][part] = max(begun[start].get(part, 0), score)
