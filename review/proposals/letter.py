"""A document inside a letter: the words for a person come first, and a signature may come last."""

import re
from pathlib import Path
from typing import Final

from agenda.load.decode import read_bytes
from agenda.problems import Problem
from review.proposals.read import DocumentError

_FIRST: Final = re.compile(r"^(?P<mark>(?:> ?)*)(?:proposal:|\{\s*\"proposal\")", re.MULTILINE)
_SIGNED: Final = re.compile(r"^-- ?$", re.MULTILINE)


def read_letter(path: Path) -> str:
    """Read a file that somebody sent, in the sign table that Windows or the web writes.

    Raises :class:`DocumentError` for what can't be read.
    """
    problems: list[Problem] = []
    raw = read_bytes(path, path.name, problems)
    if raw is None:
        raise DocumentError(problems)
    for table in ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(table).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "replace")


def document_in(text: str) -> str:
    """Give the part of a letter that is the document; the whole where no such part begins."""
    found = _FIRST.search(text)
    if not found:
        return text
    rest = text[found.start() :]
    if found["mark"]:
        depth = found["mark"].count(">")
        rest = re.sub(rf"^(?:> ?){{1,{depth}}}", "", rest, flags=re.MULTILINE)
    signed = _SIGNED.search(rest)
    return rest[: signed.start()] if signed else rest
