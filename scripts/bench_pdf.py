"""Measure the agenda as a document: how long it takes to set, and what it adds to a build."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

from cli import perform

ROOT = Path(__file__).resolve().parent.parent
RUNS = 3
SET = """
import sys
from pathlib import Path
from time import perf_counter, process_time
from macros.engine.export_files import site_to_export
from macros.engine.pdf_export import create_site_pdf
site = site_to_export(Path("data"), Path("mkdocs.yml"))
start, used = perf_counter(), process_time()
content = create_site_pdf(site)
print(perf_counter() - start, process_time() - used, len(content))
"""


def main() -> int:
    """Print a small table: medians of runs in fresh processes, so that nothing is remembered."""
    argparse.ArgumentParser(description="Mäter agendan som dokument.").parse_args()
    taken: list[tuple[float, float, int]] = []
    builds: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(RUNS):
            seconds, used, size = run("-c", SET).split()[-3:]
            taken.append((float(seconds), float(used), int(size)))
            builds.append(build_without(Path(folder) / "site"))
    pdf, build = median(seconds for seconds, _, _ in taken), median(builds)
    print(f"PDF av agendan, sekunder                {pdf:8.2f}")
    print(f"PDF av agendan, processorsekunder       {median(one[1] for one in taken):8.2f}")
    print(f"Strikt bygge utan PDF, sekunder         {build:8.2f}")
    print(f"Kvot, PDF mot bygge                     {pdf / build:8.2f}")
    print(f"PDF, kB                                 {taken[0][2] / 1000:8.0f}")
    return 0


def build_without(site: Path) -> float:
    start = perf_counter()
    run("scripts/build.py", "--site", str(site))
    return perf_counter() - start


def run(*arguments: str) -> str:
    """Run this Python from the checkout and give what it printed."""
    settings = {**os.environ, "AGENDA_PDF": "-1"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=settings,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


if __name__ == "__main__":
    perform(main)
