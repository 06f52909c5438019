"""Write the issue forms, whose choices come from the model and the data."""

import argparse
import sys
from pathlib import Path

from agenda import RefusedError, load_agenda
from review.issues.form_files import REPOSITORY, create_form_files

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"


def main() -> int:
    """Write every form to .github/ISSUE_TEMPLATE/; 1 when the data has faults."""
    description = "Skriver om formulären i .github/ISSUE_TEMPLATE/ så att de följer data."
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument(
        "--site",
        default="https://agenda.example/",
        help="webbplatsens adress, med snedstreck sist",
    )
    parser.add_argument(
        "--repository", metavar="ADRESS", default=REPOSITORY, help="var filerna ligger på nätet"
    )
    options = parser.parse_args()
    try:
        agenda = load_agenda(ROOT / "data")
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in create_form_files(agenda, options.site, options.repository).items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        print(f"Skrev .github/ISSUE_TEMPLATE/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
