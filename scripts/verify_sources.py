"""Hold every quotation against the source text, and print what no record cites."""

import argparse
from pathlib import Path

from cli import full_path, perform, startup

with startup():
    from agenda import load_agenda
    from agenda.verify import Report, verify

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"


def main() -> int:
    """Return 0 when every quotation holds and every line is cited or set aside."""
    parser = argparse.ArgumentParser(description="Kontrollerar citat mot källans text.")
    parser.add_argument("folder", nargs="?", type=full_path, help="mapp med källans textfil")
    parser.add_argument("--data", type=full_path, default=ROOT / "data", help="mapp med data")
    options = parser.parse_args()
    agenda = load_agenda(options.data)
    here = any((SEEDS / source.file).is_file() for source in agenda.sources if source.file)
    if options.folder is None and not here:
        print(
            "Källans text finns inte på den här datorn, så citaten är INTE kontrollerade.\n"
            "Ange mappen: scripts/verify_sources.py MAPP"
        )
        return 0
    report = verify(agenda, options.folder or SEEDS)
    print(as_text(report))
    return 1 if report.faults or report.uncited else 0


def as_text(report: Report) -> str:
    """Faults first, then what nobody cites, then the figures."""
    uncited = [
        f"{name}:{number}: ingen post nämner raden: {line}" for name, number, line in report.uncited
    ]
    beyond = [
        f"går inte att kontrollera här (källan har ingen textfil): {where}"
        for where in report.unchecked
    ]
    figures = (
        f"{report.checked} citat stämmer, {len(report.faults)} stämmer inte, "
        f"{len(report.unchecked)} går inte att kontrollera. "
        f"{len(report.uncited)} rader nämns inte och är inte bedömda."
    )
    return "\n".join([*report.faults, *uncited, *beyond, figures])


if __name__ == "__main__":
    perform(main)
