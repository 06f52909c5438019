"""Fetch the objects of a proposal, and none of its files: nothing of it is checked out or run."""

import argparse
from pathlib import Path

from cli import full_path, perform, startup, whole_number

with startup():
    from review.forge.api import Api
    from review.forge.fetch import fetch

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print ``commit=…`` for the workflow and return 0; tell what stands in the way, return 1."""
    parser = argparse.ArgumentParser(description="Hämtar ett förslags innehåll, utan filer.")
    parser.add_argument("number", type=whole_number, help="förslagets nummer")
    parser.add_argument("--commit", default="", help="förslagets commit; annars frågas det efter")
    parser.add_argument(
        "--repository", type=full_path, default=ROOT, help="mapp med git, om en annan än den här"
    )
    options = parser.parse_args()
    print(f"commit={fetch(Api.here(), options.repository, options.number, options.commit)}")
    return 0


if __name__ == "__main__":
    perform(main)
