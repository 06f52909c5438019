"""Measure times and sizes, beside plain MkDocs pages with as much text, and print a table.

Every time is that of a process of its own, and the median of several, ours and the peer's by turns.
"""

import argparse
import gzip
import json
import os
import platform
import re
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import NamedTuple

from cli import at_least_one, perform, startup

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the tests are installed nowhere: see scripts/bench_pages.py

with startup():
    from selectolax.lexbor import LexborHTMLParser

    from agenda.sample import create_sample
    from benches.process import Run, python
    from macros.kinds import PAGE_FOLDERS
    from tests.support.files import write_files

LARGE = 5000
WORDS_A_PARAGRAPH = 60
LOAD = """
import sys, time
from pathlib import Path
from agenda import load_agenda
start = time.perf_counter()
load_agenda(Path(sys.argv[1]))
print(time.perf_counter() - start)
"""


class Weight(NamedTuple):
    """Sizes of a built site, in bytes."""

    pages: int
    initiatives: tuple[int, ...]
    start: int
    search: int
    search_gzip: int


class Measured(NamedTuple):
    """One column of the table."""

    name: str
    initiatives: int
    weight: Weight
    load: float
    build: Run
    peer: Run
    check: Run
    export: Run


def main() -> int:
    """Print the table and return 0, or say what failed and return 1."""
    parser = argparse.ArgumentParser(description="Mäter tider och storlekar.")
    parser.add_argument("--runs", type=at_least_one, default=3, metavar="N", help="varv (annars 3)")
    parser.add_argument("--large", action="store_true", help=f"även {LARGE} initiativ")
    sizes = "antal påhittade initiativ (annars 100 1000)"
    parser.add_argument(
        "--initiatives", type=at_least_one, nargs="+", default=[100, 1000], help=sizes
    )
    options = parser.parse_args()
    chosen = sorted({*options.initiatives, *((LARGE,) if options.large else ())})
    with tempfile.TemporaryDirectory() as folder:
        measured = list(measure_all(chosen, options.runs, Path(folder)))
    print(f"{machine()} Medianen av {options.runs}.\n\n{table(measured)}")
    return 0


def machine() -> str:
    tools = (f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material"))
    parts = (f"Python {platform.python_version()}", *tools, platform.machine())
    return f"{', '.join(parts)}, {os.cpu_count()} kärnor."


def measure_all(sizes: Sequence[int], runs: int, work: Path) -> Iterable[Measured]:
    """Measure the agenda of this checkout, then a sample of each size."""
    yield measure("Agendan", ROOT / "data", work / "agenda", runs)
    for size in sizes:
        data = write_files(create_sample(size), work / str(size) / "data")
        yield measure(f"Påhittad {swedish(size, 0)}", data, data.parent, runs)


def measure(name: str, data: Path, work: Path, runs: int) -> Measured:
    site, peer = work / "site", work / "peer"
    taken: dict[str, list[Run]] = {"build": [], "peer": [], "check": [], "export": []}
    loads: list[float] = []
    for turn in range(1, runs + 1):
        print(f"{name}, varv {turn} av {runs} …", file=sys.stderr, flush=True)
        taken["build"].append(python("scripts/build.py", "--data", data, "--site", site))
        if turn == 1:
            write_peer(site, peer)
        config = ("--config-file", peer / "mkdocs.yml", "--site-dir", peer / "site")
        taken["peer"].append(python("-m", "mkdocs", "build", "--quiet", "--strict", *config))
        taken["check"].append(python("scripts/check.py", "--data", data))
        made = python("scripts/export.py", "--data", data, work / "export")
        taken["export"].append(made._replace(seconds=float(made.output.split()[-2])))
        loads.append(float(python("-c", LOAD, data).output))
    middle = {what: of_the_middle(found) for what, found in taken.items()}
    initiatives = len(list((data / "initiatives").glob("*.yaml")))
    return Measured(name, initiatives, weigh(site), median(loads), **middle)


def of_the_middle(runs: Sequence[Run]) -> Run:
    seconds, processor, memory, _ = zip(*runs, strict=True)
    return Run(median(seconds), median(processor), median(memory), "")


def write_peer(site: Path, folder: Path) -> None:
    """Write a plain site: for each page of ours a Markdown page with as much text.

    Only its index pages stand in the navigation, which is the cheapest way that MkDocs has.
    """
    docs, nav = folder / "docs", []
    for page in sorted(site.rglob("index.html")):
        parts = page.parent.relative_to(site).parts
        name = "/".join(parts) + ".md" if len(parts) > 1 else "/".join((*parts, "index.md"))
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).write_text(plain_page(page.read_text(encoding="utf-8")), encoding="utf-8")
        nav += [name] if len(parts) <= 1 else []
    config = {
        "site_name": "Jämförelse",
        "site_url": "https://jamforelse.example/",
        "theme": {"name": "material", "language": "sv", "font": False},
        "plugins": [{"search": {"lang": "sv"}}, {"macros": {"on_error_fail": True}}],
        "nav": nav,
        "not_in_nav": "/*/*.md",
    }
    (folder / "mkdocs.yml").write_text(json.dumps(config), encoding="utf-8")


