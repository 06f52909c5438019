"""A document inside a letter, as mail programs leave it: quoted, wrapped, signed, forwarded.

The words for a person come first, and a greeting or a signature may come last. A program that
wraps a line begins the rest of it at the margin, where nothing of a document stands but its own
few keys; so the rest is told from what it was broken off, and put back. The form writes lines
short enough to need none of it (``theme/form/yaml_values.js``).
"""

import re
from typing import Final

_FIRST: Final = re.compile(
    r"^(?P<marks>(?:[ \t]?[>|])*)(?P<margin>[ \t\u00a0]*)(?:proposal[ \t]*:|\{\s*\"proposal\")",
    re.MULTILINE,
)
_MARK: Final = re.compile(r"[ \t]?[>|]")
_MARGIN: Final = re.compile(r"[ \t\u00a0]*")
_OWN: Final = re.compile(
    r"(?:proposal|made_from|why|by|changes)\s*:(?:\s|$)|"
    r"-\s+(?:what|kind|id|entry|fields|at|was|becomes|page|words|remark|reason)\s*:(?:\s|$)"
)
"""What stands at the margin of a document: its keys, and the first key of a change."""
_END: Final = re.compile(r"(?:-- ?|```+|~~~+|_{5,}|-{3,}[^-]*-{2,})\s*$")
"""The line before a signature or another letter, and the end of a block of code."""
_WRAPPED_AT: Final = 60
"""No mail program wraps a line that is shorter, with the word that had no room on it."""


def document_in(text: str) -> str:
    """Give the part of a letter that is the document, on the lines where it begins.

    Promises that wrapping at 60 columns or more, marks of a reply and signs at the ends of lines
    make no other document of it. Gives the whole where no document begins.
    """
    text = text.replace("\r\n", "\n")
    found = _FIRST.search(text)
    if not found:
        return text
    depth, margin = len(_MARK.findall(found["marks"])), len(found["margin"])
    before = "\n" * text.count("\n", 0, found.start())
    lines = [_bare(line, depth, margin) for line in text[found.start() :].split("\n")]
    if lines[0].startswith("{"):
        return before + "\n".join(_until_end(lines))
    return before + "".join(f"{line}\n" for line in _unwrapped(lines))


def begins_in(text: str) -> bool:
    """Say whether a document begins somewhere in a text."""
    return bool(_FIRST.search(text.replace("\r\n", "\n")))


def _bare(line: str, depth: int, margin: int) -> str:
    """Give a line without the marks of a reply, and without what the document is moved in by."""
    at = number = 0
    while number < depth and (mark := _MARK.match(line, at)):
        at, number = mark.end(), number + 1
    rest = line[at:]
    space = _MARGIN.match(rest)
    moved = min(len(space[0]), margin) if space and number == depth else 0
    rest = rest[moved:]
    inside = _MARGIN.match(rest)
    width = len(inside[0]) if inside else 0
    return rest[:width].replace("\u00a0", " ") + rest[width:]


def _until_end(lines: list[str]) -> list[str]:
    """Give the lines before a signature, or whatever else a mail program puts below."""
    end = next((n for n, line in enumerate(lines) if n and _END.match(line)), len(lines))
    return lines[:end]


def _unwrapped(lines: list[str]) -> list[str]:
    """Put lines that were broken off back, and leave out the words after the document."""
    kept: list[str] = []
    sent = _until_end(lines)
    for number, line in enumerate(sent):
        before = sent[number - 1] if number else ""
        if not line.strip() or line[0] in " \t" or _OWN.match(line):
            kept.append(line.rstrip())
        elif before.strip() and _is_rest(line, before):
            kept[-1] = f"{kept[-1]} {line.strip()}"
        elif not before.strip() and not any(map(_OWN.match, sent[number:])):
            break
        else:
            kept.append(line.rstrip())
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _is_rest(line: str, before: str) -> bool:
    """Say whether a line is the rest of the one before: it was full, or says that it goes on."""
    word = line.split(maxsplit=1)[0]
    return before.endswith(" ") or len(before.rstrip()) + 1 + len(word) > _WRAPPED_AT
