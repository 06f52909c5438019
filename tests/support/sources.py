"""What a file of ours says of other files: what it imports, and whom it names.

A name may stand in any string, a docstring too, and in all of a file that is no Python: a path or
the end of one (``pages/initiative.html``), a folder (``theme/search/``) or a pattern.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Final

PACKAGES: Final = ("agenda", "macros", "publishing", "review", "scripts", "starting", "tests")
_TEXTS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("agenda", "macros"), (".html", ".typ")),
    "theme": (".html", ".js", ".css"),
    ".github": (".yml",),
}
_LOOSE: Final = ("mkdocs.yml", "Makefile")
_OTHERS: Final = {"vendor", "node_modules"}
_WORD: Final = re.compile(r"[\w./*${}-]+")
_NAME: Final = re.compile(r".+\.\w+|.*\w/\*|(\.?\w[\w.-]*/){2,}")
_GIVEN: Final = re.compile(r"""class(?:=|: )["']([^"'{}]+)""")
_CLASS: Final = re.compile(r"\.(?!md-)([a-z][\w-]*)")


@dataclass(frozen=True)
class Source:
    """What a file imports, as paths that may be; its strings, whole; names and classes in them."""

    imports: frozenset[str] = frozenset()
    strings: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()


def read_sources(root: Path) -> dict[str, Source]:
    """Read every Python file of ours and every text that names files, by its path from the root."""
    wanted = [(name, (".py",)) for name in PACKAGES] + [*_TEXTS.items()]
    found = [
        path
        for room, endings in wanted
        for path in sorted((root / room).rglob("*.*"))
        if path.suffix in endings and _OTHERS.isdisjoint(path.parts)
    ]
    found += [path for name in _LOOSE if (path := root / name).is_file()]
    return {
        (name := path.relative_to(root).as_posix()): read_source(name, path.read_text("utf-8"))
        for path in found
    }


def read_source(path: str, text: str) -> Source:
    """Read one. A file that is to be Python and is not yet imports nothing and names nobody."""
    if path.endswith(".py"):
        return _read_python(text)
    given = {name for found in _GIVEN.findall(text) for name in found.split()}
    classes = _CLASS.findall(text) if path.endswith(".css") else given
    return Source(names=frozenset(_names_in(text)), classes=frozenset(classes))


def _read_python(text: str) -> Source:
    imports: set[str] = set()
    strings: set[str] = set()
    try:
        nodes = [*ast.walk(ast.parse(text))]
    except SyntaxError:
        nodes = []
    for node in nodes:
        if isinstance(node, ast.Import):
            imports |= {file for alias in node.names for file in module_files(alias.name)}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
            imports |= {file for name in names for file in module_files(name)}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            strings.add(node.value)
    # A Python file is named by its whole path alone, as a script is by the test that runs it.
    named = {name for one in strings for name in _names_in(one) if not name.endswith(".py")}
    inner = {node.left for node in nodes if isinstance(node, ast.BinOp)}
    folders = {f"{name}/" for node in nodes if node not in inner and (name := _joined(node))}
    classes = {name for one in strings for name in _CLASS.findall(one)}
    return Source(*map(frozenset, (imports, strings, named | strings | folders, classes)))


def is_test(path: str) -> bool:
    return path.startswith("tests/") and PurePosixPath(path).name.startswith("test_")


def module_files(module: str) -> tuple[str, str]:
    path = module.replace(".", "/")
    return f"{path}.py", f"{path}/__init__.py"


def _names_in(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        name = re.sub(r"\$?\{\w*\}", "*", word).lstrip("/").removesuffix(".")
        name = re.sub(r"^(\.\.?/)+", "", name)
        if _NAME.fullmatch(name):
            yield name


def _joined(node: ast.AST) -> str:
    """Give the path that ``ROOT / "theme" / "styles"`` makes, and nothing for what is no path."""
    if not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)):
        return ""
    if not (isinstance(node.right, ast.Constant) and isinstance(node.right.value, str)):
        return ""
    before, last = node.left, node.right.value
    if isinstance(before, ast.Name):
        return last if before.id == "ROOT" else ""
    return f"{first}/{last}" if (first := _joined(before)) else ""


class Namers:
    """Who names a file."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._by_name: dict[str, set[str]] = defaultdict(set)
        self._by_class: dict[str, set[str]] = defaultdict(set)
        for path, source in sources.items():
            for name in source.names:
                # A bare ending is about our files in a test, and about a built site's elsewhere.
                if is_test(path) or not name.startswith("*."):
                    self._by_name[name].add(path)
            for name in source.classes if path.startswith("tests/") else ():
                self._by_class[name].add(path)
        self._patterns = [name for name in self._by_name if "*" in name and _NAME.fullmatch(name)]

    def of(self, path: str, classes: Iterable[str] = ()) -> set[str]:
        """Give whoever names it, its folder or a class that it gives, and itself never."""
        if path.endswith(".py"):
            return self._by_name.get(path, set()) - {path}
        parts = PurePosixPath(path).parts
        ends = ["/".join(parts[number:]) for number in range(len(parts))]
        folders = ["/".join((*parts[:number], "")) for number in range(1, len(parts))]
        cases = [parts[-2]] if len(parts) > 1 and parts[0] == "tests" else []
        patterns = [one for one in self._patterns if any(fnmatchcase(end, one) for end in ends)]
        found = [self._by_name.get(name, set()) for name in (*ends, *folders, *cases, *patterns)]
        found += [self._by_class.get(name, set()) for name in classes]
        return set[str]().union(*found) - {path}
