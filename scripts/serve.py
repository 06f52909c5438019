"""Show the site on this machine and follow changes in data, prose, templates and theme."""

import argparse
import logging
import sys
from pathlib import Path

from cli import host_and_port, must_be_free, perform, startup

with startup():
    from mkdocs.commands.serve import serve

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Serve until Ctrl+C. Problems in data are printed; pages wait until they are mended."""
    parser = argparse.ArgumentParser(description="Visar webbplatsen och följer ändringar.")
    parser.add_argument(
        "--address", type=host_and_port, default="127.0.0.1:8000", help="adress och port"
    )
    options = parser.parse_args()
    must_be_free(options.address)
    print(
        f"Webbplatsen visas på http://{options.address}/ tills du trycker Ctrl+C.\n"
        "Ändringar i data/, docs/, macros/templates/ och theme/ visas direkt.\n"
        "Ändrar du kod i agenda/ eller macros/: tryck Ctrl+C och kör make serve igen.",
        file=sys.stderr,
    )
    logging.basicConfig(format="%(message)s", level=logging.INFO, stream=sys.stderr)
    logging.getLogger("mkdocs.plugins").setLevel(logging.WARNING)
    serve(str(ROOT / "mkdocs.yml"), dev_addr=options.address, strict=False)
    return 0


if __name__ == "__main__":
    perform(main)
