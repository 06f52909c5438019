"""Write the JSON Schema of the data files, made from the model."""

import argparse
import sys
from pathlib import Path

from agenda.schema import create_schemas

FOLDER = Path(__file__).resolve().parent.parent / "data" / "schema"


def main() -> int:
    """Write every schema to data/schema/."""
    description = "Skriver om data/schema/ så att det följer modellen."
    argparse.ArgumentParser(description=description).parse_args()
    FOLDER.mkdir(exist_ok=True)
    for name, text in create_schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        print(f"Skrev data/schema/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
