"""Set an edition's tag when its proposal has been taken in, or take it away for one taken back."""

import argparse
import sys
from pathlib import Path

from cli import checkout, perform, startup

with startup():
    from agenda.problems import RefusedError
    from review.acts.as_proposal import settle_tag
    from review.acts.commit import ActRefusedError
    from review.git_trees import RevisionError

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Do it and return 0, or say why not and return 1."""
    found = parser()
    options = found.parse_args()
    if not options.edition:
        found.error("ange utgåva, till exempel EDITION=antagen")
    try:
        print(settle_tag(options.root, options.edition))
    except (ActRefusedError, RefusedError, RevisionError) as refused:
        print(refused, file=sys.stderr)
        return 1
    return 0


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        description="Sätter en utgåvas tagg när huvudgrenen har den, och skickar den. "
        "Är utgåvan tillbakatagen där tas taggen bort."
    )
    found.add_argument("edition", metavar="UTGÅVA", nargs="?", help="utgåvans id")
    found.add_argument(
        "--root", type=checkout, default=ROOT, help="mapp med data/, docs/, mkdocs.yml"
    )
    return found


if __name__ == "__main__":
    perform(main)
