"""A document inside a letter, as mail programs leave it: quoted, wrapped, signed, forwarded.

The words for a person come first, and a greeting or a signature may come last. A program that
wraps a line begins the rest of it at the margin, where nothing of a document stands but its own
few keys; so the rest is told from what it was broken off, and put back. The form writes lines
short enough to need none of it (``theme/form/yaml_values.js``).
"""

import json
import re
from dataclasses import dataclass
from typing import Final

_FIRST: Final = re.compile(
    r"^(?P<marks>(?:[ \t]?[>|])*)(?P<margin>[ \t\u00a0]*)"
    r"(?:proposal[ \t]*:(?P<number>[ \t]*['\"]?[0-9].*)?|(?P<json>\{[\s>|]*\"proposal\"))",
    re.MULTILINE,
)
_NEXT: Final = re.compile(r"[\s>|]*['\"]?[a-z_]+['\"]?[ \t]*:")
"""What stands below the number in a document: another key of it, whichever."""
_MARK: Final = re.compile(r"[ \t]?[>|]")
_MARGIN: Final = re.compile(r"[ \t\u00a0]*")
_OWN: Final = re.compile(
    r"(?:proposal|made_from|why|by|changes)\s*:(?:\s|$)|"
    r"-\s+(?:\{\s*)?(?:what|kind|id|entry|fields|at|was|becomes|page|words|remark|reason)\s*:(?:\s|$)"
)
"""What stands at the margin of a document: its keys, and the first key of a change."""
_END: Final = re.compile(r"(?:-- ?|```+|~~~+|_{5,}|-{3,}[^-]*-{2,})\s*$")
"""The line before a signature or another letter, and the end of a block of code."""
_FEW: Final = 4
"""Lines that may be apart by chance."""
_WRAPPED_AT: Final = 60
"""No mail program wraps a line that is shorter, with the word that had no room on it."""


@dataclass(frozen=True)
class Found:
    """A document: the line of the letter that it begins on, and its text on its lines there."""

    line: int
    text: str


def documents_in(text: str) -> list[Found]:
    """Give the parts of a letter that are documents, in the order in which they stand.

    Promises that wrapping at 60 columns or more, marks of a reply and signs at the ends of lines
    make no other document of one, and that none is passed over: what a letter forwards is one
    more. One that stands within a text of another, further in, is no document.
    """
    text = text.replace("\r\n", "\n")
    every = list(_FIRST.finditer(text))
    begun = [one for one in every if _is_begun(one, text)] or every[:1]
    found: list[Found] = []
    while begun:
        first, *rest = begun
        last = next((one for one in rest if not _may_be_within(one, first)), None)
        lines, end = _taken(first, text[first.start() : last.start() if last else len(text)])
        before = text.count("\n", 0, first.start())
        found.append(Found(before + 1, "\n" * before + lines))
        begun = [
            one
            for one in rest
            if not _may_be_within(one, first) or text.count("\n", first.start(), one.start()) >= end
        ]
    return found


def _is_begun(one: re.Match[str], text: str) -> bool:
    """Say whether a line begins a document, and is no word of a letter that looks like it."""
    return bool(one["json"] or (one["number"] and _NEXT.match(text, one.end())))


def _may_be_within(one: re.Match[str], other: re.Match[str]) -> bool:
    """Say whether a line stands further in than another, with as many marks of a reply."""
    is_further = len(one["margin"]) > len(other["margin"])
    return is_further and len(_MARK.findall(one["marks"])) == len(_MARK.findall(other["marks"]))


def _taken(first: re.Match[str], part: str) -> tuple[str, int]:
    """Give the document that a part of a letter begins with, and how many lines it takes."""
    depth, margin = len(_MARK.findall(first["marks"])), len(first["margin"])
    lines = _until_end([_bare(line, depth, margin) for line in part.split("\n")])
    if first["json"]:
        text = _until_closed("\n".join(lines))
        return text, text.count("\n") + 1
    if _is_double(lines):
        kept, end = _unwrapped(lines[::2])
        return "".join(f"{line}\n" for line in kept), 2 * end
    kept, end = _unwrapped(lines)
    return "".join(f"{line}\n" for line in kept), end


def _is_double(lines: list[str]) -> bool:
    """Say whether an empty line came after each, as from a program that makes paragraphs of lines.

    In no document as it was written are all its keys apart.
    """
    ours = [n for n, line in enumerate(lines) if line[:1] == " " or _OWN.match(line)]
    last = ours[-1] if ours else 0
    return last > _FEW and not any(line.strip() for line in lines[1 : last + 1 : 2])


def _until_closed(text: str) -> str:
    """Give a document in JSON without the words below it; all of it where it has no end."""
    try:
        _, end = json.JSONDecoder(strict=False).raw_decode(text)
    except (ValueError, RecursionError):
        return text
    return text[:end]


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


def _unwrapped(lines: list[str]) -> tuple[list[str], int]:
    """Put lines that were broken off back, and leave out the words after the document.

    Gives how many lines were read too.
    """
    kept: list[str] = []
    end = len(lines)
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else ""
        if not line.strip() or line[0] in " \t" or _OWN.match(line):
            kept.append(line.rstrip())
        elif before.strip() and _is_rest(line, before):
            kept[-1] = f"{kept[-1]} {line.strip()}"
        elif not before.strip() and not any(map(_OWN.match, lines[number:])):
            end = number
            break
        else:
            kept.append(line.rstrip())
    while kept and not kept[-1]:
        kept.pop()
    return kept, end


def _is_rest(line: str, before: str) -> bool:
    """Say whether a line is the rest of the one before: it was full, or says that it goes on."""
    word = line.split(maxsplit=1)[0]
    return before.endswith(" ") or len(before.rstrip()) + 1 + len(word) > _WRAPPED_AT
