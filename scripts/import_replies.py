"""Read replies to a consultation from a spreadsheet's CSV into the data folder."""

import argparse
import sys
from pathlib import Path

from cli import full_path, perform, startup

with startup():
    from agenda import load_agenda
    from agenda.atomic_write import write_files
    from agenda.data_files import create_record
    from agenda.replies.importer import read_replies

ROOT = Path(__file__).resolve().parent.parent
NOT_UTF8 = "{}: Filen är inte UTF-8. Spara den som ”CSV UTF-8” i kalkylprogrammet."
COMMENT = "Inläst ur ett kalkylblad. CONTRIBUTING.md berättar hur du ändrar i den här filen."


def main() -> int:
    """Write what is sound, name each faulty row, and return 1 if there is any."""
    options = parser().parse_args()
    agenda = load_agenda(options.data)
    try:
        text = options.file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        print(NOT_UTF8.format(options.file), file=sys.stderr)
        return 1
    known = [one.id for one in agenda.consultations]
    if options.consultation not in known:
        said = ", ".join(known) or "inga"
        print(f"Remissen ”{options.consultation}” finns inte. Finns: {said}.", file=sys.stderr)
        return 1
    found = read_replies(text, options.file.name, agenda, options.consultation)
    files = {f"{one.id}.yaml": create_record(one, COMMENT).encode() for one in found.replies}
    write_files(options.data / "consultations" / options.consultation, files, over=False)
    for problem in found.problems:
        print(problem, file=sys.stderr)
    faulty = len({problem.place.line for problem in found.problems})
    print(f"{len(found.replies)} svar inlästa, {found.known} fanns redan, {faulty} rader har fel.")
    return 1 if found.problems else 0


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        description="Läser in remissvar ur ett kalkylblad. Rader med fel hoppas över och nämns."
    )
    found.add_argument("file", metavar="FIL.csv", type=full_path, help="kalkylbladet som CSV UTF-8")
    found.add_argument("consultation", metavar="REMISS", help="id för remissen")
    found.add_argument("--data", type=full_path, default=ROOT / "data", help="mapp med data")
    return found


if __name__ == "__main__":
    perform(main)
