"""Write what the site is made with, as CycloneDX: packages, libraries, fonts, with checksums."""

import argparse
import os
from pathlib import Path

from cli import full_path, perform, startup

with startup():
    from agenda.atomic_write import write_file
    from macros.engine.write_guard import insist, refused_file
    from publishing.sbom import NAME, create_sbom

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write the list and return 0."""
    parser = argparse.ArgumentParser(
        description="Skriver en förteckning (CycloneDX) över programvaran som webbplatsen görs med."
    )
    parser.add_argument(
        "--out", metavar="FIL", type=full_path, default=ROOT / "dist" / NAME, help="fil att skriva"
    )
    options = parser.parse_args()
    out: Path = options.out
    insist(refused_file(out, ROOT, "--out", lambda head: b'"CycloneDX"' in head))
    text = create_sbom(ROOT, int(os.environ.get("SOURCE_DATE_EPOCH") or 0))
    write_file(out, text.encode())
    print(f"Skrev {out}")
    return 0


if __name__ == "__main__":
    perform(main)
