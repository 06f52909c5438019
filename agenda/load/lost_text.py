r"""What somebody wrote as text and no page would show: comments, words for nothing, escapes.

YAML leaves a comment out, reads ``null`` as nothing and ``\t`` as another sign. libyaml tells
of none of it, so it is found in the text, beside where each value stands.
"""

import re
from typing import Any, Final

from agenda.load.decode import place_at
from agenda.problems import Problem

NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_BESIDE: Final = re.compile(r"[ \t]+#")
_AFTER: Final = re.compile(r"([ \t]*)#[^\n]*")
_FIRST: Final = re.compile(r"[^\n#]*#")
_LINE: Final = re.compile(r"^([ \t]*)#", re.MULTILINE)
_HEADER: Final = re.compile(r"[|>][-+0-9]*[ \t]*#")
_NUMBERED: Final = re.compile(r"[|>][-+]?[0-9]")
_BELOW: Final = re.compile(r"[^\n]*\n(?:[ \t]*\n)*([ \t]*)#")
_ABOVE: Final = re.compile(r"(?:[ \t]*\n)*([ \t]*)#")
_ESCAPE: Final = re.compile(r"\\(.)", re.DOTALL)
_QUOTE_IT: Final = (
    "Sätt hela texten inom citattecken, eller skriv kommentaren på en egen rad ovanför."
)
_COMMENT: Final = ("Allt efter # är en kommentar, och visas inte.", _QUOTE_IT)
_AFTER_QUOTE: Final = (
    "Texten slutar vid citattecknet. Allt från # är en kommentar, och visas inte.",
    "Låt det sista citattecknet stå sist, eller skriv kommentaren på en egen rad ovanför.",
)
_OWN_LINE: Final = (
    "Raden är en kommentar, och visas inte.",
    "Sätt hela texten inom citattecken, eller börja kommentaren där nyckeln börjar.",
)
_HEADED: Final = (
    "Det som står på raden efter > eller | visas inte.",
    "Skriv texten på raderna under, med indrag, eller inom citattecken.",
)


def lost_beside(text: str, event: Any, name: str, head: int, column: int) -> Problem | None:
    """Give what is lost beside a value, if anything.

    After a quoted value a comment is meant, but not one that holds such a quote itself, or that
    has no space before it: that is no comment to YAML's own rules, but libyaml leaves it out.

    ``head`` is where the colon or dash before the value ends; ``column`` is that of the key or
    the dash, or negative within brackets.
    """
    if event.style in ("'", '"'):
        after = _AFTER.match(text, event.end_mark.index)
        if after and (not after[1] or event.style in after[0]):
            return Problem(place_at(text, after.end(1), name), *_AFTER_QUOTE)
        return None
    found = _comment(text, event, head, column)
    if found is not None:
        return Problem(place_at(text, found[0], name), *found[1])
    if event.style in ("|", ">"):
        meant = event.style == "|" and event.value.strip()  # nobody says ”|2” of a number
        lost = not meant and _NUMBERED.match(text, event.start_mark.index)
        return Problem(place_at(text, event.start_mark.index, name), *_HEADED) if lost else None
    if event.value and event.value in NULLS:
        message = f"”{event.value}” betyder i YAML att inget står här, och visas inte."
        advice = "Sätt ordet inom citattecken, eller ta bort raden."
        return Problem(place_at(text, event.start_mark.index, name), message, advice)
    return None


def _comment(text: str, event: Any, head: int, column: int) -> tuple[int, tuple[str, str]] | None:
    """Give where a comment begins that stands where the value's own words could."""
    start, end = event.start_mark.index, event.end_mark.index
    before = _FIRST.match(text, head, start)
    if before:
        return before.end() - 1, _COMMENT
    between = _LINE.search(text, head, start) if column >= 0 else None
    if between and len(between[1].expandtabs()) > column:
        return between.end() - 1, _OWN_LINE
    block = event.style in ("|", ">")
    beside = (_HEADER if block else _BESIDE).match(text, start if block else end)
    if beside:
        return beside.end() - 1, _COMMENT
    below = (_ABOVE if block else _BELOW).match(text, end) if column >= 0 else None
    if below and len(below[1].expandtabs()) > column:
        return below.end() - 1, _OWN_LINE
    return None


def escape_in(text: str, event: Any, name: str) -> Problem | None:
    """Give the first escape of a text within double quotes that shows as something else."""
    start, end = event.start_mark.index, event.end_mark.index
    for found in _ESCAPE.finditer(text, start + 1, end - 1):
        if found[1] not in '"\\':
            shown = found[1].strip()
            message = f"”\\{shown}” står inom raka citattecken, och visas inte som det står."
            advice = "Skriv två omvända snedstreck, eller själva tecknet. Nytt stycke: en tom rad."
            return Problem(place_at(text, found.start(), name), message, advice)
    return None
