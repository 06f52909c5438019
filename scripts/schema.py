"""Write what is made from the models: JSON Schema, and the tables of CONTRIBUTING.md."""

import argparse
from pathlib import Path

from cli import perform, startup

with startup():
    from agenda.atomic_write import write_file, write_files
    from agenda.schema import create_comparison_schema, create_schemas
    from review.contributing import with_tables

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "data" / "schema"
CONTRIBUTING = ROOT / "CONTRIBUTING.md"
COMPARISON = "comparison.schema.json"


def main() -> int:
    """Write every schema to data/schema/, and the tables of CONTRIBUTING.md where there is one."""
    description = "Skriver om data/schema/ och tabellerna i CONTRIBUTING.md efter modellen."
    argparse.ArgumentParser(description=description).parse_args()
    texts = {**create_schemas(), COMPARISON: create_comparison_schema()}
    write_files(FOLDER, {name: text.encode() for name, text in texts.items()})
    for name in texts:
        print(f"Skrev data/schema/{name}")
    if CONTRIBUTING.is_file():
        text = CONTRIBUTING.read_text(encoding="utf-8")
        write_file(CONTRIBUTING, with_tables(text).encode())
        print("Skrev tabellerna i CONTRIBUTING.md")
    return 0


if __name__ == "__main__":
    perform(main)
