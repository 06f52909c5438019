"""Weighing words: how strongly each word speaks for each part of the site.

A *part* is a stretch of a page under one anchor, numbered through the whole site. A *word* is a
spelled stem, or a phrase written together. All that is known of Swedish ends up in the numbers,
so that the browser has only to look them up and add.

The numbers below were set by hand and tried on the half of the judged searches that is meant for
it; FORMAT.md says how to try another, under "The weights".
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, chain
from math import log
from typing import Final

from macros.search.derivations import derivations
from macros.search.entries import Entry
from macros.search.kind_names import PRIORS
from macros.search.stems import STOP_WORDS, stem, tokens
from macros.search.term_weights import TermWeights

Strengths = dict[int, float]
"""How strongly one word speaks for each part: above 0, at most 1."""

_SLOWNESS: Final = 3.0
"""The weight at which a word speaks with half its strength."""
_FIRST, _LAST, _INNER = 0.45, 0.55, 0.3
"""How much a word is worth that a compound begins or ends with, or that stands deeper in it."""
_SAME_STEM: Final = 0.6
"""How much a word is worth to those who ask with another word of the same stem."""
_KIN: Final = 0.5
"""How much a word is worth to those who ask with another one that it is made of."""
_FAINT: Final = 0.05
"""Strengths of a phrase at or below this are left out."""
_HEARD, _LEAST = 0.15, 0.2
"""How strongly a word speaks where it is counted as being, and the least that it may tell."""
_WHOLE, _HALF = 0.45, 0.15
"""How much a part is worth that has both words of a compound apart, or only one of them."""
_FEW, _MANY = 12, 60
"""In fewer parts than the first a compound is rare; in more than the second a word is common."""
_HIDDEN: Final = 3
"""Letters of an ending in which a typo may hide."""
APART: Final = "_"
"""Between the words of a phrase that has small ones."""
EXACT: Final = "="
"""Ends a word that is no stem but stands for itself: *ledare=* beside *led*, its stem."""


@dataclass
class Words:
    """The words of one agenda: for each spelled stem its strengths and its rarity."""

    entries: list[Entry]
    strengths: dict[str, Strengths] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    """For a stem that is no word by itself, a word that it stands for, to be shown."""
    marks: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """For a word that stands for others, the words to mark in a text that was found by it."""
    whole: dict[str, str] = field(default_factory=dict)
    """A dictionary form that is much longer than its stem, and the stem: for finding typos."""
    exact: dict[str, str] = field(default_factory=dict)
    """A dictionary form that shares its stem with others, and a word that stands for it alone."""
    bases: dict[str, str] = field(default_factory=dict)
    """The dictionary form of a word, and the stem that knows what it speaks for."""

    @cached_property
    def owners(self) -> list[int]:
        """The number of the entry that each part belongs to."""
        return [number for number, entry in enumerate(self.entries) for _ in entry.parts]

    @cached_property
    def priors(self) -> list[float]:
        """How readily each part is found, by the kind of its entry."""
        return [PRIORS[entry.kind] for entry in self.entries for _ in entry.parts]

    @cached_property
    def firsts(self) -> list[int]:
        """The number of the first part of each entry."""
        counts = (len(entry.parts) for entry in self.entries)
        return [0, *accumulate(counts)][:-1]

    def rarity(self, word: str) -> float:
        """Give how much a word tells apart, by the entries that it speaks for: at least ``_LEAST``.

        It is the natural logarithm of all entries by those, plus a half: 4.2 for a word that one of
        a hundred has. Raises KeyError for a word that is not known.
        """
        speaking = {self.owners[part] for part, s in self.strengths[word].items() if s > _HEARD}
        return max(log(len(self.entries) / (0.5 + len(speaking))), _LEAST)

    def ask(self, phrase: str) -> Strengths:
        """Give how strongly a phrase speaks for each part: most where all of its words do."""
        words = [word for word in stems(phrase) if word in self.strengths]
        if not words:
            return {}
        shares = [self.rarity(word) for word in words]
        found: dict[int, float] = defaultdict(float)
        told: dict[int, float] = defaultdict(float)
        for word, share in zip(words, shares, strict=True):
            for part, strength in self.strengths[word].items():
                found[part] += share * strength
                told[part] += share
        every = sum(shares)
        whole = {part: f / every * (told[part] / every) for part, f in found.items()}
        return {part: strength for part, strength in whole.items() if strength > _FAINT}

    def add(self, word: str, strengths: Strengths, share: float) -> None:
        """Let a word speak for more parts, or more strongly: ``share`` is from 0 to 1."""
        own = self.strengths.setdefault(word, {})
        for part, strength in strengths.items():
            own[part] = max(own.get(part, 0.0), share * strength)


def stems(phrase: str) -> list[str]:
    """Give the spelled stems of a phrase, without the words that carry nothing."""
    weights = [piece for token in tokens(phrase) for piece in token]
    return [stem(word) for word in weights if word not in STOP_WORDS] or [stem(w) for w in weights]


def joined(phrase: str) -> set[str]:
    """Give the ways in which the words of a phrase are looked up together.

    As if they were written together; and with its small words, if any, set apart from each other:
    *med arbetet* is no *medarbetare*. The small words may be left out, when two others are left.
    """
    weights = [piece for token in tokens(phrase) for piece in token]
    telling = [word for word in weights if word not in STOP_WORDS]
    if len(telling) == len(weights):
        return _together(weights)
    return {APART.join(map(stem, weights))} | (_together(telling) if len(telling) > 1 else set())


def _together(words: list[str]) -> set[str]:
    return {"".join(map(stem, words)), stem("".join(words))}


def weigh(entries: list[Entry]) -> Words:
    """Give the words of all entries."""
    weights = TermWeights()
    for number, (entry, part) in enumerate((e, p) for e in entries for p in e.parts):
        weights.read(number, entry, part)
    related = _relations(weights)
    strengths = {word: _strengths(weights, lemmas) for word, lemmas in related.items()}
    words = Words(entries, strengths)
    _join_compounds(words, weights)
    for one in sorted(weights.forms, key=lambda word: (len(word), word)):
        words.shown.setdefault(stem(one), one)
        forms = (one, *sorted(weights.forms[one]))
        words.bases[one] = min(map(stem, forms), key=lambda word: len(related[word]))
        alone = [form + EXACT for form in forms if form + EXACT in related]
        if alone:
            words.exact[one] = alone[0]
        if len(one) - len(stem(one)) >= _HIDDEN:
            words.whole[one] = stem(one)
    for _, other, _ in _derivations(weights):
        words.bases.setdefault(other, stem(other))
    return words


def _strengths(weights: TermWeights, lemmas: dict[str, float]) -> Strengths:
    """Give how strongly a stem speaks, by the strongest of the words that it stands for."""
    found: Strengths = {}
    for one, share in lemmas.items():
        said = weights.weights[one].items()
        strengths = {number: share * weight / (weight + _SLOWNESS) for number, weight in said}
        if found:
            for number in strengths.keys() & found.keys():
                strengths[number] = max(found[number], strengths[number])
        found |= strengths
    return found


def _relations(weights: TermWeights) -> dict[str, dict[str, float]]:
    """Give, for each spelled stem, the dictionary forms that it stands for and how surely."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for one in weights.weights:
        for form in (one, *weights.forms.get(one, ())):
            found[stem(form)][one] = 1.0
    shared = {word: set(lemmas) for word, lemmas in found.items() if len(lemmas) > 1}
    for word, lemmas in shared.items():
        for one in lemmas:
            for form in (one, *weights.forms.get(one, ())):
                if stem(form) == word:
                    others = dict.fromkeys(lemmas, _SAME_STEM)
                    found[form + EXACT] = others | found.get(form + EXACT, {}) | {one: 1.0}
    for one, other, share in chain(_compounds(weights), _derivations(weights)):
        word = stem(other)
        found[word][one] = max(found[word].get(one, 0.0), share)
    return found


