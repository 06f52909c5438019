"""Write what the site is made with, as CycloneDX: packages, libraries, fonts, with checksums."""

import argparse
import os
import sys
from pathlib import Path

from publishing.sbom import NAME, create_sbom

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write the list and return 0."""
    parser = argparse.ArgumentParser(
        description="Skriver en förteckning (CycloneDX) över programvaran som webbplatsen görs med."
    )
    parser.add_argument(
        "--out", metavar="FIL", type=Path, default=ROOT / "dist" / NAME, help="fil att skriva"
    )
    options = parser.parse_args()
    out: Path = options.out.resolve()
    text = create_sbom(ROOT, int(os.environ.get("SOURCE_DATE_EPOCH") or 0))
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text, encoding="utf-8")
    print(f"Skrev {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
