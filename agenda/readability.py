"""How easy a Swedish text is to read: its words, its sentences and its LIX.

LIX is words a sentence plus long words in a hundred (Björnsson, 1968). A colon ends no
sentence here, so that the figure is never kinder than the reader would be.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

LONG_WORD: Final = 7
"""Letters from which a word counts as long."""
LEAST_WORDS: Final = 100
"""Words from which LIX says something about a text."""

_ADDRESS: Final = re.compile(r"(?:https?://|www\.|mailto:)\S+|(?<!\S)[^\s@]+@\S+\.\S+")
_WORD: Final = re.compile(r"[^\W_]+(?:[-.:’'/][^\W_]+)*")
_LETTER: Final = re.compile(r"[^\W\d_]")
_BREAK: Final = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+•–]|\d{1,2}[.)])[ \t])")
_STOP: Final = re.compile(r"[.!?…]+[”’\"')\]]*(?=\s|$)")
_MARKER: Final = re.compile(r"\s*(?:[-*+•–]|\d{1,2}[.)])?\s*")
_SHORTENED: Final = frozenset(
    {"art", "bl.a", "ca", "d.v.s", "dvs", "f.d", "f.n", "fr.o.m", "i.o.m", "jfr", "kap", "kl"}
    | {"m.a.o", "nr", "p.g.a", "resp", "s.k", "sid", "t.ex", "t.o.m", "tel"}
)
"""What a point follows without ending the sentence; ``m.m.`` and ``osv.`` may well end one."""


@dataclass(frozen=True)
class Sentence:
    """A sentence, where in its text it starts, and how many words it has."""

    text: str
    start: int
    words: int


@dataclass(frozen=True)
class Measure:
    """The counts that LIX is made of. Measures of several texts add up."""

    words: int = 0
    long_words: int = 0
    sentences: int = 0

    def __add__(self, other: "Measure") -> "Measure":
        return Measure(
            self.words + other.words,
            self.long_words + other.long_words,
            self.sentences + other.sentences,
        )

    @property
    def lix(self) -> int:
        """The readability index, as whole as it is given; 0 for a text without words."""
        if not self.sentences:
            return 0
        return round(self.words / self.sentences + 100 * self.long_words / self.words)


def words(text: str) -> list[str]:
    """Give the words: numbers, dates and ``1:1`` are one each, addresses are not read."""
    return _WORD.findall(_ADDRESS.sub(" ", text))


def measure(text: str) -> Measure:
    """Count what LIX needs. A heading or an item of a list is a sentence of its own."""
    found = words(text)
    long_words = sum(len(_LETTER.findall(word)) >= LONG_WORD for word in found)
    return Measure(len(found), long_words, len(sentences(text)))


def sentences(text: str) -> tuple[Sentence, ...]:
    """Cut a text at the ends of sentences, paragraphs and items; what has no word is left out."""
    cut = (_sentence(text, first, last) for first, last in _spans(text))
    return tuple(sentence for sentence in cut if sentence.words)


def _sentence(text: str, first: int, last: int) -> Sentence:
    marker = _MARKER.match(text, first, last)
    start = marker.end() if marker else first
    whole = " ".join(text[start:last].split())
    return Sentence(whole, start, len(words(whole)))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for broken in (*(match.end() for match in _BREAK.finditer(text)), len(text)):
        for stop in _STOP.finditer(text, start, broken):
            if _ends(text[start : stop.start()], text[stop.start()], text[stop.end() : broken]):
                yield start, stop.end()
                start = stop.end()
        yield start, broken
        start = broken


def _ends(before: str, sign: str, after: str) -> bool:
    """Tell whether a point ends a sentence: not in ``t.ex.``, a list's ``1.`` or mid-sentence."""
    following = re.search(r"[^\W_]", after)
    if following and following.group().islower():
        return False
    if sign != ".":
        return True
    last = re.search(r"[^\s(”\"’]*$", before)
    word = last.group() if last else ""
    return word.lower() not in _SHORTENED and not re.fullmatch(r"\s*\d{0,2}", before)
