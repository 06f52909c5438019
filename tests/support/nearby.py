"""Which tests stand nearest to what has been changed: read from the files, without running any.

A test file is as far from a change as the shortest way of imports between them. What is no
Python (data, a page, a template, a case, a script for the browser) is reached by whoever names
it in a string: a loader its file, a view its template, a test the folder of its cases.
"""

import ast
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

PACKAGES: Final = ("agenda", "macros", "publishing", "review", "scripts", "tests")
COSTLY: Final = frozenset({"tests/support/shared.py", "tests/support/publishing.py"})
"""Who imports one of these builds sites; such tests, and those in a browser, come after others."""
BROWSER: Final = "tests/browser/"


@dataclass(frozen=True)
class Source:
    """What a Python file imports, as paths that may be, and the strings that stand in it."""

    imports: frozenset[str]
    strings: frozenset[str]


@dataclass(order=True, frozen=True)
class Near:
    """A test file, with how far it is from the nearest change; the dearer of two comes later."""

    distance: int
    costly: bool
    path: str = field()


def read_sources(root: Path) -> dict[str, Source]:
    """Read every Python file of ours, by its path from the root."""
    files = (path for name in PACKAGES for path in sorted((root / name).rglob("*.py")))
    return {
        path.relative_to(root).as_posix(): read_source(path.read_text(encoding="utf-8"))
        for path in files
        if "node_modules" not in path.parts
    }


def read_source(text: str) -> Source:
    """Read one. A file that is no Python yet imports nothing."""
    imports: set[str] = set()
    strings: set[str] = set()
    try:
        nodes = [*ast.walk(ast.parse(text))]
    except SyntaxError:
        nodes = []
    for node in nodes:
        if isinstance(node, ast.Import):
            imports |= {file for alias in node.names for file in _files(alias.name)}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
            imports |= {file for name in names for file in _files(name)}
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            strings.add(node.value)
    return Source(frozenset(imports), frozenset(strings))


def nearest(changed: Collection[str], sources: Mapping[str, Source]) -> list[Near]:
    """Give every test file that a change reaches, the nearest first."""
    importers = _importers(sources)
    distances = _spread(dict(_starts(changed, sources)), importers)
    costly = _spread(dict.fromkeys(COSTLY, 0), importers)
    return sorted(
        Near(distance, path in costly or path.startswith(BROWSER), path)
        for path, distance in distances.items()
        if is_test(path)
    )


def is_test(path: str) -> bool:
    return path.startswith("tests/") and PurePosixPath(path).name.startswith("test_")


def _files(module: str) -> tuple[str, str]:
    path = module.replace(".", "/")
    return f"{path}.py", f"{path}/__init__.py"


def _importers(sources: Mapping[str, Source]) -> dict[str, set[str]]:
    """Give who imports each file; what a package says in its own file passes through it."""
    found: dict[str, set[str]] = defaultdict(set)
    for path, source in sources.items():
        for imported in source.imports & sources.keys():
            found[imported].add(path)
    return found


def _starts(changed: Collection[str], sources: Mapping[str, Source]) -> Iterator[tuple[str, int]]:
    """Give where a change begins: who names it, then its mirror among the tests and itself."""
    for path in changed:
        yield from ((name, 1) for name, source in sources.items() if _names(source, path))
    for path in changed:
        if path in sources:
            yield path, 0
            yield from ((test, 0) for test in sources if _mirrors(test, path))
        else:  # gone, or no Python: whoever imports it by that name
            yield from ((name, 1) for name, source in sources.items() if path in source.imports)


def _names(source: Source, path: str) -> bool:
    """Say whether a file names another, by the end of its path or the folder of its cases.

    A Python file is named by its whole path, as a script is by the test that runs it.
    """
    if path.endswith(".py"):
        return path in source.strings
    ends = {path.split("/", number)[-1] for number in range(path.count("/") + 1)}
    cases = {PurePosixPath(path).parent.name} if path.startswith("tests/") else set()
    return not source.strings.isdisjoint(ends | cases)


def _mirrors(test: str, path: str) -> bool:
    """Say whether a test is called by a module or by its package, where the tests mirror it."""
    own, other = PurePosixPath(path), PurePosixPath(test)
    named = {
        PurePosixPath("tests", one).with_name(f"test_{one.stem}.py") for one in (own, own.parent)
    }
    return is_test(test) and other in named


def _spread(starts: Mapping[str, int], importers: Mapping[str, set[str]]) -> dict[str, int]:
    """Give how far each file is that a change reaches, one step an import."""
    found = dict(starts)
    edge = sorted(found, key=lambda path: found[path])
    while edge:
        path = edge.pop(0)
        for importer in sorted(importers.get(path, ())):
            if found.get(importer, found[path] + 2) > found[path] + 1:
                found[importer] = found[path] + 1
                edge.append(importer)
    return found
