"""Macro calls on a page: the only reading of them, for the checker and for the build.

A call is a name and literal values: ``{{ priority_page("kompetens-1") }}``. The grammar is
written out here and is no programming language, so there is nothing in it to run.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_JINJA: Final = re.compile(r"\{\{.*?\}\}|\{\{|\}\}|\{%|%\}|\{#|#\}", re.DOTALL)
_CALL: Final = re.compile(r"\{\{[ \n]*([^\W\d]\w*)[ \n]*\((.*)\)[ \n]*\}\}", re.DOTALL)
_ARGUMENT: Final = re.compile(
    r"""[ \n]*(?:([a-z_]+)[ ]*=[ ]*)?("[^"\\\n]*"|'[^'\\\n]*'|-?[0-9]{1,9})[ \n]*(,|\Z)"""
)
_BARE: Final = re.compile(r"\{\{[ \n]*([a-z_]+)\([ ]*([a-z][a-z0-9]*(?:-[a-z0-9]+)*)[ ]*\)")
"""A call with an id that somebody forgot to put within quotation marks."""
_FOREIGN: Final = re.compile(r"[^\x20-\x7e\n]")
_SIGNS: Final = {
    **dict.fromkeys("”“„«»", ("Citattecknet", 'Skriv raka citattecken: "')),
    **dict.fromkeys("’‘‚´", ("Citattecknet", 'Skriv raka citattecken: "')),
    "\u00a0": ("Det hårda mellanslaget", "Skriv ett vanligt mellanslag."),
}
_ONLY_CALLS: Final = "Här får bara makroanrop stå, till exempel {{ priority_list() }}."


@dataclass(frozen=True)
class Call:
    """A macro call on a page: its name, its arguments and where it stands in the text."""

    name: str
    arguments: tuple[object, ...]
    named: dict[str, object]
    start: int
    end: int


@dataclass(frozen=True)
class Fault:
    """What may not stand on a page: where it is, what is wrong, and what to do about it."""

    start: int
    message: str
    advice: str


def calls_in(text: str, start: int = 0) -> Iterator[Call | Fault]:
    """Read every call from a position on; what looks like Jinja and is no call is a fault."""
    for match in _JINJA.finditer(text, start):
        yield _call(match) or _fault(match)


def blanked(text: str) -> str:
    """Give a text with all Jinja blanked out, so that positions still hold."""
    return _JINJA.sub(lambda match: " " * len(match.group()), text)


def _call(match: re.Match[str]) -> Call | None:
    written = _CALL.fullmatch(match.group())
    if written is None or not written[1].isascii():
        return None
    arguments: list[object] = []
    named: dict[str, object] = {}
    for name, value in _values(written[2]):
        if value is None or (named and not name) or name in named:
            return None
        if name:
            named[name] = value
        else:
            arguments.append(value)
    return Call(written[1], tuple(arguments), named, *match.span())


def _values(text: str) -> Iterator[tuple[str, str | int | None]]:
    """Give each argument: its name, if any, and its value; None where that is no literal."""
    position, more = 0, bool(text.strip(" \n"))
    while more:
        found = _ARGUMENT.match(text, position)
        if found is None:
            yield "", None
            return
        value = found[2]
        yield found[1] or "", value[1:-1] if value[0] in "\"'" else int(value)
        position, more = found.end(), found[3] == ","


def _fault(match: re.Match[str]) -> Fault:
    """Name a sign that is not what it looks like; else say that only calls may stand here."""
    odd = _FOREIGN.search(match.group())
    if odd and match.group().startswith("{{"):
        sign, place = odd.group(), match.start() + odd.start()
        code = f"U+{ord(sign):04X}"
        what, advice = _SIGNS.get(sign, ("Tecknet", ""))
        usual = unicodedata.normalize("NFKC", sign)
        shown = f"{sign} ({code})" if sign.isprintable() else f"({code})"
        advice = advice or (f"Skriv {usual} på nytt." if usual.isascii() else _ONLY_CALLS)
        return Fault(place, f"{what} {shown} får inte stå i ett makroanrop.", advice)
    bare = _BARE.match(match.group())
    if bare:
        message = f"”{bare[2]}” ska stå inom citattecken."
        return Fault(match.start() + bare.start(2), message, f'Skriv {bare[1]}("{bare[2]}").')
    shown = " ".join(match.group()[:40].split())
    return Fault(match.start(), f"”{shown}” får inte stå här.", _ONLY_CALLS)
