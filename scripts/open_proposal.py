"""Open a pull request with what issue_to_change has written, and start its check and preview."""

import argparse
import sys
from pathlib import Path

from cli import full_path, perform, startup

with startup():
    from review.forge_cli import ForgeError, Proposal, propose, start

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Open it, print its number and return 0; tell what stands in the way and return 1."""
    parser = argparse.ArgumentParser(
        description="Öppnar ett förslag med ändringarna i data/, och startar dess prövning."
    )
    parser.add_argument("result", type=full_path, help="mappen från issue_to_change.py --result")
    parser.add_argument("--base", default="main", help="grenen som förslaget gäller")
    parser.add_argument(
        "--repository", type=full_path, default=ROOT, help="mapp med git, om en annan än den här"
    )
    options = parser.parse_args()
    names = ("branch", "title", "message", "body")
    try:
        texts = [(options.result / name).read_text(encoding="utf-8") for name in names]
        proposal = Proposal(*texts)
        number = propose(options.repository, proposal, options.base)
        start(number, proposal.branch)
    except ForgeError as error:
        print(f"Förslaget gick inte att öppna. {error}", file=sys.stderr)
        return 1
    print(number)
    return 0


if __name__ == "__main__":
    perform(main)
