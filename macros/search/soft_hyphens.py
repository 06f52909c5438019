"""Where a long compound in a heading may be broken: at its joints, and nowhere else.

An engine that breaks Swedish by its patterns cuts short words in two (*agen-da*, *sty-ra*), and
one that has no patterns lets a long word run out of a narrow window. So no heading is broken by
an engine, and the joints that the search knows are marked. This is done to finished pages, after
titles, contents and the search have been made of them: those hold no soft hyphen.
"""

import re
from functools import cache
from itertools import pairwise
from typing import Final

from macros.search.lexicon import Lexicon

LONG: Final = 16
"""Letters of a word that may be broken. A shorter one has room in 320 pixels."""
SOFT_HYPHEN: Final = "\u00ad"
_WORD: Final = re.compile(rf"<[^>]*>|&#?\w+;|(?P<word>[^\W\d_]{{{LONG},}})")
_HEADING: Final = re.compile(r"<(h[1-6])\b[^>]*>.*?</\1>", re.DOTALL)


def softened_headings(html: str) -> str:
    """Give a page whose headings may be broken where long compounds are joined."""
    return _HEADING.sub(lambda heading: softened(heading[0]), html)


def softened(text: str) -> str:
    """Give a text, or the HTML of one, with soft hyphens where long compounds are joined.

    >>> softened("En bredbandsstrategi").replace(SOFT_HYPHEN, "|")
    'En bredbands|strategi'
    """
    return _WORD.sub(lambda found: _jointed(found["word"]) if found["word"] else found[0], text)


@cache
def _lexicon() -> Lexicon:
    """Give what parts words by the dictionary alone: the same in every agenda and version."""
    return Lexicon(frozenset())


@cache
def _jointed(word: str) -> str:
    ends = (0, *_lexicon().joints(word.lower()), len(word))
    return SOFT_HYPHEN.join(word[begin:end] for begin, end in pairwise(ends))
