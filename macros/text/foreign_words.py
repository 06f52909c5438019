"""Foreign words in a finished page, marked so that a screen reader says them in their language."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from agenda.model import Agenda
from macros.text.escape import inert

_PASSED_BY: Final = r"<(title|script|option|textarea)\b[^>]*>.*?</\1>|<[^>]*>"
"""What holds no running text: tags themselves, and the elements that can't hold others."""


def foreign_words(agenda: Agenda) -> Iterator[tuple[str, str]]:
    """Give each word and phrase that is not Swedish, with the code of its language."""
    yield from ((word.text, word.language.value) for word in agenda.foreign_words)
    for term in agenda.terms:
        if term.language:
            yield from ((form, term.language.value) for form in (term.term, *term.forms))


def marker(agenda: Agenda) -> Callable[[str], str]:
    """Give the function that marks every foreign word of an agenda in a page's HTML.

    The words are compared as the page spells them, so what is added is a tag and no text.
    """
    languages = {str(inert(word)): language for word, language in foreign_words(agenda)}
    if not languages:
        return lambda html: html
    longest_first = sorted(languages, key=len, reverse=True)
    words = rf"(?<!\w)(?P<word>{'|'.join(map(re.escape, longest_first))})(?!\w)"
    pattern = re.compile(f"{_PASSED_BY}|{words}", re.DOTALL)

    def mark(html: str) -> str:
        return pattern.sub(_Marking(languages), html) if any(w in html for w in languages) else html

    return mark


class _Marking:
    """One pass over a page. A drawing can't hold a ``span``: it would end there and then."""

    def __init__(self, languages: dict[str, str]) -> None:
        self._languages = languages
        self._drawings = 0

    def __call__(self, match: re.Match[str]) -> str:
        found, word = match.group(), match["word"]
        if found.startswith("<svg") and not found.endswith("/>"):
            self._drawings += 1
        elif found == "</svg>":
            self._drawings -= 1
        if not word or self._drawings:
            return found
        return f'<span lang="{self._languages[word]}">{word}</span>'
