"""Take back the latest edition, that came out by mistake: a logged act in one commit."""

import argparse
import datetime
import sys
from contextlib import nullcontext
from pathlib import Path

from cli import checkout, perform, startup

with startup():
    from agenda.problems import RefusedError
    from review.acts.as_proposal import Branch, proposed, what_now
    from review.acts.commit import ActRefusedError
    from review.acts.rollback import TakeBack, roll_back
    from review.date_arguments import day
    from review.git_trees import RevisionError

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Take the edition back and return 0, or say why not and return 1."""
    found = parser()
    options = found.parse_args()
    if not options.edition:
        found.error('ange utgåva och skäl, till exempel EDITION=antagen REASON="fel version"')
    today = datetime.date.today().isoformat()
    asked = TakeBack(options.root, options.edition, options.reason or "", options.date or today)
    branch = Branch(asked.root, f"tillbaka/{asked.edition_id}") if options.proposal else None
    try:
        with proposed(branch) if branch else nullcontext():
            told = roll_back(asked)
        print("\n".join(told))
        if branch:
            print(what_now(branch, asked.edition_id))
    except (ActRefusedError, RefusedError, RevisionError) as refused:
        print(refused, file=sys.stderr)
        print("Inget är tillbakataget.", file=sys.stderr)
        return 1
    return 0


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        description="Tar tillbaka den senaste utgåvan, som gavs ut av misstag."
    )
    found.add_argument("edition", metavar="UTGÅVA", nargs="?", help="utgåvans id")
    found.add_argument("--reason", metavar="TEXT", help="varför den tas tillbaka")
    found.add_argument(
        "--root", type=checkout, default=ROOT, help="mapp med data/, docs/, mkdocs.yml"
    )
    found.add_argument(
        "--proposal", action="store_true", help="på en egen gren, att föreslå för huvudgrenen"
    )
    found.add_argument("--date", metavar="ÅÅÅÅ-MM-DD", type=day, help="dagen (annars i dag)")
    return found


if __name__ == "__main__":
    perform(main)
