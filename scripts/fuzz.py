"""Make proposals by chance, break them, and compare what the checker says with what is built."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from cli import at_least_one, number, perform, startup, whole_number

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # a proof and no installed package

with startup():
    from tests.support.fuzz.compare import table
    from tests.support.fuzz.run import fuzz


def main(arguments: Sequence[str] | None = None) -> int:
    """Print each difference, then the counts; 1 when there was any."""
    parser = argparse.ArgumentParser(
        description="Jämför vad granskaren säger med vad bygget gör, för förslag av en slump."
    )
    parser.add_argument("--minutes", metavar="TAL", type=number, help="så länge (annars 1)")
    parser.add_argument("--examples", metavar="TAL", type=at_least_one, help="så många i stället")
    parser.add_argument(
        "--seed", metavar="TAL", type=whole_number, help="börja här (annars klockan)"
    )
    options = parser.parse_args(arguments)
    minutes = options.minutes if options.examples is None else None
    seed = int(time.time()) if options.seed is None else options.seed
    print(f"Börjar med {seed}.", flush=True)
    tally = fuzz(
        seed,
        minutes=minutes or (1 if options.examples is None else None),
        examples=options.examples,
    )
    print("\n".join(table(tally)))
    return 1 if tally.faults else 0


if __name__ == "__main__":
    perform(main)
