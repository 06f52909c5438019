"""Build the site: check first, then strictly, then read every link back."""

import argparse
import logging
import sys
from functools import partial
from pathlib import Path

from cli import full_path, perform, startup

with startup():
    from agenda.step_cache import kept_in
    from macros.engine.build import build_site
    from publishing.commit_time import commit_time
    from publishing.limits import BUILD, HELP, limited

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Build and return 0, or print what stands in the way and return 1."""
    parser = argparse.ArgumentParser(description="Bygger webbplatsen.", epilog=HELP)
    parser.add_argument(
        "--data", type=full_path, help="mapp med data (annars den i inställningarna)"
    )
    parser.add_argument(
        "--docs", type=full_path, help="mapp med texter (annars den i inställningarna)"
    )
    parser.add_argument(
        "--config", type=full_path, default=ROOT / "mkdocs.yml", help="webbplatsens inställningar"
    )
    parser.add_argument("--site", type=full_path, default=ROOT / "site", help="mapp att bygga till")
    options = parser.parse_args()
    logging.basicConfig(format="%(message)s", level=logging.WARNING, stream=sys.stderr)
    logging.getLogger("agenda").setLevel(logging.INFO)
    with kept_in(ROOT / ".cache"):
        problems = build_site(
            options.config,
            options.site,
            data=options.data,
            docs=options.docs,
            extra={"generated_at": commit_time(options.data or ROOT)},
        )
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(f"{len(problems)} problem. Inget är byggt.", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    perform(main, limits=partial(limited, limits=BUILD))
