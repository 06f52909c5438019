"""Measure clean builds beside other makers of sites, over the very same pages.

Ours, plain MkDocs with Material, Hugo with Pagefind, Eleventy with Pagefind, and what reading the
YAML and writing the bytes takes alone. Every build is a process of its own, by turns, and what
counts is processor seconds: they are those of the work, whatever else the machine does.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Final

from cli import at_least_one, perform, startup, whole_number

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the tests are installed nowhere: see scripts/bench_pages.py

with startup():
    from agenda.atomic_write import write_file
    from benches.builds import Size, measure
    from benches.handbook import PLOT, machine, write_part
    from benches.peers import PEERS
    from benches.plot import create_plot
    from benches.tables import build_tables

SIZES: Final = (0, 1000, 5000)


def main() -> int:
    """Print the tables and return 0; with --handbook write them there, and the plot if any."""
    options = parser().parse_args()
    chosen = dict.fromkeys(options.initiatives, PEERS)
    chosen |= {size: () for size in options.only_ours if size not in chosen}
    found: list[Size] = []
    for size, peers in sorted(chosen.items()):
        with tempfile.TemporaryDirectory() as folder:
            found.append(measure(size, Path(folder), options.runs, peers))
    told = f"{machine(options.runs)}\n\n{build_tables(found)}"
    print(told)
    if options.handbook:
        write_part("builds", told)
        drawn = create_plot(found)
        if drawn:
            write_file(PLOT, drawn.encode())
    return 0


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        description="Mäter rena byggen bredvid andra som gör webbplatser, på samma sidor."
    )
    found.add_argument("--runs", type=at_least_one, default=3, metavar="N", help="varv (annars 3)")
    sizes = "antal påhittade initiativ, 0 för agendan här (annars 0 1000 5000)"
    found.add_argument(
        "--initiatives", type=whole_number, nargs="*", default=SIZES, metavar="N", help=sizes
    )
    alone = "antal som bara vi byggs med, för tillväxt och minne (som 10000 20000)"
    found.add_argument(
        "--only-ours", type=whole_number, nargs="*", default=(), metavar="N", help=alone
    )
    found.add_argument(
        "--handbook",
        action="store_true",
        help="skriv det i handbook/speed.md också; figuren ritas av minst två storlekar",
    )
    return found


if __name__ == "__main__":
    perform(main)
