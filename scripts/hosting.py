"""Write what a steward hosts the site with: settings for nginx, a static host and a bucket."""

import argparse
from pathlib import Path

from cli import perform, startup

with startup():
    from agenda.atomic_write import write_file
    from publishing.hosting import create_hosting

FOLDER = Path(__file__).resolve().parent.parent / "handbook" / "hosting"


def main() -> int:
    description = "Skriver om handbook/hosting/ efter tabellen i publishing/headers.py."
    argparse.ArgumentParser(description=description).parse_args()
    for name, text in create_hosting().items():
        write_file(FOLDER / name, text.encode())
        print(f"Skrev handbook/hosting/{name}")
    return 0


if __name__ == "__main__":
    perform(main)
