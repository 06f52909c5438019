"""Golden cases held to their files, and accepted anew by one command that shows the difference.

What comes of a case stands in its own file. ``make accept`` writes what comes today into each
file that says otherwise, and prints the difference; a plain run of the tests prints the same
and fails.

A spot in a file of the base agenda is told by the words of its line, never by its number, so
that a line more in the base breaks no case: ``data/agenda.yaml:«title: Projekt»:8``. Where the
same words stand twice, the nearest id above comes before them. A file that a case writes whole
is its own, so its spots are told by number, as a reader of the checker sees them.
"""

import difflib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pytest

from agenda.problems import visible
from tests.support.cases import Case

_SPOT: Final = re.compile(r"((?:data|docs)/[^\s:]+):(\d+)(?=:\d+)")
_LINE: Final = re.compile(r"(?<=\brad )\d+")
_HEADER: Final = re.compile(r"--- ([a-z]+)")
_ID: Final = re.compile(r"\bid: ([a-z0-9-]+)")
_MOST: Final = 60
"""So many signs of a line are told: enough to know it, and it still reads as a place."""


@dataclass
class Golden:
    """Holds files to what comes of them, or writes it there; keeps the differences it has met."""

    accepts: bool
    differences: list[str] = field(default_factory=list)

    def holds(self, path: Path, blocks: Mapping[str, Iterable[str]]) -> None:
        """Demand that a case says these lines under these headers."""
        before = path.read_text(encoding="utf-8")
        self.stands(path, with_blocks(before, blocks))

    def stands(self, path: Path, after: str) -> None:
        """Demand that a file has this text. Fails with the difference, or writes it."""
        before = path.read_text(encoding="utf-8")
        if before == after:
            return
        told = difference(path.name, before, after)
        if not self.accepts:
            pytest.fail(f"{told}\nIs it right? Then: make accept", pytrace=False)
        path.write_text(after, encoding="utf-8")
        self.differences.append(told)


def as_json(case: Mapping[str, object]) -> str:
    """Give a case that is JSON as it stands in its file."""
    return json.dumps(case, ensure_ascii=False, indent=2) + "\n"


def difference(name: str, before: str, after: str) -> str:
    """Give two texts as a unified difference."""
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), name, name, n=1, lineterm=""
    )
    return "\n".join(lines)


def with_blocks(text: str, blocks: Mapping[str, Iterable[str]]) -> str:
    """Give the text of a case with other lines under these headers; a new one comes last."""
    left = {name: list(lines) for name, lines in blocks.items()}
    out: list[str] = []
    replaced = False
    for line in text.splitlines():
        if line.startswith("--- "):
            header = _HEADER.fullmatch(line)
            replaced = header is not None and header[1] in left
            out += [line, *(left.pop(header[1]) if header and replaced else ())]
        elif not replaced:
            out.append(line)
    for name, lines in left.items():
        out += [f"--- {name}", *lines] if lines else []
    return "".join(f"{line}\n" for line in out)


def told(problems: Iterable[object], project: Path, case: Case) -> list[str]:
    """Give problems as lines, their spots in files of the base by the words that stand there."""
    base = dict(_files_of_the_base(project, case))

    def words(name: str, number: str) -> str:
        return f"«{words_of(base[name], int(number))}»" if name in base else number

    def line(text: str) -> str:
        place = _SPOT.match(text)
        if place:
            text = _LINE.sub(lambda found: words(place[1], found[0]), text)
        return _SPOT.sub(lambda found: f"{found[1]}:{words(found[1], found[2])}", text)

    return [line(str(problem)) for problem in problems]


def _files_of_the_base(project: Path, case: Case) -> Iterator[tuple[str, list[str]]]:
    """Give each file that is the base's, changed by the case or not, as lines."""
    for path in (place for top in ("data", "docs") for place in (project / top).rglob("*.*")):
        name = path.relative_to(project).as_posix()
        if path.is_file() and not path.is_symlink() and name not in case.whole_files:
            yield name, path.read_bytes().decode(errors="replace").split("\n")


def words_of(lines: list[str], number: int) -> str:
    """Name a line by what stands on it, with as much before it as tells it from its likes."""
    if number > len(lines) or not "".join(lines[number - 1 :]).strip():
        return "slut"
    words = [visible(line.strip())[:_MOST] for line in lines]
    here = words[number - 1]
    same = [one for one, other in enumerate(words, 1) if other == here]
    if len(same) == 1:
        return here
    near = [one for one in same if _above(lines, one) == _above(lines, number)]
    nth = f" ({near.index(number) + 1})" if len(near) > 1 else ""
    return f"{_above(lines, number)} … {here}{nth}"


def _above(lines: list[str], number: int) -> str:
    """Give the nearest id on a line or above it."""
    found = (_ID.search(line) for line in reversed(lines[:number]))
    return next((one[1] for one in found if one), "början")
