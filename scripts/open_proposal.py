"""Make a proposal of what issue_to_change has written, say so on its issue, and have it tried."""

import argparse
import sys
from pathlib import Path

from cli import full_path, perform, startup, whole_number

with startup():
    from review.forge.api import Api, ForgeError
    from review.forge.comments import put_comment
    from review.forge.propose import Wish, propose, start

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Do it, print the proposal's number and return 0; tell what stands in the way, return 1.

    What is left alone with a reason, as a branch that somebody has written in, is no fault.
    """
    parser = argparse.ArgumentParser(
        description="Öppnar ett förslag med ändringarna i data/, och startar dess prövning."
    )
    parser.add_argument("result", type=full_path, help="mappen från issue_to_change.py --result")
    parser.add_argument("--issue", type=whole_number, required=True, help="ärendets nummer")
    parser.add_argument("--base", default="main", help="grenen som förslaget gäller")
    parser.add_argument(
        "--repository", type=full_path, default=ROOT, help="mapp med git, om en annan än den här"
    )
    options = parser.parse_args()
    names = ("branch", "title", "message", "body")
    branch, *texts = [(options.result / name).read_text(encoding="utf-8") for name in names]
    title, message, body = texts
    wish, api = Wish(branch, title, message, body, options.issue), Api.here()
    turn = propose(api, options.repository, wish, options.base)
    put_comment(api, options.issue, turn.answer)
    if turn.number is None:
        print("Förslaget är lämnat som det är. Skälet står på ärendet.", file=sys.stderr)
        return 0
    print(turn.number)
    try:
        start(api, turn.number, wish.branch, options.base)
    except ForgeError as error:  # it is open, and a maintainer may start what tries it
        print(f"Prövningen startade inte. {error}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    perform(main)
