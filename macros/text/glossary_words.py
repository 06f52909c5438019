"""Words that are explained where they stand."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from agenda.model import Term
from macros.text.escape import paragraphs


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
        self._pattern = re.compile(rf"(?<!\w)({words})(?!\w)([.,;:!?)”]*)") if forms else None

    def pieces(self, text: str, seen: dict[str, Term]) -> Iterator[Piece]:
        """Cut a text at the first occurrence of each word not in ``seen``, and add it there."""
        start = 0
        for match in self._pattern.finditer(text) if self._pattern else ():
            word, tail = match.groups()
            term = self._by_form.get(_key(word)) or self._by_form.get(word.lower())
            if term is None or term.id in seen:
                continue
            seen[term.id] = term
            if match.start() > start:
                yield Piece(text[start : match.start()])
            yield Piece(word, term, tail)
            start = match.end()
        if start < len(text):
            yield Piece(text[start:])


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
