"""Write the agenda as open data, without building any pages."""

import argparse
import sys
from pathlib import Path
from time import perf_counter

from cli import full_path, perform, startup

with startup():
    from agenda.atomic_write import beside
    from agenda.exports import DATA
    from macros.engine.export_files import site_to_export, write_exports
    from macros.engine.write_guard import refused_export

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write and return 0, or print what stands in the way and return 1."""
    parser = argparse.ArgumentParser(description="Skriver agendan som öppna data, utan sidor.")
    parser.add_argument(
        "--data", type=full_path, help="mapp med data (annars den i inställningarna)"
    )
    parser.add_argument(
        "--config", type=full_path, default=ROOT / "mkdocs.yml", help="webbplatsens inställningar"
    )
    parser.add_argument(
        "folder", type=full_path, help="mapp att skriva till; allt hamnar i data/ där"
    )
    options = parser.parse_args()
    site = site_to_export(options.data, options.config)
    refused = refused_export(options.folder)
    if refused:
        print(refused, file=sys.stderr)
        return 1
    start = perf_counter()
    with beside(options.folder / DATA) as made:
        number = write_exports(site, made.folder)
        made.settle()
    print(f"{number} filer på {perf_counter() - start:.2f} sekunder")
    return 0


if __name__ == "__main__":
    perform(main)
