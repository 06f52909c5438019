"""Other words for the same thing: the forms of the glossary, and the everyday words of the data."""

from typing import Final

from agenda.model import Agenda
from macros.search.lexicon import lemma
from macros.search.scoring import Strengths, Words, joined, stems
from macros.search.stems import STOP_WORDS, stem, tokens

_EVERYDAY: Final = 0.85
"""An everyday word finds what the agenda's own word finds, right below those who ask in it."""
_ALSO: Final = 0.45
"""A word that the agenda uses itself keeps its own meaning first."""
_SPOKEN: Final = 0.4
_NEXT: Final = 0.85
"""Of several meanings the first is the nearest, and each that follows counts for less."""
_MEANT: Final = 0.9
"""How strongly a form of a term speaks for the term's own explanation."""


def add_meanings(words: Words, agenda: Agenda) -> None:
    """Let every form of a term and every everyday word speak for what it means."""
    explained = {
        entry.parts[0].anchor: number
        for number, entry in zip(words.firsts, words.entries, strict=True)
        if entry.kind == "term"
    }
    asked: list[tuple[str, Strengths, float, tuple[str, ...]]] = []
    for term in agenda.terms:
        found = words.ask(term.term)
        if term.id in explained:
            found[explained[term.id]] = _MEANT
        forms = (term.term, *term.forms)
        asked += [(form, found, 1.0, forms) for form in forms]
    for synonym in agenda.synonyms:
        found = _strongest([words.ask(phrase) for phrase in synonym.means])
        asked += [(w, found, _share(words, w), synonym.means) for w in synonym.words]
    for phrase, strengths, share, marks in asked:
        if phrase.isalpha() and phrase not in STOP_WORDS:
            words.bases.setdefault(lemma(phrase), stem(phrase))
        for word in _written(phrase):
            words.add(word, strengths, share)
            meant = {piece for mark in marks for piece in stems(mark)} - {word}
            words.marks[word] = tuple(sorted({*words.marks.get(word, ()), *meant}))


def _share(words: Words, phrase: str) -> float:
    """Give how much an everyday word is worth: less where it means something by itself."""
    own = [s for word in _written(phrase) for s in words.strengths.get(word, {}).values()]
    return _ALSO if max(own, default=0.0) > _SPOKEN else _EVERYDAY


def _strongest(found: list[Strengths]) -> Strengths:
    best: Strengths = {}
    for place, strengths in enumerate(found):
        for part, strength in strengths.items():
            best[part] = max(best.get(part, 0.0), strength * _NEXT**place)
    return best


def _written(phrase: str) -> set[str]:
    """Give a word by its stem, and a phrase by all ways in which it is written together."""
    single = sum(len(token) for token in tokens(phrase)) == 1
    return set(stems(phrase)) if single else joined(phrase)
