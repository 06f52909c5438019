"""Finish a merge of data/ that git could not: by id and field, asking only about true conflicts."""

import argparse
import sys
from pathlib import Path

from cli import full_path, perform, startup

with startup():
    from review.git import run
    from review.proposals.conflicts import ConflictError, Mended, conflicted, mended, told
    from review.proposals.trial import put

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write what goes together and return 0; tell what somebody must choose and return 1."""
    options = _options()
    ours = {(record, field) for record, field in options.ours}
    theirs = {(record, field) for record, field in options.theirs}
    try:
        names = conflicted(options.repository, "data")
        files = [mended(options.repository, name, ours, theirs) for name in names]
    except ConflictError as error:
        print(error, file=sys.stderr)
        return 1
    if not files:
        print("Inga filer i data/ krockar.")
        return 0
    for file in files:
        _settle(options, file)
    if any(file.left for file in files):
        print("Välj för varje: --ours ID FÄLT eller --theirs ID FÄLT, och kör igen.")
        return 1
    if options.write:
        print("Krockarna i data/ är lösta. Kör make check, och sedan git commit.")
    else:
        print("Inget är skrivet. Kör igen med --write om det ser rätt ut.")
    return 0


def _settle(options: argparse.Namespace, file: Mended) -> None:
    """Tell of a file; write it when nothing in it is left to choose."""
    if file.left:
        for one in file.left:
            print(*told(one), sep="\n")
        return
    for comment in file.comments:
        whose = "er grens" if comment.is_ours else "den andra grenens"
        advice = "så skriv in den för hand där den hör hemma"
        print(f"{file.file}: {whose} kommentar följer inte med, {advice}: {comment.words}")
    print(f"{file.file}: går ihop" + (" (tas bort)" if file.text is None else ""))
    if options.write:
        put(options.repository / file.file, file.text)
        run(options.repository, "add", "--all", "--", file.file)


def _choice(parser: argparse.ArgumentParser, name: str, told_as: str) -> None:
    parser.add_argument(
        name, nargs=2, metavar=("ID", "FÄLT"), action="append", default=[], help=told_as
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Löser krockar i data/ efter id och fält, och frågar bara om de verkliga."
    )
    _choice(parser, "--ours", "behåll den egna grenens värde")
    _choice(parser, "--theirs", "ta den andra grenens värde")
    parser.add_argument(
        "--repository", type=full_path, default=ROOT, help="mapp med git, om en annan än den här"
    )
    parser.add_argument("--write", action="store_true", help="skriv filerna; annars bara berätta")
    return parser.parse_args()


if __name__ == "__main__":
    perform(main)
