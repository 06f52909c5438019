"""Write the agenda as open data, without building any pages."""

import argparse
import sys
from pathlib import Path
from time import perf_counter

from agenda import RefusedError
from macros.exports import site_to_export, write_exports
from macros.site import RefusedBuildError

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write and return 0, or print what stands in the way and return 1."""
    parser = argparse.ArgumentParser(description="Skriver agendan som öppna data, utan sidor.")
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="mapp med data")
    parser.add_argument(
        "--config", type=Path, default=ROOT / "mkdocs.yml", help="webbplatsens inställningar"
    )
    parser.add_argument("folder", type=Path, help="mapp att skriva till; allt hamnar i data/ där")
    options = parser.parse_args()
    try:
        site = site_to_export(options.data, options.config)
    except (RefusedError, RefusedBuildError) as refused:
        for problem in refused.problems:
            print(problem, file=sys.stderr)
        return 1
    start = perf_counter()
    number = write_exports(site, options.folder)
    print(f"{number} filer på {perf_counter() - start:.2f} sekunder")
    return 0


if __name__ == "__main__":
    sys.exit(main())
