"""Take a proposal that came as a file or in a letter into a working copy."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from cli import full_path, perform, startup

with startup():
    from agenda import RefusedError
    from agenda.load import load
    from review.date_arguments import day
    from review.proposals.arrived import read_arrived
    from review.proposals.fault_place import place_in_words
    from review.proposals.merge import Arrival, merge
    from review.proposals.open_branches import new_ids_elsewhere
    from review.proposals.outcome import Result
    from review.proposals.read import DocumentError
    from review.proposals.sent_file import passed_in_words
    from review.proposals.told import changed_lines, told_lines
    from review.proposals.trial import tried
    from review.proposals.write import write_change

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Tell what the proposal does and return 0; 1 when it can't be taken in as it is."""
    options = _options()
    docs = options.docs or options.data.parent / "docs"
    unread: list[str] = []
    try:
        document = read_arrived(options.file, unread)
        loaded = load(options.data)
    except (DocumentError, RefusedError) as error:
        print(*error.problems, sep="\n", file=sys.stderr)
        return 1
    arrival = Arrival(options.received, new_ids_elsewhere(options.data))
    result = merge(document, loaded, options.data, arrival, docs)
    print(*told_lines(document, result, loaded), *_not_read(unread), sep="\n")
    if result.lacks:
        return 1
    trial = tried(options.data, result.files, result.pages)
    for problem in trial.problems:
        where = place_in_words(problem, options.data.name, result.files)
        told = f"Går inte: {where}: {problem.message} {problem.advice}".strip()
        print(told if where else problem, file=sys.stderr)
    if trial.problems:
        return 1
    changed = changed_lines(loaded.agenda, trial.agenda, docs, result.pages)
    print(*changed, *_ending(options, docs, result), sep="\n")
    return 0


def _not_read(unread: list[str]) -> Iterator[str]:
    """Say what else the letter had, so that nobody answers it unread."""
    if unread:
        yield f"{passed_in_words(unread)} Öppna själv, och läs innan du svarar."


def _ending(options: argparse.Namespace, docs: Path, result: Result) -> Iterator[str]:
    """Write what was asked for, and say what to do now."""
    if not result.files and not result.pages:
        yield "Ingen fil behöver ändras."
    elif options.write:
        write_change(options.data, docs, result.files, result.pages)
        yield "Filerna är skrivna. Läs igenom med git diff, och kör make check."
    else:
        yield "Inget är skrivet. Kör igen med --write om det ser rätt ut."


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Tar in ett förslag som har kommit som fil eller i ett brev."
    )
    parser.add_argument("file", type=full_path, help="filen, eller brevet sparat som text")
    parser.add_argument("--data", type=full_path, default=ROOT / "data", help="mapp med data")
    parser.add_argument("--docs", type=full_path, help="mapp med texter (annars den bredvid data)")
    parser.add_argument(
        "--received", type=day, metavar="DAG", help="dagen då det kom in, som 2027-01-31"
    )
    parser.add_argument("--write", action="store_true", help="skriv filerna; annars bara berätta")
    return parser.parse_args()


if __name__ == "__main__":
    perform(main)
