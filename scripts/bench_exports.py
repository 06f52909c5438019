"""Measure the exports alone, each time in a process of its own: seconds, memory and sizes.

The goal: all files but the PDF are written in under 10 seconds and 600 MB for 5,000 initiatives.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from cli import perform, startup, whole_number

with startup():
    from agenda.sample import create_sample

ROOT = Path(__file__).resolve().parent.parent
SIZES = (1000, 5000)
MEGABYTE = 1024 * 1024 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes there, KiB here


def main() -> int:
    """Print a line for each agenda."""
    parser = argparse.ArgumentParser(description="Mäter exporterna, utan sidor.")
    parser.add_argument(
        "--runs", type=whole_number, choices=range(1, 10), default=3, help="varv (annars 3)"
    )
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        print(measure("Agendan", ROOT / "data", Path(folder) / "agenda", runs), flush=True)
        for size in SIZES:
            data = Path(folder) / str(size) / "data"
            for name, text in create_sample(size).items():
                (data / name).parent.mkdir(parents=True, exist_ok=True)
                (data / name).write_text(text, encoding="utf-8")
            print(measure(f"Påhittad {size}", data, data.parent / "out", runs), flush=True)
    return 0


def measure(name: str, data: Path, out: Path, runs: int) -> str:
    """Give the medians of some runs as a line."""
    taken = [export(data, out) for _ in range(runs)]
    seconds, processor, memory = (median(found) for found in zip(*taken, strict=True))
    files = [path.stat().st_size for path in (out / "data").rglob("*") if path.is_file()]
    return (
        f"{name}: exporter {swedish(seconds, 2)} s, med inläsning {swedish(processor, 2)} "
        f"processorsekunder, {swedish(memory, 0)} MB minne, "
        f"{len(files)} filer, {swedish(sum(files) / 1e6, 1)} MB"
    )


def export(data: Path, out: Path) -> tuple[float, float, float]:
    """Write the exports; give their seconds, all processor seconds, and the most memory, in MB."""
    command = [sys.executable, "scripts/export.py", "--data", str(data), str(out)]
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(command, cwd=ROOT, stdout=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(process.returncode)
        said.seek(0)
        seconds = float(said.read().split()[-2])
    return seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / MEGABYTE


def swedish(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace(".", ",")


if __name__ == "__main__":
    perform(main)
