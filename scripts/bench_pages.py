"""Let Lighthouse grade one page of each chief kind as a phone sees it, and print a table.

The site is built for the address it is served at. The server packs nothing, so that the times
are those of a plain host; what a first visit weighs when it is packed stands in a column of its
own. It serves, fetches tools and weighs as the tests do, with their own functions.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from cli import perform, startup

ROOT: Final = Path(__file__).resolve().parent.parent
# Run by its path, a script finds only what lies beside it, and the tests are installed nowhere:
# their server and their scales come from the checkout, so these imports stand below the line.
sys.path.insert(0, str(ROOT))

with startup():
    from macros.kinds import PAGE_FOLDERS
    from tests.browser.server import served
    from tests.support.tools import chromium, program, tool
    from tests.support.weight import first_visit

FULL: Final = 100
GRADES: Final = {
    "accessibility": "Tillgänglighet",
    "best-practices": "Bästa praxis",
    "seo": "Sökbarhet",
    "performance": "Fart",
}
MUST_BE_FULL: Final = ("accessibility", "best-practices", "seo")
KINDS: Final = ("focus_area", "priority", "initiative")


class Graded(NamedTuple):
    """What Lighthouse says of a page, and what the page weighs."""

    address: str
    report: dict[str, Any]
    visit: dict[str, int]

    def grade(self, category: str) -> int:
        return round(FULL * (self.report["categories"][category]["score"] or 0))

    def figure(self, audit: str) -> float:
        return float(self.report["audits"][audit]["numericValue"])

    def shortfalls(self) -> Iterator[str]:
        """Name each check that costs points where all points are demanded."""
        for category in MUST_BE_FULL:
            if self.grade(category) < FULL:
                for part in self.report["categories"][category]["auditRefs"]:
                    audit = self.report["audits"][part["id"]]
                    if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                        yield f"/{self.address} {GRADES[category]}: {part['id']}"


ROWS: Final[tuple[tuple[str, int, Callable[[Graded], float]], ...]] = (
    *((label, 0, lambda g, name=name: g.grade(name)) for name, label in GRADES.items()),
    ("Första innehållet, s", 1, lambda g: g.figure("first-contentful-paint") / 1000),
    ("Största innehållet, s", 1, lambda g: g.figure("largest-contentful-paint") / 1000),
    ("Blockerad, ms", 0, lambda g: g.figure("total-blocking-time")),
    ("Förskjutning", 3, lambda g: g.figure("cumulative-layout-shift")),
    ("Första besöket, brotli, kB", 1, lambda g: sum(g.visit.values()) / 1000),
    ("Första besöket, filer", 0, lambda g: len(g.visit)),
)


def main() -> int:
    """Print the table; return 1 when a grade that must be full is not, or nothing was graded."""
    argparse.ArgumentParser(description="Låter Lighthouse betygsätta sidor.").parse_args()
    with tempfile.TemporaryDirectory() as folder:
        graded = grade_all(Path(folder) / "site")
    print(f"Lighthouse {graded[0].report['lighthouseVersion']}, telefon.\n\n{table(graded)}")
    short = [fault for page in graded for fault in page.shortfalls()]
    if short:
        print("\nSaknar full poäng:\n" + "\n".join(short), file=sys.stderr)
    return int(bool(short))


def grade_all(site: Path) -> list[Graded]:
    """Build for the very address that is served, and grade each page there."""
    cli = tool("lighthouse/cli/index.js")
    site.mkdir()
    with served(site) as url:
        run([sys.executable, "scripts/build.py", "--site", str(site)], SITE_URL=url)
        graded = []
        for address in chief_pages(site):
            print(f"Lighthouse: /{address} …", file=sys.stderr, flush=True)
            report = json.loads(run(lighthouse(cli, url + address), CHROME_PATH=chromium()))
            graded.append(Graded(address, report, dict(first_visit(site, address))))
        return graded


def lighthouse(cli: Path, address: str) -> list[str]:
    """Give the command. Without a sandbox, as root in a container; only our pages are opened."""
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    chosen = f"--only-categories={','.join(GRADES)}"
    return [program("node"), str(cli), address, "--output=json", "--quiet", chosen, flags]


def chief_pages(site: Path) -> list[str]:
    """Give the start page, the list of initiatives, and the longest page of each chief kind."""
    addresses = ["", f"{PAGE_FOLDERS['initiative']}/"]
    for kind in KINDS:
        pages = (site / PAGE_FOLDERS[kind]).glob("*/index.html")
        longest = max(pages, key=lambda path: (path.stat().st_size, path))
        addresses.append(f"{longest.parent.relative_to(site).as_posix()}/")
    return addresses


def run(command: Sequence[str], **environment: str) -> str:
    """Run a command from the checkout and give what it prints. Raises ChildProcessError."""
    settings = {**os.environ, **environment}
    done = subprocess.run(
        command, cwd=ROOT, env=settings, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise ChildProcessError(f"Det gick inte att betygsätta sidorna:\n{done.stderr}")
    return done.stdout


def table(graded: Sequence[Graded]) -> str:
    """A row for each page and a column for each figure, with the figures to the right."""
    rows = [["Sida", *(label for label, _, _ in ROWS)]]
    for page in graded:
        figures = (f"{figure(page):.{decimals}f}".replace(".", ",") for _, decimals, figure in ROWS)
        rows.append([f"/{page.address}", *figures])
    first, *widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    return "\n".join(
        name.ljust(first) + "".join(f"  {c:>{w}}" for c, w in zip(cells, widths, strict=True))
        for name, *cells in rows
    )


if __name__ == "__main__":
    perform(main)
