"""Write a fictional agenda of any size, for tests and benchmarks."""

import argparse
import shutil
import sys
from pathlib import Path

from cli import full_path, perform, startup, whole_number

with startup():
    from agenda.atomic_write import beside
    from agenda.sample import MARKER_FILE, MAX_INITIATIVES, create_sample
    from macros.engine.write_guard import insist, refused_output

ROOT = Path(__file__).resolve().parent.parent
MANY = 1000
OLD_INITIATIVES = "initiatives/pahittat-*.yaml"


def main(arguments: list[str] | None = None) -> int:
    """Write the sample and return 0; refuse a folder with anything else in it with 2."""
    options = parser().parse_args(arguments)
    folder: Path = options.folder
    insist(refused_output(folder, ROOT))
    refused = why_refused(folder)
    if refused:
        print(refused, file=sys.stderr)
        return 2
    if options.initiatives >= MANY:
        print(f"Hittar på {options.initiatives} initiativ …", file=sys.stderr)
    files = create_sample(options.initiatives, options.seed)
    with beside(folder) as made:
        keep_others(folder, made.folder)
        size = write(made.folder, files)
        made.settle()
    print(
        f"Skrev en påhittad agenda med {options.initiatives} initiativ i {folder}: "
        f"{len(files)} filer, {size / 1_000_000:.1f} MB."
    )
    return 0


def parser() -> argparse.ArgumentParser:
    found = argparse.ArgumentParser(
        description="Skriver en helt påhittad agenda, för prov och mätningar."
    )
    found.add_argument("folder", metavar="MAPP", type=full_path, help="mapp att skriva i")
    found.add_argument(
        "--initiatives",
        metavar="N",
        type=number_of_initiatives,
        required=True,
        help=f"antal initiativ, 0–{MAX_INITIATIVES}",
    )
    found.add_argument(
        "--seed",
        metavar="TAL",
        type=whole_number,
        default=1,
        help="samma tal ger samma agenda (annars 1)",
    )
    return found


def number_of_initiatives(text: str) -> int:
    """Read the number, or let argparse say what was expected and end with status 2."""
    if text.isascii() and text.isdigit() and int(text) <= MAX_INITIATIVES:
        return int(text)
    raise argparse.ArgumentTypeError(f"”{text}” ska vara ett heltal, 0–{MAX_INITIATIVES}")


def why_refused(folder: Path) -> str | None:
    """Say why nothing may be written in a folder, if so: only a sample is written over."""
    if not folder.exists():
        return None
    if not folder.is_dir():
        return f"{folder} är ingen mapp. Ange en ny eller tom mapp."
    if (folder / MARKER_FILE).is_file() or not any(folder.iterdir()):
        return None
    return f"Mappen {folder} är inte tom och är inget tidigare exempel. Ange en ny eller tom mapp."


def keep_others(before: Path, after: Path) -> None:
    """Bring along all that lies in a folder but the initiatives of an earlier sample."""
    if before.is_dir():
        shutil.copytree(before, after, symlinks=True, dirs_exist_ok=True)
    for old in after.glob(OLD_INITIATIVES):
        old.unlink()


def write(folder: Path, files: dict[str, str]) -> int:
    """Write the files and give their size."""
    size = 0
    for number, (name, text) in enumerate(files.items(), start=1):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_bytes(text.encode())
        if number % MANY == 0:
            print(f"  {number} av {len(files)} filer", file=sys.stderr)
    return size


if __name__ == "__main__":
    perform(main)
