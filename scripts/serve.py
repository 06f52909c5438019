"""Show the site on this machine and follow changes in data, prose, templates, theme and code."""

import argparse
import sys
from pathlib import Path

from cli import ends_at_once, host_and_port, must_be_free, perform, startup

with startup():
    from agenda.step_cache import kept_in
    from live.running import Running
    from live.settings import Shown

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Serve until Ctrl+C. Problems are told here and over the pages, which stay as they were."""
    parser = argparse.ArgumentParser(description="Visar webbplatsen och följer ändringar.")
    parser.add_argument(
        "--address", type=host_and_port, default="127.0.0.1:8000", help="adress och port"
    )
    options = parser.parse_args()
    must_be_free(options.address)
    shown = Shown(ROOT / "mkdocs.yml", f"http://{options.address}/")
    with ends_at_once(), kept_in(shown.kept), Running(shown) as running:
        print(
            f"Webbplatsen visas på {running.address} tills du trycker Ctrl+C.\n"
            "Det du sparar visas direkt, och sidan i webbläsaren hämtas om när den har ändrats.",
            file=sys.stderr,
        )
        running.follow()
    return 0


if __name__ == "__main__":
    perform(main)
