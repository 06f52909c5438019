"""Which tests stand nearest to what has been changed: read from the files, without running any.

A test file is as far from a change as the shortest way of imports and names between them. What is
no Python (data, a page, a template, a case, a script for the browser, a style, a workflow) is
reached by whoever names it, its folder, a pattern that it answers to, or a class that it gives.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from tests.support.sources import Namers, Source, is_test, module_files

_BUILDERS: Final = frozenset(
    file
    for name in (
        "tests.support.shared",
        "tests.support.publishing",
        "tests.support.site.build",
        "tests.support.checkout.built",
    )
    for file in module_files(name)
)
"""Who imports one of these builds sites; such tests come after others, a browser's last."""
_SITE: Final = "tests/site/"
_BROWSER: Final = ("tests/browser/", "tests/support/browser")


@dataclass(order=True, frozen=True)
class Near:
    """A test file: what it costs (0 reads, 1 builds, 2 browses), how far it is from a change."""

    cost: int
    distance: int
    path: str


def nearest(changed: Collection[str], sources: Mapping[str, Source]) -> list[Near]:
    """Give every test file that a change reaches: the cheap ones first, of those the nearest.

    A test that is itself changed comes with the first, whatever it costs: it is being written.
    """
    edges = _edges(changed, sources)
    mirrors = {test for path in changed for test in _mirrors(path)}
    distances = _spread(dict.fromkeys({*changed, *mirrors}, 0), edges)
    builders = _spread(
        {path: 0 for path, source in sources.items() if not _BUILDERS.isdisjoint(source.imports)},
        _importers(sources.keys(), sources),
    )
    return sorted(
        Near(0 if path in changed else _cost(path, sources[path], builders), distance, path)
        for path, distance in distances.items()
        if is_test(path) and path in sources
    )


def _cost(path: str, source: Source, builders: Collection[str]) -> int:
    if any(one.startswith(_BROWSER) for one in (path, *source.imports)):
        return 2
    return int(path in builders or path.startswith(_SITE))


def _importers(files: Iterable[str], sources: Mapping[str, Source]) -> dict[str, set[str]]:
    """Give who imports each file; what a package says in its own file passes through it."""
    found: dict[str, set[str]] = defaultdict(set)
    known = set(files)
    for path, source in sources.items():
        for imported in source.imports & known:
            found[imported].add(path)
    return found


def _edges(changed: Iterable[str], sources: Mapping[str, Source]) -> dict[str, set[str]]:
    """Give who imports or names each file; a changed one may be gone, and nobody's source."""
    files = {*sources, *changed}
    found = _importers(files, sources)
    namers = Namers(sources)
    for path in files:
        classes = () if path.endswith(".py") else sources.get(path, Source()).classes
        found[path] |= namers.of(path, classes)
    return found


def _mirrors(path: str) -> set[str]:
    """Give what tests a module or its package would have, where the tests mirror it."""
    own = PurePosixPath(path)
    return {
        PurePosixPath("tests", one).with_name(f"test_{one.stem}.py").as_posix()
        for one in (own, own.parent)
        if own.suffix == ".py"
    }


def _spread(starts: Mapping[str, int], edges: Mapping[str, set[str]]) -> dict[str, int]:
    """Give how far each file is that a start reaches, one step an edge."""
    found = dict(starts)
    edge = [*found]
    while edge:
        path = edge.pop(0)
        for other in sorted(edges.get(path, set()) - found.keys()):
            found[other] = found[path] + 1
            edge.append(other)
    return found