def plain_page(html: str) -> str:
    """The words of a page's article as a heading and paragraphs, without any active sign."""
    article = LexborHTMLParser(html).css_first("article")
    words = re.sub(r"[^\w\s.,;:()/–]", "", article.text(separator=" ") if article else "").split()
    starts = range(0, len(words), WORDS_A_PARAGRAPH)
    paragraphs = [" ".join(words[start : start + WORDS_A_PARAGRAPH]) for start in starts]
    return "\n\n".join(["# " + " ".join(words[:4]), *paragraphs]) + "\n"


def weigh(site: Path) -> Weight:
    start = (site / "index.html").read_bytes()
    parts = LexborHTMLParser(start).css("link[rel=stylesheet], link[rel=icon], script[src], img")
    names = {part.attributes.get("href") or part.attributes.get("src") or "" for part in parts}
    needed = [site / name for name in sorted(names) if (site / name).is_file()]
    index = [path.read_bytes() for path in sorted((site / "search").rglob("*.json"))]
    entries = site.glob(f"{PAGE_FOLDERS['initiative']}/*/index.html")
    return Weight(
        len(list(site.rglob("*.html"))),
        tuple(path.stat().st_size for path in entries),
        zipped(start) + sum(zipped(path.read_bytes()) for path in needed),
        sum(map(len, index)),
        sum(map(zipped, index)),
    )


def zipped(content: bytes) -> int:
    return len(gzip.compress(content, 9))


def swedish(value: float, decimals: int) -> str:
    return f"{value:,.{decimals}f}".replace(",", "\u00a0").replace(".", ",")


ROWS: tuple[tuple[str, int, Callable[[Measured], float]], ...] = (
    ("Initiativ", 0, lambda m: m.initiatives),
    ("Sidor", 0, lambda m: m.weight.pages),
    ("Bygge, sekunder", 1, lambda m: m.build.seconds),
    ("Bygge, processorsekunder", 1, lambda m: m.build.processor),
    ("Jämförelsen, sekunder", 1, lambda m: m.peer.seconds),
    ("Jämförelsen, processorsekunder", 1, lambda m: m.peer.processor),
    ("Kvot, bygge mot jämförelse", 2, lambda m: m.build.processor / m.peer.processor),
    ("Bygge, minne som mest, MB", 0, lambda m: m.build.memory),
    ("Jämförelsen, minne som mest, MB", 0, lambda m: m.peer.memory),
    ("Kontroll, sekunder", 1, lambda m: m.check.seconds),
    ("Öppna data efter inläsning, sekunder", 1, lambda m: m.export.seconds),
    ("Öppna data, minne som mest, MB", 0, lambda m: m.export.memory),
    ("Inläsning, sekunder per 1 000 initiativ", 2, lambda m: 1000 * m.load / m.initiatives),
    ("Initiativsida, byte, median", 0, lambda m: median(m.weight.initiatives or (0,))),
    ("Initiativsida, byte, störst", 0, lambda m: max(m.weight.initiatives, default=0)),
    ("Startsida med allt den hämtar, gzip, kB", 1, lambda m: m.weight.start / 1000),
    ("Sökindex, alla filer, kB", 1, lambda m: m.weight.search / 1000),
    ("Sökindex, alla filer, gzip, kB", 1, lambda m: m.weight.search_gzip / 1000),
)


def table(measured: Sequence[Measured]) -> str:
    """A row for each figure and a column for each agenda, with the figures to the right."""
    rows = [["", *(column.name for column in measured)]]
    for label, decimals, figure in ROWS:
        rows.append([label, *(swedish(figure(column), decimals) for column in measured)])
    first, *widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    return "\n".join(
        label.ljust(first) + "".join(f"  {c:>{w}}" for c, w in zip(cells, widths, strict=True))
        for label, *cells in rows
    )


if __name__ == "__main__":
    perform(main)
