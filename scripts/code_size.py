"""Count the code by package: files, lines, the middle and the largest file, the longest function.

It reads any checkout, so that an older one laid out beside this one gives the column before.
"""

import argparse
import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final

from cli import full_path, perform

ROOT = Path(__file__).resolve().parent.parent
PACKAGES: Final = (
    "agenda",
    "macros",
    "publishing",
    "review",
    "scripts",
    "starting",
    "theme",
    "tests",
)
KINDS: Final = (".py", ".js", ".css", ".html", ".typ", ".txt")
FOREIGN: Final = {"vendor", "node_modules", "fonts", "judged", "regions", "cases", "attacks"}


def main() -> int:
    parser = argparse.ArgumentParser(description="Räknar koden, paket för paket.")
    parser.add_argument("checkout", nargs="?", type=full_path, default=str(ROOT))
    checkout: Path = parser.parse_args().checkout
    lacking = [name for name in PACKAGES if not any(_code(checkout / name))]
    if lacking:
        bare = ", ".join(lacking)
        print(f"{checkout} är ingen utcheckning av koden: {bare} har ingen kod. Ange en annan.")
        return 1
    print("| paket | filer | rader | mittersta filen | största filen | längsta funktionen |")
    print("|---|---|---|---|---|---|")
    for package in PACKAGES:
        print("|", " | ".join(_row(checkout, package)), "|")
    loose = [path for path in (checkout / "macros").glob("*.py") if path.name != "__init__.py"]
    print(f"\nLösa filer i macros/: {len(loose)}")
    return 0


def _row(checkout: Path, package: str) -> tuple[str, ...]:
    sizes = {path: len(path.read_text("utf-8").splitlines()) for path in _code(checkout / package)}
    largest = max(sizes, key=lambda path: sizes[path])
    longest = max((_longest(path), path.name) for path in sizes)
    return (
        package,
        str(len(sizes)),
        str(sum(sizes.values())),
        f"{median(sizes.values()):.0f}",
        f"{sizes[largest]} ({largest.name})",
        f"{longest[0]} ({longest[1]})" if longest[0] else "",
    )


def _code(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if path.suffix in KINDS and path.is_file() and not FOREIGN & {*parts}:
            yield path


def _longest(path: Path) -> int:
    """Give the lines of the longest function of a module, 0 for what is no Python."""
    if path.suffix != ".py":
        return 0
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    found = (n for n in nodes if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))
    return max(((n.end_lineno or 0) - n.lineno + 1 for n in found), default=0)


if __name__ == "__main__":
    perform(main)
