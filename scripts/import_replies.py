"""Read replies to a consultation from a spreadsheet into the data folder."""

import argparse
import sys
from pathlib import Path

from cli import full_path, perform, startup

with startup():
    from agenda import load_agenda
    from agenda.atomic_write import write_files
    from agenda.data_files import create_record
    from agenda.problems import Severity
    from agenda.replies.gate import refused
    from agenda.replies.importer import Imported, read_replies
    from agenda.replies.sheets import told

ROOT = Path(__file__).resolve().parent.parent
NOTHING = "Inget är skrivet: svaren går inte ihop med resten av agendan."
UNREAD = "Inga rader är lästa. Rätta det som står ovan, och kör igen."
COMMENT = "Inläst ur ett kalkylblad. CONTRIBUTING.md berättar hur du ändrar i den här filen."


def main() -> int:
    """Write what is sound, name each faulty row, and return 1 if there is any."""
    options = parser().parse_args()
    agenda = load_agenda(options.data)
    raw = options.file.read_bytes()
    known = [one.id for one in agenda.consultations]
    if options.consultation not in known:
        said = ", ".join(known) or "inga"
        print(f"Remissen ”{options.consultation}” finns inte. Finns: {said}.", file=sys.stderr)
        return 1
    found = read_replies(raw, options.file.name, agenda, options.consultation)
    files = {f"{one.id}.yaml": create_record(one, COMMENT).encode() for one in found.replies}
    home = Path("consultations") / options.consultation
    for problem in found.problems:
        print(told(problem), file=sys.stderr)
    faults = refused(options.data, {home / name: content for name, content in files.items()})
    if faults:
        print(*faults, NOTHING, sep="\n", file=sys.stderr)
        return 1
    write_files(options.data / home, files, over=False)
    print(UNREAD if found.faulty is None else _counted(found))
    return 1 if any(one.severity == Severity.error for one in found.problems) else 0


def _counted(found: Imported) -> str:
    faulty = f"{found.faulty} {'rad' if found.faulty == 1 else 'rader'} har fel"
    return f"{len(found.replies)} svar inlästa, {found.known} fanns redan, {faulty}."


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        description="Läser in remissvar ur ett kalkylblad. Rader med fel hoppas över och nämns."
    )
    found.add_argument(
        "file", metavar="FIL", type=full_path, help="kalkylbladet: .xlsx, .ods eller CSV"
    )
    found.add_argument("consultation", metavar="REMISS", help="id för remissen")
    found.add_argument("--data", type=full_path, default=ROOT / "data", help="mapp med data")
    return found


if __name__ == "__main__":
    perform(main)
