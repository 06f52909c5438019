"""Tell what differs between two agendas, and whether it needs a decision."""

import argparse
import sys

from cli import full_path, perform, startup

with startup():
    from agenda.compare import Comparison, compare
    from macros.views.changes.kind_words import in_words
    from macros.views.changes.names import subject
    from macros.views.changes.renderers import ChangeFormat, tell
    from review.revisions import UnreadableRevisionError, open_agenda

JSON = "json"
UNDECIDED = (
    "Beslut saknas: {}. Agendan är antagen, och dess egna ord ändras bara genom ett beslut och i "
    "en ny utgåva. Ange den nya utgåvan i edition och beslutet i decision. Är det ett skrivfel "
    "läggs en rättelse till under corrections."
)


def main() -> int:
    """Compare, print, and give 1 when something is wrong or lacks its decision."""
    arguments = _arguments()
    agendas = []
    for asked in (arguments.base, arguments.head):
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


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Berättar vad som skiljer mellan två agendor.")
    side = "en mapp med data, en utgåvas mapp, eller en gren, tagg eller commit"
    parser.add_argument("base", metavar="FÖRE", help=side)
    parser.add_argument("head", metavar="EFTER", help=side)
    parser.add_argument(
        "--format", choices=[*ChangeFormat, JSON], default=ChangeFormat.text, help="språket"
    )
    parser.add_argument(
        "--repository", type=full_path, default=".", help="mappen med git (den här mappen)"
    )
    return parser.parse_args()


def _named(found: Comparison) -> str:
    return in_words(list(dict.fromkeys(subject(change.node) for change in found.undecided)))


if __name__ == "__main__":
    perform(main)
