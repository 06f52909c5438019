"""Write the issue forms, whose choices come from the model and the data."""

import argparse
from pathlib import Path

from cli import perform, site_address, startup

with startup():
    from agenda import load_agenda
    from agenda.atomic_write import write_files
    from review.issues.form_files import REPOSITORY, create_form_files

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"


def main() -> int:
    """Write every form to .github/ISSUE_TEMPLATE/; 1 when the data has faults."""
    description = "Skriver om formulären i .github/ISSUE_TEMPLATE/ så att de följer data."
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument(
        "--site",
        type=site_address,
        default="https://agenda.example/",
        help="webbplatsens adress",
    )
    parser.add_argument(
        "--repository", metavar="ADRESS", default=REPOSITORY, help="var filerna ligger på nätet"
    )
    options = parser.parse_args()
    agenda = load_agenda(ROOT / "data")
    texts = create_form_files(agenda, options.site, options.repository)
    write_files(FOLDER, {name: text.encode() for name, text in texts.items()})
    for name in texts:
        print(f"Skrev .github/ISSUE_TEMPLATE/{name}")
    return 0


if __name__ == "__main__":
    perform(main)
