"""Tell what differs between two agendas, and whether it needs a decision."""

import argparse
import sys

from cli import full_path, perform, startup

with startup():
    from agenda.compare import Comparison, compare
    from agenda.load.display import shown
    from macros.views.changes.kind_words import in_words
    from macros.views.changes.names import subject
    from macros.views.changes.renderers import ChangeFormat, tell
    from review.revisions import UnreadableRevisionError, compared_from, open_agenda

JSON = "json"
PARTED = (
    "Berättar vad ”{}” har ändrat sedan den skildes från ”{}” ({}). "
    "Med --direct jämförs de rakt av."
)
_SHORT = 10
UNDECIDED = (
    "Beslut saknas: {}. Agendan är antagen, och dess egna ord ändras bara genom ett beslut och i "
    "en ny utgåva. Ange den nya utgåvan i edition och beslutet i decision. Är det ett skrivfel "
    "läggs en rättelse till under corrections."
)


def main() -> int:
    """Compare, print, and give 1 when something is wrong or lacks its decision."""
    arguments = _arguments()
    try:
        sides = (_base(arguments), arguments.head)
    except UnreadableRevisionError as error:
        print(error, file=sys.stderr)
        return 1
    agendas = []
    for asked in sides:
        try:
            agendas.append(open_agenda(asked, arguments.repository))
        except UnreadableRevisionError as error:
            print(error, file=sys.stderr)
    if len(agendas) < len(("base", "head")):
        return 1
    base, head = agendas
    found = compare(base, head)
    if arguments.format == JSON:
        print(found.model_dump_json(indent=2))
    else:
        print(tell(found, base, head, ChangeFormat(arguments.format)), end="")
    if found.undecided:
        print(UNDECIDED.format(_named(found)), file=sys.stderr)
    return 1 if found.undecided else 0


def _base(arguments: argparse.Namespace) -> str:
    """Give what is compared with, and tell when it is not just what was asked for."""
    base, head = arguments.base, arguments.head
    if arguments.direct:
        return str(base)
    found = compared_from(base, head, arguments.repository)
    if found != base:
        print(PARTED.format(shown(head), shown(base), found[:_SHORT]), file=sys.stderr)
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Berättar vad som skiljer mellan två agendor.")
    side = "en mapp med data, en utgåvas mapp, eller en gren, tagg eller commit"
    parser.add_argument("base", metavar="FÖRE", help=side)
    parser.add_argument("head", metavar="EFTER", help=side)
    parser.add_argument(
        "--format", choices=[*ChangeFormat, JSON], default=ChangeFormat.text, help="språket"
    )
    parser.add_argument(
        "--direct",
        action="store_true",
        help="jämför två versioner i git rakt av, inte från där EFTER skildes från FÖRE",
    )
    parser.add_argument(
        "--repository", type=full_path, default=".", help="mappen med git (den här mappen)"
    )
    return parser.parse_args()


def _named(found: Comparison) -> str:
    return in_words(list(dict.fromkeys(subject(change.node) for change in found.undecided)))


if __name__ == "__main__":
    perform(main)
