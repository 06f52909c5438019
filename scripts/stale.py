"""List the entries that it is time to look at, by who answers for them, in Markdown."""

import argparse
import datetime
from pathlib import Path

from cli import full_path, perform, startup

with startup():
    from agenda.stale import MONTHS, stale_entries
    from macros.context.agenda_context import load_context
    from macros.context.render import environment
    from macros.text.markdown import markdown
    from macros.views.follow_up.due_for_review import stale_view
    from review.date_arguments import day

ROOT = Path(__file__).resolve().parent.parent
MOST_MONTHS = 1200


def main() -> int:
    """Print the list and return 0; 2 with ``--status`` when there is something on it."""
    options = parser().parse_args()
    today = options.today or datetime.date.today().isoformat()
    context = load_context(options.data)
    found = stale_entries(context.agenda, today, options.months)
    template = environment(markdown).get_template("stewards/stale.md")
    print(template.render(groups=stale_view(context, found)).strip())
    return 2 if found and options.status else 0


def months(text: str) -> int:
    """Read a number of months that a calendar has room for."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST_MONTHS:
        message = f"”{text}” ska vara ett antal månader, från 1 till {MOST_MONTHS}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(description="Listar det som är dags att se över.")
    found.add_argument("--data", type=full_path, default=ROOT / "data", help="mapp med data")
    found.add_argument("--today", metavar="ÅÅÅÅ-MM-DD", type=day, help="dagen att räkna från")
    found.add_argument("--months", metavar="N", type=months, default=MONTHS, help="orört så länge")
    found.add_argument("--status", action="store_true", help="avsluta med 2 om listan har något")
    return found


if __name__ == "__main__":
    perform(main)
