"""Measure how long it takes from the save of a file until a browser shows what was changed.

The very server of ``make serve`` runs over a copy of the checkout, so that nothing here is
touched. Each edit is done ten times, and the page is looked at as a browser that fetches it over
and over would; beside it stands when the page was told to fetch itself.
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
    from benches.edits import measure
    from benches.handbook import machine, write_part
    from benches.tables import edit_table

SIZES: Final = (0, 1000, 5000)
TIMES: Final = 10


def main() -> int:
    """Print the table and return 0; with --handbook write it there too."""
    options = parser().parse_args()
    found = {}
    for size in sorted({*options.initiatives}):
        with tempfile.TemporaryDirectory() as folder:
            found[size] = measure(size, Path(folder), options.times)
    told = f"{machine(options.times)}\n\n{edit_table(found)}"
    print(told)
    if options.handbook:
        write_part("edits", told)
    return 0


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        description="Mäter tiden från det att en fil sparas till det att sidan visar ändringen."
    )
    found.add_argument(
        "--times", type=at_least_one, default=TIMES, metavar="N", help="gånger (annars 10)"
    )
    sizes = "antal påhittade initiativ, 0 för agendan här (annars 0 1000 5000)"
    found.add_argument(
        "--initiatives", type=whole_number, nargs="+", default=SIZES, metavar="N", help=sizes
    )
    found.add_argument(
        "--handbook", action="store_true", help="skriv det i handbook/speed.md också"
    )
    return found


if __name__ == "__main__":
    perform(main)
