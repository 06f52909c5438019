"""What is known of Swedish words: their dictionary form, and the words that they are made of.

Simplemma has the words (MIT, one dictionary of near a million forms, no dependencies). It knows
*gick* and *bättre*, which no rule of endings does.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

from macros.search.stems import APART, STOP_WORDS, read_list

if TYPE_CHECKING:
    from simplemma import Lemmatizer

_LANGUAGE: Final = "sv"
_SHORTEST: Final = 3
_LOOSE: Final = 4
"""A part with fewer letters than this must stand in the agenda itself."""
_JOINTS: Final = ("s", "o", "u", "e", "-")
_ENDINGS: Final = ("", "a", "e")
"""What a first part may have lost where it was joined: *käll-* is *källa*."""
_NO_PARTS: Final = read_list("no-parts")
"""Endings and beginnings that look like words of their own, and words that carry no subject."""


class Lexicon:
    """The dictionary, and the words of one agenda, which decide how a compound is parted."""

    def __init__(self, own: frozenset[str]) -> None:
        self._own = own
        self._dictionary = dictionary()
        self._part = cache(self._find_part)

    def parts(self, word: str) -> tuple[str, ...]:
        """Give the dictionary forms of the words that a compound is made of; () when it is none.

        The fewest parts win, then those that the agenda itself uses.
        """
        found = [option for option in self._options(word, 3) if len(option) > 1]
        return min(found, key=self._cost) if found else ()

    def _cost(self, parts: tuple[str, ...]) -> tuple[int, int, int]:
        strange = sum(part not in self._own for part in parts)
        return (strange, len(parts), -min(map(len, parts)))

    def _options(self, word: str, most: int) -> list[tuple[str, ...]]:
        whole = self._part(word, last=True)
        options: list[tuple[str, ...]] = [(whole,)] if whole else []
        if most == 1:
            return options
        for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
            first = self._part(word[:cut], last=False)
            if first:
                options += [(first, *rest) for rest in self._options(word[cut:], most - 1)]
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
        found = word if word in self._own else self._looked_up(word)
        if not found or found in _NO_PARTS:
            return None
        return found if len(word) >= _LOOSE or found in self._own else None

    def _looked_up(self, word: str) -> str | None:
        found = self._dictionary.get(word)
        return str(found) if found is not None else None


@cache
def _simplemma() -> tuple[Mapping[str, str], "Lemmatizer"]:
    """Give the dictionary and what looks words up by it.

    The whole dictionary, for every build walks through it: a hundred MB, a second to read. (The
    factory that reads only what is asked for takes fifteen seconds for the walk.) Imported when a
    build first asks, for its rules of fifty languages are read at once, and a check needs none.
    """
    from simplemma import Lemmatizer  # noqa: PLC0415
    from simplemma.strategies import DefaultStrategy  # noqa: PLC0415
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory  # noqa: PLC0415

    factory = DefaultDictionaryFactory()
    strategy = DefaultStrategy(dictionary_factory=factory)
    return factory.get_dictionary(_LANGUAGE), Lemmatizer(lemmatization_strategy=strategy)


def dictionary() -> Mapping[str, str]:
    """Give every form that is known, and the form that a dictionary lists it under."""
    return _simplemma()[0]


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
    return _simplemma()[1].lemmatize(word, lang=_LANGUAGE).lower()


def is_base(word: str) -> bool:
    """Tell whether the dictionary has a word as the form that others are forms of."""
    return dictionary().get(word) == word


def _pairs() -> Iterable[tuple[bytes, bytes]]:
    """Give every form with its dictionary form, in UTF-8, in the dictionary's order.

    What simplemma gives is a view that makes text of each of two million words in passing, for
    more than a second; below it lies a dictionary of bytes, which takes a twentieth.
    """
    view = dictionary()
    below: Mapping[bytes, bytes] | None = getattr(view, "_dict", None)
    return below.items() if below else ((f.encode(), base.encode()) for f, base in view.items())


class _Inflections:
    """Forms by their dictionary form. A walk through the dictionary answers for every later build.

    A build seldom knows a word that no build before it in the same process has known.
    """

    def __init__(self) -> None:
        self._forms: dict[str, list[str]] = {}

    def of(self, lemmas: Collection[str]) -> Iterator[tuple[str, str]]:
        # Every dictionary form stands in the dictionary, as itself.
        new = {one.encode() for one in lemmas if one not in self._forms and one in dictionary()}
        self._forms |= {one.decode(): [] for one in new}
        for form, base in _pairs() if new else ():
            if base in new:
                self._forms[base.decode()].append(form.decode())
        return ((form, one) for one in lemmas for form in self._forms.get(one, ()))


_INFLECTIONS: Final = _Inflections()


def inflected(lemmas: Collection[str]) -> Iterator[tuple[str, str]]:
    """Give every form that the dictionary has of some dictionary forms, each with its own.

    Nobody can know which of them a reader will type: *böcker* is far from *bok*.
    """
    for form, base in _INFLECTIONS.of(lemmas):
        if form not in STOP_WORDS and form not in APART:
            yield form, base
