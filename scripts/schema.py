"""Write the JSON Schema of the data files and of a comparison, made from the models."""

import argparse
from pathlib import Path

from cli import perform, startup

with startup():
    from agenda.atomic_write import write_files
    from agenda.schema import create_comparison_schema, create_schemas

FOLDER = Path(__file__).resolve().parent.parent / "data" / "schema"
COMPARISON = "comparison.schema.json"


def main() -> int:
    """Write every schema to data/schema/."""
    description = "Skriver om data/schema/ så att det följer modellen."
    argparse.ArgumentParser(description=description).parse_args()
    texts = {**create_schemas(), COMPARISON: create_comparison_schema()}
    write_files(FOLDER, {name: text.encode() for name, text in texts.items()})
    for name in texts:
        print(f"Skrev data/schema/{name}")
    return 0


if __name__ == "__main__":
    perform(main)
