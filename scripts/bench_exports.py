"""Measure the exports alone, each time in a process of its own: seconds, memory and sizes.

The goal: all files but the PDF are written in under 10 seconds and 600 MB for 5,000 initiatives.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from statistics import median

from cli import perform, startup, whole_number

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the tests are installed nowhere: see scripts/bench_pages.py

with startup():
    from agenda.sample import create_sample
    from benches.process import python
    from tests.support.files import write_files

SIZES = (1000, 5000)


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
            data = write_files(create_sample(size), Path(folder) / str(size) / "data")
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
    run = python("scripts/export.py", "--data", data, out)
    return float(run.output.split()[-2]), run.processor, run.memory


def swedish(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace(".", ",")


if __name__ == "__main__":
    perform(main)
