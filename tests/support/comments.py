"""What code says of itself: the comments of each language, and the docstrings of Python."""

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from tests.support.site import CODE_FOLDERS, ROOT

_ROOMS: Final = (*CODE_FOLDERS, ".github")
_LOOSE: Final = ("Makefile", "mkdocs.yml", "pyproject.toml")
_OTHERS_WROTE: Final = {"vendor", "node_modules", "cases", "regions", "attacks", "__pycache__"}
"""Libraries of others, and data that tests are made of: paths there are what is tried."""


def _python(text: str) -> Iterator[str]:
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.COMMENT:
            yield token.string
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield str(node.value.value)


def _found_by(pattern: str) -> Callable[[str], Iterator[str]]:
    found = re.compile(pattern, re.DOTALL | re.MULTILINE)
    return lambda text: (match.group() for match in found.finditer(text))


_STARRED: Final = _found_by(r"/\*.*?\*/|(?<![:\"'`\w])//[^\n]*")
_HASHED: Final = _found_by(r"(?:^|\s)#[^\n]*")
_MARKED: Final = _found_by(r"\{#.*?#\}|<!--.*?-->")
_LANGUAGES: Final = {
    ".py": _python,
    ".js": _STARRED,
    ".css": _STARRED,
    ".typ": _STARRED,
    ".html": _MARKED,
    ".jinja": _MARKED,
    ".xml": _MARKED,
    ".yml": _HASHED,
    ".yaml": _HASHED,
    ".toml": _HASHED,
    "": _HASHED,
}


def code_files() -> list[Path]:
    """Give every file of ours that has comments, by its path from the top."""
    found = (path for room in _ROOMS for path in (ROOT / room).rglob("*") if path.is_file())
    ours = (p for p in found if p.suffix in _LANGUAGES and not _OTHERS_WROTE & {*p.parts})
    return sorted([*ours, *(ROOT / name for name in _LOOSE)])


def comments(path: Path) -> str:
    """Give all that a file says of itself, a comment a line or more."""
    return "\n".join(_LANGUAGES[path.suffix](path.read_text(encoding="utf-8")))
