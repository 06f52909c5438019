"""Withdraw words from published editions: a logged act, on two people's word, in one commit."""

import argparse
import datetime
import sys
from contextlib import nullcontext
from pathlib import Path

from cli import checkout, full_path, perform, startup
from cli.error_messages import sentences

with startup():
    from agenda.problems import RefusedError
    from review.acts.as_proposal import Branch, proposed, what_now
    from review.acts.commit import ActRefusedError
    from review.acts.withdraw import withdraw
    from review.acts.withdrawal_request import ASK, LEAVE, WITHDRAW, Wish
    from review.date_arguments import day

ROOT = Path(__file__).resolve().parent.parent
_LINES = "Skriv ett uttryck på var rad i filen i WORDS."


def main() -> int:
    """Withdraw and return 0, or say why not and return 1."""
    found = parser()
    options = found.parse_args()
    if not options.edition or not options.id:
        found.error(
            "ange utgåva och post, till exempel EDITION=remissversion ID=bredband FIELD=summary"
        )
    try:
        words, faults = _words(options.words) if options.words else ((), ())
        wish = Wish(
            root=options.root,
            edition_id=options.edition,
            entries=tuple(options.id),
            fields=tuple(options.field),
            reason=(options.reason or "").strip(),
            decided_by=tuple(options.by),
            day=options.date or datetime.date.today().isoformat(),
            words=words,
            faults=faults,
            elsewhere=options.elsewhere,
        )
        name = f"aterta/{wish.edition_id}-{wish.day}"
        branch = Branch(wish.root, name) if options.proposal else None
        with proposed(branch) if branch else nullcontext():
            told = withdraw(wish)
        print("\n".join(told))
        if branch:
            print(what_now(branch))
    except (ActRefusedError, RefusedError) as refused:
        print(refused, file=sys.stderr)
        print("Inget är återtaget.", file=sys.stderr)
        return 1
    return 0


def _words(path: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read phrases, one a line, and tell what is wrong with the file.

    They come from a file, so that no list of commands keeps them.
    """
    try:
        found = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        return (), (sentences(error),)
    except UnicodeDecodeError:
        return (), (f"{path} är inte UTF-8. Spara den som det. {_LINES}",)
    if not any(map(str.strip, found)):
        return (), (f"{path} har inga ord. {_LINES}",)
    return tuple(found), ()


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        description="Återtar text ur utgivna utgåvor, med en logg som säger vad, när och varför."
    )
    found.add_argument("edition", metavar="UTGÅVA", nargs="?", help="utgåvans id")
    found.add_argument(
        "id", metavar="POST", nargs="*", help="postens id, en sida i docs/ eller utgåvans id"
    )
    found.add_argument(
        "--field", metavar="FÄLT", nargs="*", default=[], help="fält, eller rader på en sida"
    )
    found.add_argument("--reason", metavar="TEXT", help="skälet, utan att texten upprepas")
    found.add_argument(
        "--by", metavar="ROLL", action="append", default=[], help="vem som beslutar; ange två"
    )
    found.add_argument(
        "--words",
        metavar="FIL",
        type=full_path,
        help="fler ord att leta efter, ett uttryck på var rad",
    )
    found.add_argument(
        "--elsewhere",
        choices=(ASK, WITHDRAW, LEAVE),
        default=ASK,
        help="samma ord på andra ställen: fråga, återta dem också, eller låt dem stå",
    )
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
