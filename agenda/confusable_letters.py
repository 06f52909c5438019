"""Warnings about letters that look like others: a Cyrillic а in a title, a Greek ο in a host.

A word of another alphabet is a word; one that only looks Latin is a trap, or a slip. So what
counts is a letter that looks Latin, in a word with Latin letters or with nothing but such ones.
The library ``confusable-homoglyphs`` was weighed: it reads a megabyte at each check, finds some
in ``№`` and ``1`` too, and the judgement of words would still be ours.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from agenda.load import Loaded
from agenda.load.confusable_signs import LOOKALIKES
from agenda.load.display import quoted
from agenda.model.shape import Path, shapes, walk
from agenda.problems import Place, Problem, Severity

_UNIT: Final = 3
"""Letters in a unit or a quantity, where alphabets honestly meet: kΩ, Δt, μg."""
_FOREIGN: Final = re.compile(r"[^\x00-\u024f]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_HOST: Final = re.compile(r"https?://([^\s/?#)>\]]+)", re.IGNORECASE)
_ALPHABETS: Final = {"CYRILLIC": "kyrilliskt", "GREEK": "grekiskt", "ARMENIAN": "armeniskt"}


def lookalikes(text: str) -> Iterator[tuple[int, str]]:
    """Give each word with a letter that passes for another: its position, and what to say."""
    if not _FOREIGN.search(text):
        return
    for word in _WORD.finditer(text):
        found = [letter for letter in word.group() if _lookalike(letter)]
        latin = any(_is_latin(letter) for letter in word.group() if letter not in found)
        if found and (latin or len(found) == len(word.group()) > 1):
            yield word.start(), _told(word.group(), found[0])
        elif (
            latin
            and len(word.group()) > _UNIT
            and (strangers := [one for one in word.group() if _alphabet(one)])
        ):
            yield word.start(), _mixed(word.group(), strangers[0])


def hosts(text: str) -> Iterator[tuple[int, str]]:
    """Give each address with a host that passes for another, also when it is in punycode."""
    for match in _HOST.finditer(text):
        for label in match[1].split("."):
            shown = _unpacked(label)
            found = [letter for letter in shown if _lookalike(letter)]
            if found:
                yield match.start(), _told(shown, found[0])


def data_lookalikes(loaded: Loaded) -> Iterator[Problem]:
    """Warn of titles, names and hosts in data."""
    for path, record in walk(loaded.agenda):
        for name, shape in shapes(type(record)).items():
            judge = lookalikes if shape.one_line else hosts if shape.type == "address" else None
            value = getattr(record, name)
            if judge is None or not value:
                continue
            spots = _spots((*path, name), value, many=shape.many)
            for spot, text in spots:
                yield from (_warning(loaded.places.of(spot), said) for _, said in judge(text))


def _spots(path: Path, value: object, *, many: bool) -> Iterator[tuple[Path, str]]:
    if many and isinstance(value, tuple):
        yield from (((*path, number), str(one)) for number, one in enumerate(value))
    else:
        yield path, str(value)


def text_lookalikes(text: str, name: str) -> Iterator[Problem]:
    """Warn of the headings of a page, of what its head says, and of hosts anywhere on it."""
    line = 1
    for written in text.split("\n") if _FOREIGN.search(text) or "xn--" in text.lower() else ():
        judged = list(hosts(written))
        if written.startswith(("#", "title:", "description:")):
            judged += lookalikes(written)
        yield from (_warning(Place(name, line, column + 1), said) for column, said in judged)
        line += 1


def _warning(place: Place, message: str) -> Problem:
    advice = "Skriv ordet på nytt, om det inte ska vara så."
    return Problem(place, message, advice, Severity.warning)


def _told(word: str, letter: str) -> str:
    alphabet = _alphabet(letter) or "ett annat tecken"
    usual = _lookalike(letter)
    return f"I {quoted(word)} ser ”{letter}” (U+{ord(letter):04X}, {alphabet}) ut som ”{usual}”."


def _mixed(word: str, letter: str) -> str:
    """A letter that is like none to a program may be like one to a reader: ε for e."""
    alphabet = _alphabet(letter)
    return f"I {quoted(word)} står ”{letter}” (U+{ord(letter):04X}, {alphabet}) bland andra."


def _alphabet(letter: str) -> str:
    return _ALPHABETS.get(unicodedata.name(letter, "").split(" ")[0], "")


def _lookalike(letter: str) -> str:
    """Give the Latin letter that one looks like; nothing for Latin and for all that has none."""
    if letter <= "\u024f":
        return ""
    usual = unicodedata.normalize("NFKC", letter)
    return LOOKALIKES.get(letter) or (usual if len(usual) == 1 and usual.isascii() else "")


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def _unpacked(label: str) -> str:
    if not label.lower().startswith("xn--"):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label
