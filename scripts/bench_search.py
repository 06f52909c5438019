"""Hold our search against Material's own (lunr) and Pagefind, over the same pages.

Quality is told by the judged searches of tests/search, by class; the peers answer with pages, so
a page is enough for them, while ours must also hit the section where the answer names one. Costs
are told on a large agenda, as a phone: four times slower than this machine, files packed with
brotli 11, the answer counted when it is there to be shown.

With --only-ours: our search alone on the half of the judged searches for development, in less
than a minute and without Node, for whoever tries another weight (macros/search/FORMAT.md).
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple

from cli import perform, startup, whole_number

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the tests are installed nowhere: see scripts/bench_pages.py

with startup():
    import brotli
    from playwright.sync_api import Browser, Page, sync_playwright

    from agenda.sample import create_sample
    from tests.browser.search import Engine
    from tests.browser.server import served
    from tests.search.engines import NAMES, build_for_all, opened
    from tests.search.judging import HALVES, Judged, Marks, judged, mark
    from tests.support.browser import FLAGS
    from tests.support.files import write_files
    from tests.support.site import build
    from tests.support.tools import chromium


LARGE: Final = 5000
TYPED: Final = "bibliotek"
PAUSE, SETTLED = 250, 1500
"""Milliseconds between a reader's keys, and until all that was asked for has come."""
FIRST: Final = """async (text) => {
  const start = performance.now();
  await engine.%s;
  return performance.now() - start;
}"""


class Cost(NamedTuple):
    """What a search costs: bytes in kB, times in milliseconds, memory in MB."""

    weight: float
    opened: float
    first: float
    later: float
    slowest: float
    memory: float


def main() -> int:
    """Print the tables and return 0, or say what is missing and return 1."""
    parser = argparse.ArgumentParser(description="Jämför sökningen med två andra.")
    parser.add_argument("--initiatives", type=whole_number, default=LARGE, help=f"annars {LARGE}")
    parser.add_argument("--only-ours", action="store_true", help="bara vår sökning, på halvan dev")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=chromium(), args=[*FLAGS])
        if options.only_ours:
            tell_ours(browser, Path(folder) / "ours")
        else:
            tell_quality(browser, Path(folder) / "agenda")
            tell_costs(browser, Path(folder) / "large", options.initiatives)
        browser.close()
    return 0


def tell_ours(browser: Browser, site: Path) -> None:
    """Print our marks on the half for development, and each search whose answer is not first."""
    build(site)
    searches = judged("dev")
    with served(site) as url:
        engine = Engine(browser.new_page(), url)
        found = {one: one.rank(engine.ask(one.query)) for one in searches}
    marks = mark(searches, found.__getitem__)
    print(table([["", "dev"], *([f"{kind}, {m.count}", told(m)] for kind, m in marks.items())]))
    for one, rank in found.items():
        if rank != 1:
            print(f"{rank or 'saknas'}: {one.query}")


def tell_quality(browser: Browser, site: Path) -> None:
    """Print recall among the first five and mean reciprocal rank, by half and class."""
    build_for_all(site)
    with served(site) as url:
        for half in HALVES:
            columns = list(qualities(browser, site, url, judged(half)))
            rows = [["", *(name for name, _ in columns)]]
            for kind in columns[0][1]:
                cells = (marks[kind] for _, marks in columns)
                rows.append([f"{kind}, {columns[0][1][kind].count}", *map(told, cells)])
            print(f"\n{half}: bland de fem första, och MRR\n{table(rows)}")


def qualities(
    browser: Browser, site: Path, url: str, searches: tuple[Judged, ...]
) -> Iterator[tuple[str, dict[str, Marks]]]:
    for name, shown in NAMES.items():
        print(f"{shown} …", file=sys.stderr, flush=True)
        with opened(name, browser, site, url) as page:
            page.evaluate("() => engine.open()")
            found = {s: page.evaluate("text => engine.ask(text)", s.query) for s in searches}
        if name == "ours":
            yield f"{shown}, avsnitt", mark(searches, ranked(found, pages_only=False))
        yield shown, mark(searches, ranked(found, pages_only=True))


def ranked(found: dict[Judged, list[str]], *, pages_only: bool) -> Callable[[Judged], int | None]:
    return lambda one: one.rank(found[one], pages_only=pages_only)


def told(marks: Marks) -> str:
    return f"{marks.recall:.2f} {marks.mrr:.2f}".replace(".", ",")


def tell_costs(browser: Browser, folder: Path, initiatives: int) -> None:
    """Print what each engine costs a phone on a made-up agenda of a size."""
    print(f"\nBygger {initiatives} initiativ …", file=sys.stderr, flush=True)
    data = write_files(create_sample(initiatives), folder / "data")
    site = build_for_all(folder / "site", data)
    with served(site) as url:
        costs = {shown: cost(name, browser, site, url) for name, shown in NAMES.items()}
    rows = [["", *costs]]
    for label, decimals, number in ROWS:
        figures = (f"{one[number]:.{decimals}f}".replace(".", ",") for one in costs.values())
        rows.append([label, *figures])
    print(f"\n{initiatives} initiativ, telefon, sökning på ”{TYPED}”\n{table(rows)}")


def cost(name: str, browser: Browser, site: Path, url: str) -> Cost:
    with opened(name, browser, site, url, phone=True) as page:
        fetched: list[str] = []
        page.context.on("request", lambda request: fetched.append(request.url))
        before = memory(page)
        start = page.evaluate(FIRST % "open()", "")
        keys = []
        for length in range(1, len(TYPED) + 1):
            keys.append(page.evaluate(FIRST % "first(text)", TYPED[:length]))
            page.wait_for_timeout(PAUSE)
        page.wait_for_timeout(SETTLED)
        weight = sum(packed(site, one.removeprefix(url)) for one in sorted(set(fetched)))
        grown = memory(page) - before
    return Cost(weight, start, keys[0], median(keys[1:]), max(keys[1:]), grown)


def packed(site: Path, name: str) -> float:
    path = site / name.split("?", maxsplit=1)[0]
    return len(brotli.compress(path.read_bytes(), quality=11)) / 1000 if path.is_file() else 0


def memory(page: Page) -> float:
    """Give what the browser's processes for pages hold for themselves, in MB, workers included."""
    page.context.new_cdp_session(page).send("HeapProfiler.collectGarbage")
    browser = page.context.browser
    assert browser is not None
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    pages = [process["id"] for process in processes if process["type"] == "renderer"]
    rolled = [Path(f"/proc/{pid}/smaps_rollup") for pid in pages]
    texts = [path.read_text(encoding="ascii") for path in rolled if path.is_file()]
    lines = [line.split() for text in texts for line in text.splitlines()]
    return sum(int(line[1]) for line in lines if line[0].startswith("Private_")) / 1000


ROWS: Final = (
    ("Hämtat till ordet är skrivet, brotli, kB", 1, 0),
    ("Öppna fältet, ms", 0, 1),
    ("Första tangenten till svar, ms", 0, 2),
    ("Varje senare tangent, median, ms", 0, 3),
    ("Varje senare tangent, längst, ms", 0, 4),
    ("Minne som växer, MB", 1, 5),
)


def table(rows: list[list[str]]) -> str:
    """Set cells in columns, with the figures to the right."""
    first, *widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    return "\n".join(
        label.ljust(first) + "".join(f"  {c:>{w}}" for c, w in zip(cells, widths, strict=True))
        for label, *cells in rows
    )


if __name__ == "__main__":
    perform(main)
