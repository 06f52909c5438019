"""What is probably not meant: letters read with the wrong encoding, and lists that are none."""

import re
import sys
from collections.abc import Iterator
from typing import Final

from agenda.load.confusable_signs import SPACE
from agenda.load.decode import place_at
from agenda.problems import Problem, Severity

_BYTES: Final = {bytes([n]).decode("cp1252", "replace"): n for n in range(0x80, 0x100)}
_FIRST_LEAD: Final = 0xC0
"""From here on a byte begins a letter in UTF-8; those below, to 0x80, go on with one."""
_TRAIL: Final = "".join(one for one, n in _BYTES.items() if n < _FIRST_LEAD and one != "\ufffd")
_GARBLED: Final = re.compile(rf"[Â-ß][{re.escape(_TRAIL)}]|[à-ï][{re.escape(_TRAIL)}]{{2}}|Â(?= )")
_USED: Final = frozenset("åäöÅÄÖéèêëÉüÜáàæøÆØñçßÃÂâ–—‘’‚“”„…•€™§°·½´«»×©®±\u00a0")
"""Signs that Swedish texts have. No Swedish word looks like one of them read wrongly: ”TRÄ”
does hold two bytes of UTF-8, but of a letter that is not here."""
_BULLET: Final = re.compile(rf"[ \t]*(?:[-*+•◦▪●‣]|[a-z]\))(?:[ \t]|{SPACE})+\S")
_NUMBER: Final = re.compile(rf"[ \t]*[0-9]{{1,2}}[.)](?:[ \t]|{SPACE})+\S")
_HARD_BULLET: Final = re.compile(rf"^[ \t]*(?:[-*+]|[0-9]{{1,2}}[.)])({SPACE})", re.MULTILINE)
_GLUED: Final = re.compile(r"[0-9],[0-9]")
_FEWEST: Final = 2
"""Lines that must begin with a number before they look like a list: one may be a wrapped date."""


def garbled(text: str, name: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Problem]:
    """Warn of letters that were read with the wrong encoding: ``Ã¥`` for ``å``."""
    for found in _GARBLED.finditer(text, start, end):
        meant = _meant(found.group())
        if meant in _USED:
            right = "ett hårt mellanslag" if meant == "\u00a0" else f"”{meant}”"
            message = f"”{found.group()}” ser ut att vara {right} som lästs med fel teckenkodning."
            advice = "Skriv tecknet på nytt, och spara filen som UTF-8."
            yield _warning(text, found.start(), name, message, advice)


def _meant(written: str) -> str:
    if written == "Â":
        return "\u00a0"
    try:
        return bytes(_BYTES[sign] for sign in written).decode("utf-8")
    except UnicodeDecodeError:
        return ""


def hard_bullets(text: str, name: str) -> Iterator[Problem]:
    """Warn of lists in prose that are none, since a hard space follows the dash."""
    for found in _HARD_BULLET.finditer(text):
        code = f"U+{ord(found[1]):04X}"
        message = (
            f"Efter listans tecken står ett hårt mellanslag ({code}), så raden blir ingen lista."
        )
        yield _warning(text, found.start(1), name, message, "Skriv ett vanligt mellanslag.")


def would_be_list(text: str, start: int, end: int, name: str) -> Problem | None:
    """Warn of lines of one of the data's texts that look like a list and are shown as one line."""
    lines = text[start:end].split("\n")
    bullets: list[int] = []
    numbers: list[int] = []
    for number, line in enumerate(lines[1:], start=1):
        bullets += [number] if _BULLET.match(line) and lines[number - 1].strip(" |>-+") else []
        numbers += [number] if _NUMBER.match(line) else []
    found = bullets or (numbers if len(numbers) >= _FEWEST else [])
    if not found:
        return None
    position = start + sum(len(line) + 1 for line in lines[: found[0]])
    position += len(lines[found[0]]) - len(lines[found[0]].lstrip())
    message = "Raden ser ut som en del av en lista, men visas i löpande text."
    return _warning(text, position, name, message, "Skriv hela meningar, eller en tom rad emellan.")


def glued(text: str, start: int, name: str) -> Problem | None:
    """Warn of ``[10,5 procent]``, where a decimal comma makes two items of one."""
    if not _GLUED.fullmatch(text, max(start - 2, 0), start + 1):
        return None
    message = "Kommatecknet delar talet i två punkter, för här står en lista inom hakparenteser."
    advice = "Sätt texten inom citattecken, eller skriv ett mellanslag efter kommatecknet."
    return _warning(text, start - 1, name, message, advice)


def _warning(text: str, position: int, name: str, message: str, advice: str) -> Problem:
    return Problem(place_at(text, position, name), message, advice, Severity.warning)
