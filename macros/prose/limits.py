"""How large and how tangled a prose page may be: what Markdown gets through in a second or so.

Python-Markdown looks for the end of each bracket, tag, fence and heading in all that follows, so
its time goes with the square of what stands open, and lists within lists end in a full stack.
Each limit is far above what a page needs, and was chosen by measuring: scripts/README.md tells how,
under "Limits".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from agenda.problems import Place, Problem

MOST_BYTES: Final = 40_000
MOST_BYTES_IN_ALL: Final = 500_000
MOST_PAGES: Final = 300
LONGEST_LINE: Final = 3000
DEEPEST: Final = 6
"""Quotations and lists that may begin on one line, within one another."""
WIDEST_INDENT: Final = 40
MOST_OPEN: Final = 10
"""Brackets of one kind that may be open at once in one paragraph."""

_MARKER: Final = r"(?:>|[-+*]|[0-9]{1,9}[.)])(?:[ \t]+|(?=>)|$)"
_MARKERS: Final = re.compile(rf"[ \t]*(?:{_MARKER}){{{DEEPEST + 1}}}")
_INDENT: Final = re.compile(rf"(?: |\t){{{WIDEST_INDENT + 1}}}|\t{{{WIDEST_INDENT // 4 + 1}}}")
_BRACKET: Final = re.compile(r"\\.|[\[\]()>]|<(?=[A-Za-z/!?])")
_PAIRS: Final = {"]": "[", ")": "(", ">": "<"}


@dataclass(frozen=True)
class _Count:
    """Something that a page may have only so many of."""

    sign: re.Pattern[str]
    most: int
    what: str


_COUNTS: Final = (
    _Count(re.compile(r"^ {0,3}#|^[=-]+[ \t]*$", re.MULTILINE), 200, "rubriker"),
    _Count(re.compile(r"^[ \t]*(?:`{3}|~{3})", re.MULTILINE), 100, "rader med ``` eller ~~~"),
    _Count(re.compile(r"\{[{%#]"), 60, "makroanrop"),
    _Count(re.compile(r"\]"), 1000, "länkar och bilder"),
)


@dataclass
class Sizes:
    """Measures the pages of a folder one after the other, and what they come to together."""

    bytes: int = 0
    pages: int = 0

    def fits(self, text: str, name: str, problems: list[Problem]) -> bool:
        """Say whether Markdown may be given a page; add the first reason of each kind why not."""
        faults = [Problem(Place(name, *at), *words) for at, words in _faults(text)]
        if not faults:
            self.bytes += len(text.encode())
            self.pages += 1
            faults = [Problem(Place(name), *words) for words in self._too_much()]
        problems += faults
        return not faults

    def _too_much(self) -> Iterator[tuple[str, str]]:
        """Say once that there is too much in all: each page after the first that is too much."""
        if self.bytes > MOST_BYTES_IN_ALL:
            message = f"Härifrån är sidorna tillsammans större än {MOST_BYTES_IN_ALL} byte."
            yield message, "Korta dem, eller lägg innehållet i data/."
        if self.pages > MOST_PAGES:
            message = f"Härifrån är sidorna fler än {MOST_PAGES}."
            yield message, "Slå ihop dem, eller lägg innehållet i data/."


_Fault = tuple[tuple[int, int], tuple[str, str]]


def _faults(text: str) -> Iterator[_Fault]:
    """Give the first place where each limit is passed, and what is said of it."""
    size = len(text.encode())
    if size > MOST_BYTES:
        yield (1, 1), (f"Sidan är {size} byte.", f"Högst {MOST_BYTES} byte får plats. Dela sidan.")
        return
    for count in _COUNTS:
        for number, found in enumerate(count.sign.finditer(text), 1):
            if number > count.most:
                message = f"Härifrån har sidan fler än {count.most} {count.what}."
                yield _spot(text, found.start()), (message, "Dela sidan.")
                break
    lines = text.split("\n")
    for rule in (_long, _deep, _indented, _open):
        yield from _first(rule(lines))


def _first(faults: Iterator[_Fault]) -> Iterator[_Fault]:
    one = next(faults, None)
    if one:
        yield one


def _long(lines: list[str]) -> Iterator[_Fault]:
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            message = f"Raden är {len(line)} tecken."
            yield (number, LONGEST_LINE + 1), (message, f"Högst {LONGEST_LINE} går. Dela raden.")


def _deep(lines: list[str]) -> Iterator[_Fault]:
    for number, line in enumerate(lines, 1):
        if _MARKERS.match(line):
            message = f"Här börjar fler än {DEEPEST} listor eller citat i varandra."
            yield (number, 1), (message, "Ta bort tecknen, eller skriv en punkt på varje rad.")


def _indented(lines: list[str]) -> Iterator[_Fault]:
    for number, line in enumerate(lines, 1):
        if line.strip() and _INDENT.match(line):
            message = f"Raden är indragen mer än {WIDEST_INDENT} tecken."
            yield (number, 1), (message, "Minska indraget.")


def _open(lines: list[str]) -> Iterator[_Fault]:
    """A blank line ends a paragraph and what is open in it, but not a tag of HTML."""
    still = dict.fromkeys(_PAIRS.values(), 0)
    for number, line in enumerate(lines, 1):
        if not line.strip():
            still = {**dict.fromkeys(still, 0), "<": still["<"]}
        for found in _BRACKET.finditer(line):
            sign = found.group()
            if sign in still:
                still[sign] += 1
                if still[sign] > MOST_OPEN:
                    message = f"Här är fler än {MOST_OPEN} ”{sign}” öppna på en gång."
                    yield (number, found.start() + 1), (message, "Ta bort dem, eller stäng dem.")
            elif sign in _PAIRS:
                still[_PAIRS[sign]] = max(0, still[_PAIRS[sign]] - 1)


def _spot(text: str, position: int) -> tuple[int, int]:
    return text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position)
