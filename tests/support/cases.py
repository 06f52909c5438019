r"""Golden cases: one file says what to change in the base agenda and what comes of it.

A case starts with ``# `` and why it is there. Then come blocks, each under a header line:

    --- data/actors.yaml                a file with this content
    --- data/actors.yaml: append        these lines at the end of the base file
    --- data/actors.yaml: replace       lines `` kept``, ``-old``, ``+new``; ``@@`` between
    --- data/actors.yaml: remove        no such file or folder
    --- data/actors.yaml: symlink       a symbolic link to what the content names
    --- data/actors.yaml: size 1000001  a file of so many bytes
    --- docs/x: fifo                    a pipe, which a reader would wait for for ever
    --- expected                        every problem, one a line, as they are shown, with the
                                        words of a line of the base for its number: golden.py
    --- document                        a proposal, in cases of proposals (proposals.py)
    --- values                          way = text: what the agenda that was read holds
    --- markdown, --- html, --- json    what else comes of it, in other forms

With ``bytes`` last in the header (``: bytes``, ``: replace bytes``), ``\xNN`` is one byte; in
a file name it always is.
"""

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from agenda.model.choices import Choice
from tests.support.folders import BASE

_HEADER: Final = re.compile(
    r"--- (expected|values|markdown|html|json|document|(?:data|docs)(?:/[^\s:]+)+)"
    r"(?:: ([a-z][a-z0-9 ]*))?"
)


@dataclass(frozen=True)
class Block:
    """A header, its directive in words, and the lines below it."""

    name: str
    words: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """One case as written."""

    why: str
    blocks: tuple[Block, ...]

    @property
    def expected(self) -> list[str]:
        return [line for block in self._named("expected") for line in block.lines]

    @property
    def values(self) -> dict[str, str]:
        """What the agenda holds, by the way to it: ``{"initiatives.0.title": "on"}``."""
        pairs = [line.split(" = ", 1) for block in self._named("values") for line in block.lines]
        return dict(pairs)

    def lines(self, name: str) -> list[str]:
        """Give the lines under a header."""
        return [line for block in self._named(name) for line in block.lines]

    def _named(self, name: str) -> list[Block]:
        return [block for block in self.blocks if block.name == name]

    @property
    def whole_files(self) -> frozenset[str]:
        """The files that the case gives whole, so that no line of them is the base's."""
        return frozenset(
            block.name
            for block in self.blocks
            if block.words in ((), ("bytes",)) and "/" in block.name
        )

    def write(self, parent: Path, base: Path = BASE.parent) -> Path:
        """Put the base agenda with the changes of this case in ``parent``; give its folder."""
        folder = Path(shutil.copytree(base / "data", parent / "data"))
        shutil.copytree(base / "docs", parent / "docs")
        for block in self.blocks:
            if block.name.startswith(("data/", "docs/")):
                _apply(block, parent / _bytes(block.name).decode())
        return folder


def read_case(path: Path) -> Case:
    """Read a case file. Raises ValueError for one that is not written as it should be."""
    first, *lines = path.read_text(encoding="utf-8").splitlines()
    if not first.startswith("# ") or not lines or not _HEADER.fullmatch(lines[0]):
        raise ValueError(f"{path.name}: starts with '# ' and why, then a '--- ' header")
    blocks: list[Block] = []
    for line in lines:
        header = _HEADER.fullmatch(line)
        if header:
            blocks.append(Block(header[1], tuple((header[2] or "").split()), ()))
        else:
            last = blocks[-1]
            blocks[-1] = Block(last.name, last.words, (*last.lines, line))
    if [block.name for block in blocks].count("expected") != 1:
        raise ValueError(f"{path.name}: needs one '--- expected'")
    return Case(first[2:], tuple(blocks))


def value_at(agenda: Any, way: str) -> str:
    """Give the text of the value at ``initiatives.0.title``."""
    found = agenda
    for step in way.split("."):
        found = found[int(step)] if step.isdigit() else getattr(found, step)
    return str(found.value if isinstance(found, Choice) else found).replace("\n", "\\n")


def _apply(block: Block, path: Path) -> None:
    kind, *rest = (*block.words, "write") if block.words[:1] != ("bytes",) else ("write",)
    if kind == "remove":
        _remove(path)
    elif kind == "symlink":
        _remove(path)
        path.symlink_to(block.lines[0])
    elif kind == "fifo":
        os.mkfifo(path)
    elif kind == "size":
        path.write_bytes(b"#" * int(rest[0]))
    else:
        path.parent.mkdir(exist_ok=True)
        old = path.read_text(encoding="utf-8") if kind != "write" else ""
        text = _replaced(old, block.lines) if kind == "replace" else old + _text(block.lines)
        path.write_bytes(_bytes(text) if block.words[-1:] == ("bytes",) else text.encode())


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _text(lines: tuple[str, ...]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _replaced(text: str, lines: tuple[str, ...]) -> str:
    for change in "\n".join(lines).split("\n@@\n"):
        marked = change.split("\n")
        if not {line[:1] for line in marked} <= set(" -+"):
            raise ValueError(f"each line of a change starts with space, - or +: {change}")
        old = _text(tuple(line[1:] for line in marked if line[0] in " -"))
        if f"\n{text}".count(f"\n{old}") != 1:
            raise ValueError(f"stands {text.count(old)} times in the base file: {old}")
        new = _text(tuple(line[1:] for line in marked if line[0] in " +"))
        text = f"\n{text}".replace(f"\n{old}", f"\n{new}")[1:]
    return text


def _bytes(text: str) -> bytes:
    """Encode, with ``\\xNN`` as one byte."""
    return re.sub(
        rb"\\x([0-9a-f]{2})", lambda found: bytes.fromhex(found[1].decode()), text.encode()
    )
