"""Begin another body's agenda: a repository of its own, sound and saved, in an empty folder."""

import argparse
import sys
from datetime import date
from pathlib import Path

from cli import full_path, perform, site_address, startup

with startup():
    from agenda.model.choices import Language
    from macros.settings.forge_kinds import FORGE_KINDS
    from starting.repository import create_repository
    from starting.wish import FORGE, SITE, Wish, WishRefusedError

ROOT = Path(__file__).resolve().parent.parent
_QUESTIONS = (
    ("name", "Vad heter agendan", ""),
    ("body", "Vems är den (en organisation)", ""),
    ("id", "Agendans id, som aldrig ändras (tomt: görs av namnet)", ""),
    ("site", "Webbplatsens adress", SITE),
    ("forge", "Var filerna ska ligga", FORGE),
    ("contact", "E-post till den som driver webbplatsen (tomt: ingen än)", ""),
)


def main() -> int:
    """Make the repository and return 0; say what can't be used and return 2, and make nothing."""
    options = parser().parse_args()
    given = {key: value for key, value in vars(options).items() if key != "folder" and value}
    if sys.stdin and sys.stdin.isatty():
        given |= {key: asked(*rest) for key, *rest in _QUESTIONS if key not in given}
    needed = {"name": "", "body": "", "today": date.today().isoformat()}
    wish = Wish(**{**needed, **{key: value for key, value in given.items() if value}})
    try:
        count = create_repository(wish, ROOT, options.folder)
    except WishRefusedError as refused:
        print(refused, "Inget är skrivet.", sep="\n", file=sys.stderr)
        return 2
    print(f"Skrev {wish.name} i {options.folder}: {count} filer, sparade i git.")
    print(f"Gå vidare där: cd {options.folder} && make check && make serve")
    return 0


def asked(question: str, default: str) -> str:
    """Ask whoever sits there; what is left empty is the default."""
    shown = f" [{default}]" if default else ""
    return input(f"{question}{shown}: ").strip() or default


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        description="Börjar en egen agenda: ett förråd med allt som behövs, i en tom mapp. "
        "Det som inte anges frågas efter, om någon sitter vid tangenterna."
    )
    found.add_argument("folder", metavar="MAPP", type=full_path, help="ny eller tom mapp")
    found.add_argument("--name", help="agendans namn, till exempel ”Digital plan för Lövdalen”")
    found.add_argument("--body", help="organisationen vars agenda det är, till exempel ”Lövdalen”")
    found.add_argument("--id", help="agendans id, som aldrig ändras (annars av namnet)")
    languages = ", ".join(one.value for one in Language)
    found.add_argument("--language", help=f"språket: {languages} (annars sv)")
    found.add_argument("--site", type=site_address, help=f"webbplatsens adress (annars {SITE})")
    found.add_argument("--forge", help=f"var filerna ska ligga på nätet (annars {FORGE})")
    kinds = ", ".join(FORGE_KINDS)
    found.add_argument("--forge-kind", help=f"platsens sort, om adressen inte visar den: {kinds}")
    found.add_argument("--contact", help="e-post till den som driver webbplatsen")
    found.add_argument("--today", metavar="DAG", help="dagens datum (annars datorns)")
    return found


if __name__ == "__main__":
    perform(main)
