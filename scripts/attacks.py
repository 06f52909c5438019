"""Try every attack of the corpus against each wall alone, and print what came of it."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from cli import perform, startup

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the corpus is a proof and no installed package

with startup():
    from tests.support.attacks.table import table


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and a sum; 1 when anything came through."""
    parser = argparse.ArgumentParser(description="Prövar alla angrepp mot varje mur för sig.")
    parser.add_argument("--theme", metavar="TEMA", help="bara en fil i tests/attacks/")
    parser.add_argument("--only", metavar="ID", help="bara ett angrepp")
    parser.add_argument("--through", action="store_true", help="visa bara det som kom igenom")
    parser.add_argument("--no-slow", action="store_true", help="utan dem som tar tid och minne")
    options = parser.parse_args(arguments)
    lines, through = table(
        theme=options.theme, only=options.only, slow=not options.no_slow, brief=options.through
    )
    for line in lines:
        print(line, flush=True)
    return 1 if through() else 0


if __name__ == "__main__":
    perform(main)
