"""Write the JSON Schema of the data files and of a comparison, made from the models."""

import argparse
from pathlib import Path

from door import door, perform

with door():
    from agenda.schema import create_comparison_schema, create_schemas

FOLDER = Path(__file__).resolve().parent.parent / "data" / "schema"
COMPARISON = "comparison.schema.json"


def main() -> int:
    """Write every schema to data/schema/."""
    description = "Skriver om data/schema/ så att det följer modellen."
    argparse.ArgumentParser(description=description).parse_args()
    FOLDER.mkdir(exist_ok=True)
    for name, text in {**create_schemas(), COMPARISON: create_comparison_schema()}.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        print(f"Skrev data/schema/{name}")
    return 0


if __name__ == "__main__":
    perform(main)
