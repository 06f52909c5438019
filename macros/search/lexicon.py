"""What is known of Swedish words: their dictionary form, and the words that they are made of.

The dictionary knows *gick* and *bättre*, which no rule of endings does.
"""

from collections.abc import Collection, Iterator
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from macros.search.dictionary import LANGUAGE, Dictionary, dictionary
from macros.search.stems import APART, STOP_WORDS, read_list

if TYPE_CHECKING:
    from simplemma import Lemmatizer

_SHORTEST: Final = 3
_LOOSE: Final = 4
"""A part with fewer letters than this must stand in the agenda itself."""
_JOINTS: Final = ("s", "o", "u", "e", "-")
_ENDINGS: Final = ("", "a", "e")
"""What a first part may have lost where it was joined: *käll-* is *källa*."""
_NO_PARTS: Final = read_list("no-parts")
"""Endings and beginnings that look like words of their own, and words that carry no subject."""
_Part = tuple[str, int]
"""The dictionary form of a part of a compound, and how many letters it takes there."""


class Lexicon:
    """The dictionary, and the words of one agenda, which decide how a compound is parted."""

    def __init__(self, own: frozenset[str]) -> None:
        self._own = own
        self._part = cache(self._find_part)

    def parts(self, word: str) -> tuple[str, ...]:
        """Give the dictionary forms of the words that a compound is made of; () when it is none.

        The fewest parts win, then those that the agenda itself uses.
        """
        return tuple(base for base, _ in self._parted(word))

    def joints(self, word: str) -> tuple[int, ...]:
        """Give where each part of a compound but the first begins: where a line may end.

        >>> Lexicon(frozenset()).joints("bredbandsstrategi")
        (9,)
        """
        return tuple(accumulate(length for _, length in self._parted(word)))[:-1]

    def _parted(self, word: str) -> tuple[_Part, ...]:
        found = [option for option in self._options(word, 3) if len(option) > 1]
        return min(found, key=self._cost) if found else ()

    def _cost(self, parts: tuple[_Part, ...]) -> tuple[int, int, int]:
        strange = sum(base not in self._own for base, _ in parts)
        return (strange, len(parts), -min(len(base) for base, _ in parts))

    def _options(self, word: str, most: int) -> list[tuple[_Part, ...]]:
        whole = self._part(word, last=True)
        options: list[tuple[_Part, ...]] = [((whole, len(word)),)] if whole else []
        if most == 1:
            return options
        for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
            first = self._part(word[:cut], last=False)
            if first:
                begun = (first, cut)
                options += [(begun, *rest) for rest in self._options(word[cut:], most - 1)]
        return options

    def _find_part(self, word: str, *, last: bool) -> str | None:
        """Give the dictionary form of a word that may stand in a compound."""
        if len(word) < _SHORTEST or word in _NO_PARTS:
            return None
        if last:
            return self._known(word)
        bare = [word] + [word[: -len(joint)] for joint in _JOINTS if word.endswith(joint)]
        for form in (form + ending for form in bare for ending in _ENDINGS):
            known = self._known(form)
            if known:
                return known
        return None

    def _known(self, word: str) -> str | None:
        found = word if word in self._own else _looked_up(word)
        if not found or found in _NO_PARTS:
            return None
        return found if len(word) >= _LOOSE or found in self._own else None


@cache
def _looked_up(word: str) -> str | None:
    return dictionary().get(word)


@cache
def _forms_of(base: str) -> tuple[str, ...]:
    return tuple(dictionary().forms_of(base))


class _Words:
    """What simplemma asks for a dictionary: ours."""

    def get_dictionary(self, lang: str) -> Dictionary:
        assert lang == LANGUAGE
        return dictionary()


@cache
def _lemmatizer() -> "Lemmatizer":
    """Give what also finds the base of a form that is not in the dictionary.

    Imported when a build first asks: its rules of fifty languages are read at once, and a check
    needs none.
    """
    from simplemma import Lemmatizer  # noqa: PLC0415
    from simplemma.strategies import DefaultStrategy  # noqa: PLC0415

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_Words()))


@cache
def lemma(word: str) -> str:
    """Give the dictionary form of a word, or the word itself when it is in no dictionary.

    >>> lemma("biblioteken"), lemma("äldre")
    ('bibliotek', 'gammal')
    """
    if word in STOP_WORDS:
        return word
    if word in APART:
        return APART[word]
    return _lemmatizer().lemmatize(word, lang=LANGUAGE).lower()


@cache
def is_base(word: str) -> bool:
    """Tell whether the dictionary has a word as the form that others are forms of."""
    return dictionary().get(word) == word


def inflected(lemmas: Collection[str]) -> Iterator[tuple[str, str]]:
    """Give every form that the dictionary has of some dictionary forms, each with its own.

    Nobody can know which of them a reader will type: *böcker* is far from *bok*.
    """
    for base in lemmas:
        for form in _forms_of(base):
            if form not in STOP_WORDS and form not in APART:
                yield form, base
