"""From a file to text: only plain UTF-8 that a reader can see all of gets through."""

import re
import stat
import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from agenda.load.emoji import stands_in_emoji
from agenda.load.system_words import said_by_system
from agenda.problems import Place, Problem

MAX_BYTES: Final = 1_000_000
MOST_HIDDEN: Final = 20
"""Faulty characters told of one file: a file of another kind has nothing else in it."""
_SUSPECT: Final = re.compile(r"[^\n\t\x20-\x7e\xa0-\xac\xae-\u02ff]")
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_UNSEEN: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc"
    "\U00013441\U00013442\U00016fe4\U0001d159\U000e0100-\U000e01ef]"
)
"""Letters, marks and symbols by category that show nothing: fillers, blanks, selectors."""
_LONGEST_WORD: Final = 40
_IN_WORD: Final = (
    "[\\w'’\ufffd\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069"
    "\ufe00-\ufe0f\ufeff\ue000-\uf8ff-]"
)
_PART_BEFORE: Final = re.compile(f"{_IN_WORD}+\\Z")
_PART_AFTER: Final = re.compile(f"{_IN_WORD}+")
"""What belongs to a word: letters, and what hides among them."""
_BETWEEN: Final = frozenset({"Cc", "Zl", "Zp"})
"""Signs that part words, as a lost picture does (U+FFFC)."""
_CONFLICT: Final = re.compile(r"^(<{7}|>{7}|\|{7}|={7})(?=[ \n]|\Z)", re.MULTILINE)
"""What git leaves in a file where two versions could not be made one."""
_ONE_VERSION: Final = (
    "Behåll den version som ska gälla, och ta bort märkena. En rubrik skrivs med # före."
)
_SAVE_AS_UTF8: Final = "Spara filen som UTF-8 utan BOM."


def read_text(path: Path, name: str, problems: list[Problem]) -> str | None:
    r"""Read a data file, or add the reasons why it can't be read to ``problems``.

    ``name`` is the file's name in problems. Line ends come back as ``\\n``. Follows no
    symlink and reads no more than :data:`MAX_BYTES`.
    """
    raw = read_bytes(path, name, problems)
    return None if raw is None else decode(raw, name, problems)


def read_bytes(path: Path, name: str, problems: list[Problem]) -> bytes | None:
    """Read a file as it is, or add the reason why that can't be done to ``problems``."""
    refused = _refused_unread(path)
    if refused:
        problems.append(Problem(Place(name), *refused))
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        problems.append(Problem(Place(name), f"Filen går inte att läsa: {said_by_system(error)}."))
        return None


def _refused_unread(path: Path) -> tuple[str, str] | None:
    """Say why a file must not even be opened, if so."""
    try:
        found = path.lstat()
    except OSError as error:
        return f"Filen går inte att läsa: {said_by_system(error)}.", ""
    if stat.S_ISLNK(found.st_mode):
        return "Filen är en symbolisk länk.", "Lägg själva filen här i stället."
    if not stat.S_ISREG(found.st_mode):
        return "Det här är ingen vanlig fil.", "Ta bort den eller flytta den."
    if found.st_size > MAX_BYTES:
        return f"Filen är {found.st_size} byte.", f"Högst {MAX_BYTES} byte går att läsa. Dela den."
    return None


def decode(raw: bytes, name: str, problems: list[Problem]) -> str | None:
    """Turn bytes into text, or say where they stop being clean UTF-8."""
    if len(raw) > MAX_BYTES:
        problems.append(Problem(Place(name), f"Filen är större än {MAX_BYTES} byte.", "Dela den."))
        return None
    if raw.startswith(b"\xef\xbb\xbf"):
        problems.append(Problem(Place(name), "Filen börjar med BOM.", _SAVE_AS_UTF8))
        return None
    try:
        text = raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        place = place_at(before, len(before), name)
        problems.append(Problem(place, "Filen är inte UTF-8 från det här tecknet.", _SAVE_AS_UTF8))
        return None
    faults = list(islice(_signs_and_marks(text), MOST_HIDDEN + 1))
    for position, message, advice in faults[:MOST_HIDDEN]:
        problems.append(Problem(place_at(text, position, name), message, advice))
    if len(faults) > MOST_HIDDEN:
        place = place_at(text, faults[-1][0], name)
        problems.append(Problem(place, "Härifrån finns fler sådana tecken.", _SAVE_AS_UTF8))
    return None if faults else text


def _signs_and_marks(text: str) -> Iterator[tuple[int, str, str]]:
    for mark in _CONFLICT.finditer(text):
        message = f"Raden ({mark[1]}) är ett märke efter två versioner som krockade."
        yield mark.start(), message, _ONE_VERSION
    yield from hidden_characters(text)


def hidden_characters(text: str) -> Iterator[tuple[int, str, str]]:
    """Find characters that a reader can't see, or that look like others, but those of an emoji.

    Gives the position of each, in signs from 0, what is wrong and in which word, and what to do.
    """
    for match in _SUSPECT.finditer(text):
        character, at = match.group(), match.start()
        code, where = f"U+{ord(character):04X}", _where(text, at)
        if stands_in_emoji(text, at):
            continue
        if character == "\ufffd":
            message = (
                f"Här står ett ersättningstecken ({code}){where}: det som stod där är förlorat."
            )
            yield at, message, "Skriv det rätta tecknet."
        elif unicodedata.category(character) in _HIDDEN or _UNSEEN.match(character):
            yield at, f"Här finns ett osynligt tecken ({code}){where}.", "Ta bort det."
        elif unicodedata.category(character).startswith("M"):
            advice = "Skriv bokstaven på nytt, som ett enda tecken."
            yield at, f"Bokstaven är skriven i två delar ({code}){where}.", advice
        elif (usual := unicodedata.normalize("NFC", character)) != character:
            message = f"Tecknet ({code}){where} ser ut som ”{usual}” men är ett annat."
            yield at, message, f"Skriv {usual} på nytt."


def _where(text: str, at: int) -> str:
    """Say which word a sign stands in or after; nothing where no word is near."""
    before = _PART_BEFORE.search(text[max(0, at - _LONGEST_WORD) : at])
    after = _PART_AFTER.match(text[at + 1 : at + 1 + _LONGEST_WORD])
    start, end = before[0] if before else "", after[0] if after else ""
    if text[at] == "\ufffc" or unicodedata.category(text[at]) in _BETWEEN:
        word = _seen_word(start)
        return f" efter ordet ”{word}”" if word else ""
    word = _seen_word(start + text[at] + end)
    return f" i ordet ”{word}”" if word else ""


def _seen_word(written: str) -> str:
    """Give a word as a reader sees it."""
    word = "".join(
        sign
        for sign in written
        if not (_UNSEEN.match(sign) or unicodedata.category(sign) in _HIDDEN)
    )
    found = unicodedata.normalize("NFC", word).strip("-'’")
    return found if any(map(str.isalnum, found)) else ""


def place_at(text: str, position: int, name: str) -> Place:
    """Give the place, line and column from 1, of a position in a text, counted in signs from 0."""
    line_start = text.rfind("\n", 0, position) + 1
    return Place(name, text.count("\n", 0, position) + 1, position - line_start + 1)
