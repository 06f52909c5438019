"""Renew theme/vendor/material: what our pages use of Material's style sheet.

Run it after Material was renewed, or when a template, style or script of ours asks for something
else of Material's; a test says when. Which rules are kept is told in tests/support/style_sheet.py.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from cli import perform, startup

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # what reads style sheets is no installed package

with startup():
    from agenda.atomic_write import write_files
    from tests.support.style_sheet import FOLDER, SHEET, vendored, whole_sheet


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description="Förnyar theme/vendor/material: det som används av Materials stilmall."
    )
    parser.parse_args(arguments)
    files = vendored()
    write_files(FOLDER, files)
    name = FOLDER.relative_to(ROOT).as_posix()
    print(f"Skrev {name}: {len(files[SHEET])} av {len(whole_sheet().encode())} byte används.")
    return 0


if __name__ == "__main__":
    perform(main)
