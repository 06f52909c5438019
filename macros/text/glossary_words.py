"""Words that are explained where they stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from agenda.model import Term
from macros.text.escape import paragraphs

_REPEATED: Final = 1 << 12
"""Texts whose words are remembered: a summary stands on many pages."""


@dataclass(frozen=True)
class Piece:
    """A stretch of text; with a term, the reader can open its explanation.

    ``tail`` is the punctuation after a term: it must not start a line of its own.
    """

    text: str
    term: Term | None = None
    tail: str = ""


class Glossary:
    """Finds glossary words in texts: the longest first, whole words.

    A word in capitals (RUS, AI) is found only in capitals, any other in any case.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_form = {_key(form): term for term in terms for form in (term.term, *term.forms)}
        forms = sorted(self._by_form, key=lambda form: (-len(form), form))
        words = "|".join(
            re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})" for form in forms
        )
        begin = "".join(sorted({re.escape(form[0]) for form in forms}))
        # Most words are none of these, which their first letter tells at once.
        pattern = rf"(?<!\w)(?=(?i:[{begin}]))({words})(?!\w)([.,;:!?)”]*)"
        self._pattern = re.compile(pattern) if forms else None
        self._found = lru_cache(_REPEATED)(self._find)

    def pieces(self, text: str, seen: dict[str, Term]) -> Iterator[Piece]:
        """Cut a text at the first occurrence of each word not in ``seen``, and add it there."""
        start = 0
        for first, last, piece in self._found(text):
            if piece.term is None or piece.term.id in seen:
                continue
            seen[piece.term.id] = piece.term
            if first > start:
                yield Piece(text[start:first])
            yield piece
            start = last
        if start < len(text):
            yield Piece(text[start:])

    def _find(self, text: str) -> tuple[tuple[int, int, Piece], ...]:
        """Give every glossary word in a text: where it begins and ends, and its piece."""
        return tuple(
            (match.start(), match.end(), Piece(match[1], self._term(match[1]), match[2]))
            for match in (self._pattern.finditer(text) if self._pattern else ())
        )

    def _term(self, word: str) -> Term | None:
        return self._by_form.get(_key(word)) or self._by_form.get(word.lower())


def _key(form: str) -> str:
    return form if form.isupper() else form.lower()


class PageGlossary:
    """The glossary for one page: a word is marked the first time only."""

    def __init__(self, glossary: Glossary | None) -> None:
        self._glossary = glossary
        self._seen: dict[str, Term] = {}

    def paragraphs(self, text: str) -> tuple[tuple[Piece, ...], ...]:
        """Give the paragraphs of a text as pieces."""
        return tuple(self._marked(paragraph) for paragraph in paragraphs(text))

    def _marked(self, paragraph: str) -> tuple[Piece, ...]:
        if self._glossary is None:
            return (Piece(paragraph),)
        return tuple(self._glossary.pieces(paragraph, self._seen))

    @property
    def used(self) -> tuple[Term, ...]:
        """The terms marked so far, in the order they were met."""
        return tuple(self._seen.values())