def _derivations(weights: TermWeights) -> Iterator[tuple[str, str, float]]:
    """Give each word with each of those that it is made of or that are made of it."""
    for one in weights.forms:
        for other in derivations(one):
            yield one, other, _KIN


def _compounds(weights: TermWeights) -> Iterator[tuple[str, str, float]]:
    """Give each compound with each word in it, and how much that word is worth."""
    for one, parts in weights.compounds.items():
        for place, part in enumerate(parts):
            yield one, part, _LAST if place == len(parts) - 1 else _FIRST
            for inner in weights.compounds.get(part, ()):
                yield one, inner, _INNER


def _join_compounds(words: Words, weights: TermWeights) -> None:
    """Let a rare compound also find its words where they stand apart."""
    added: list[tuple[str, Strengths]] = []
    for one, parts in weights.compounds.items():
        if len(words.strengths[stem(one)]) < _FEW:
            added.append(
                (stem(one), _where_all_stand([words.strengths.get(stem(p), {}) for p in parts]))
            )
    for word, strengths in added:
        words.add(word, strengths, 1.0)


def _where_all_stand(parts: list[Strengths]) -> Strengths:
    """Give where all the words of a compound stand, and where the rare ones of them do."""
    fewest = min(parts, key=len)
    rare = [part for part in parts if len(part) < _MANY]
    found = {number: _HALF * s / len(parts) for part in rare for number, s in part.items()}
    for number in fewest:
        said = [part[number] for part in parts if number in part]
        if len(said) == len(parts):
            found[number] = _WHOLE * sum(said) / len(said)
    return found
