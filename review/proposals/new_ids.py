"""An id for something new, out of what it is called; the form's twin is ``theme/form/ids.js``."""

import re
from collections.abc import Callable
from typing import Any, Final

from agenda.load.layout import FOLDERS, NESTED
from agenda.model import Record, Reply
from agenda.model.fields import DEVICES, ID_PATTERN, RESERVED_IDS
from agenda.model.kinds import KINDS

LONGEST: Final = 60
_ROOM: Final = 3
"""Signs that are kept free for a number at the end."""
_LETTERS: Final = str.maketrans(
    {"å": "a", "ä": "a", "æ": "a", "ö": "o", "ø": "o", "é": "e", "ü": "u"}
)
_PREFIX: Final = re.compile(r"[a-z]+-")
_NAMED_BY: Final = ("short_title", "title", "name", "term")


def sound_id(text: str) -> bool:
    """Say whether a text may be an id; only such a text becomes part of a file's name."""
    fits = len(text) <= LONGEST and bool(re.fullmatch(ID_PATTERN, text))
    return fits and "\n" not in text and not is_kept(text)


def is_kept(text: str) -> bool:
    """Say whether an id is one that the site or Windows keeps for itself."""
    return text in RESERVED_IDS | DEVICES


def name_of(entry: dict[str, Any]) -> str:
    """Give what an entry is called, as it is written; nothing where it has no name."""
    words = entry.get("words")
    listed = [words[0]] if isinstance(words, list) and words else []
    found = next((entry[key] for key in _NAMED_BY if entry.get(key)), *listed[:1] or [""])
    return found if isinstance(found, str) else ""


def new_id(
    entry: dict[str, Any], model: type[Record], known: list[str], taken: Callable[[str], bool]
) -> str:
    """Make an id of what an entry is called, that nothing has; empty where it has no name.

    ``known`` are the ids of its kind: a beginning that all of them share is the kind's own.
    """
    name = f"svar-{entry.get('actor', '')}" if model is Reply else name_of(entry)
    prefix = _shared(known) if model is not Reply else ""
    return made_id(name, KINDS[model.of_kind].word, taken, prefix)


def made_id(name: str, word: str, taken: Callable[[str], bool], prefix: str = "") -> str:
    """Make an id of a name; of ``word``, what the thing is, where no letter from a to z is in it.

    A year alone, a name in other letters and one long word so have an id too.
    """
    room = LONGEST - len(prefix)
    base = _cut(_words(name), room) or (_cut(_words(word), room) if name.strip() else "")
    return free_id(prefix + base, taken) if base else ""


def free_id(wanted: str, taken: Callable[[str], bool]) -> str:
    """Give an id as it is, or with the first number after it that makes it nobody's."""
    if not taken(wanted) and sound_id(wanted):
        return wanted
    short = wanted[: LONGEST - _ROOM].rstrip("-")
    return next(one for n in range(2, 999) if not taken(one := f"{short}-{n}"))


def file_of(kind: str, entry: dict[str, Any]) -> str:
    """Give the file that a new entry of a kind is written in."""
    file = KINDS[kind].file
    folder = file.partition("/")[0]
    if folder in FOLDERS:
        return file.replace("*", str(entry["id"]))
    if folder in NESTED:
        owner = NESTED[folder].removesuffix(".yaml")
        own = [entry["id"], NESTED[folder].removesuffix(".yaml")] if kind == owner else []
        within = own or [entry.get(owner, ""), entry["id"]]
        return f"{folder}/{'/'.join(map(str, within))}.yaml"
    return file


def _words(name: str) -> list[str]:
    words = re.split(r"[^a-z0-9]+", name.lower().translate(_LETTERS))
    found = [word for word in words if word]
    while found and found[0][0].isdigit():
        found.pop(0)
    return found


def _cut(words: list[str], longest: int) -> str:
    while len("-".join(words)) > longest:
        words = words[:-1]
    return "-".join(words)


def _shared(known: list[str]) -> str:
    """Give the word and hyphen that all ids of a kind begin with, if there are a few of them."""
    first = _PREFIX.match(known[0]) if len(known) > 1 else None
    return first[0] if first and all(one.startswith(first[0]) for one in known) else ""
