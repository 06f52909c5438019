"""What comments and docstrings name is there: files, folders and modules, in every language."""

import re
from functools import cache
from typing import Final

import pytest

from tests.support.comments import code_files, comments
from tests.support.site import ROOT

_TOPS: Final = (
    *("agenda", "macros", "publishing", "review", "scripts", "starting", "tests", "theme"),
    *("docs", "data", "handbook", "pictures", ".github"),
)
_BEFORE: Final = r"(?<![\w/.<>*{}@-])"
PATH: Final = re.compile(rf"{_BEFORE}(?:{'|'.join(map(re.escape, _TOPS))})/[\w./-]*[\w/]")
FILE: Final = re.compile(
    rf"{_BEFORE}(?:[\w-]+/)*([\w-]+\.(?:py|js|css|typ|html|lock|toml|md|ya?ml|json|txt))\b(?![.(\w])"
)
MODULE: Final = re.compile(r"(?<![\w/.])(?:agenda|macros|publishing|review)(?:\.[a-z_]+)+\b")
NAMES: Final = {path.name for top in _TOPS for path in (ROOT / top).rglob("*")}
LOOSE: Final = {path.name for path in ROOT.iterdir()}
MADE: Final = {
    "agenda.json",
    "agenda.pdf",
    "editions",
    "index.html",
    "robots.txt",
    "rollbacks.yaml",
    "security.txt",
    "versions.json",
}
"""What we write, or others ask for, and a checkout need not have."""
EXAMPLE: Final = re.compile(r"\b(?:x\.[a-z]+|docs/x|Node\.js)$")


@cache
def is_there(name: str) -> bool:
    """Whether a path leads to a file or a folder, or begins the name of a file."""
    path = ROOT / name
    return path.exists() or any(path.parent.glob(f"{path.name}.*"))


def is_module(name: str) -> bool:
    """Whether a dotted name is that of a module, or of something that one names."""
    path = ROOT / name.replace(".", "/")
    if is_there(str(path)):
        return True
    holders = (path.parent.with_suffix(".py"), path.parent / "__init__.py")
    texts = (file.read_text(encoding="utf-8") for file in holders if file.is_file())
    return any(re.search(rf"\b{path.name}\b", text) for text in texts)


def missing(text: str) -> list[str]:
    """Give what some comments name and this checkout has not."""
    paths = [name for name in PATH.findall(text) if not is_there(name)]
    files = [name for name in FILE.findall(text) if name not in NAMES | LOOSE]
    modules = [name for name in MODULE.findall(text) if not is_module(name)]
    found = (*paths, *files, *modules)
    return [n for n in found if n.rstrip("/").split("/")[-1] not in MADE and not EXAMPLE.search(n)]


def test_what_comments_name_is_there() -> None:
    """One test for all files, since a file takes a millisecond and a test ten."""
    found = {str(path.relative_to(ROOT)): missing(comments(path)) for path in code_files()}
    assert len(found) > 500
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "said",
    [
        "macros/nowhere.py",
        "``theme/search/words.js``",
        "as nowhere.js does",
        "agenda.nowhere.x",
        "agenda.load.nowhere",
    ],
)
def test_a_comment_that_names_what_is_gone_is_seen(said: str) -> None:
    assert missing(f"# {said}")


def test_what_is_said_to_be_made_is_named_somewhere() -> None:
    said = "\n".join(map(comments, code_files()))
    assert {name for name in MADE if name not in said} == set()
