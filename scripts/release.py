"""Publish an edition: check, freeze, write what is new, save it in git with a tag."""

import argparse
import datetime
import sys
from contextlib import nullcontext
from pathlib import Path

from cli import checkout, perform, startup

with startup():
    from agenda.editions.freeze import ReleaseRefusedError
    from agenda.load.layout import EDITIONS
    from agenda.problems import RefusedError
    from review.acts.as_proposal import Branch, proposed, what_now
    from review.acts.commit import ActRefusedError
    from review.acts.release import Wish, commit_and_tag, release
    from review.date_arguments import day

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Release and return 0, or say why not and return 1."""
    found = parser()
    options = found.parse_args()
    if not options.edition:
        found.error("ange utgåva, som den heter i data/agenda.yaml, till exempel EDITION=antagen")
    root: Path = options.root
    wish = Wish(
        edition_id=options.edition,
        data=root / "data",
        docs=root / "docs",
        config=root / "mkdocs.yml",
        released_on=options.date or datetime.date.today().isoformat(),
        note=options.note,
        tagged=options.git,
    )
    branch = Branch(root, f"utgava/{wish.edition_id}") if options.proposal else None
    try:
        with proposed(branch) if branch else nullcontext():
            released = release(wish)
            tag = _saved(wish, tagged=not branch) if options.git else None
    except (ReleaseRefusedError, RefusedError, ActRefusedError) as refused:
        print(refused, file=sys.stderr)
        print("Inget är utgivet.", file=sys.stderr)
        return 1
    edition = released.edition
    print(f"Utgåva {edition.order}, ”{edition.id}”, är fryst i data/{EDITIONS}/{edition.id}/.")
    print(f"Kontrollsumma: {edition.sha256}")
    if branch:
        print(what_now(branch, edition.id))
    else:
        print(f"Sparad i git med taggen {tag}." if tag else "Spara mappen i git och sätt en tagg.")
    return 0


def _saved(wish: Wish, *, tagged: bool) -> str | None:
    return commit_and_tag(wish.data, wish.edition_id, tagged=tagged)


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(description="Ger ut agendan som en utgåva som inte ändras.")
    found.add_argument(
        "edition", metavar="UTGÅVA", nargs="?", help="utgåvans id, som i data/agenda.yaml"
    )
    found.add_argument(
        "--root", type=checkout, default=ROOT, help="mapp med data/, docs/, mkdocs.yml"
    )
    found.add_argument(
        "--date", metavar="ÅÅÅÅ-MM-DD", type=day, help="dagen den ges ut (annars i dag)"
    )
    found.add_argument("--note", metavar="TEXT", help="redaktionens anmärkning om utgåvan")
    how = found.add_mutually_exclusive_group()
    how.add_argument(
        "--proposal", action="store_true", help="på en egen gren, att föreslå för huvudgrenen"
    )
    how.add_argument(
        "--no-git", dest="git", action="store_false", help="utan att spara och tagga i git"
    )
    return found


if __name__ == "__main__":
    perform(main)
