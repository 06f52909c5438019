"""Attacks on time and memory, tried on the commands themselves, from outside."""

import os
import resource
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.support.attacks.corpus import Attack
from tests.support.attacks.region import write_region
from tests.support.site import ROOT

MOST_SECONDS: Final = 60
"""Of work: on a machine that does much else, the clock goes faster than that."""
PATIENCE: Final = 15 * MOST_SECONDS
"""Seconds by the clock, after which a command is taken for one that never ends."""
MOST_BYTES: Final = 1_000_000_000
_MEASURED: Final = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
open(sys.argv[1], "w").write(f"{used.ru_utime + used.ru_stime} {used.ru_maxrss * 1024}")
sys.exit(done.returncode % 256)
"""
"""A process that runs another and says how long that worked, and its memory at most."""
_OFF: Final = "extra:\n  check_prose: false\n  pdf: -1\n"


def command_side(attack: Attack, name: str) -> tuple[str, tuple[str, ...]]:
    """Run ``scripts/check.py``, or ``scripts/build.py`` with no checker: its words, what broke."""
    with TemporaryDirectory() as folder:
        region = write_region(Path(folder) / "region", [attack])
        config = region / "mkdocs.yml"
        options: list[Path | str] = [
            "--data",
            region / "data",
            "--docs",
            region / "docs",
            "--config",
            config,
        ]
        if name == "build":
            config.write_text(config.read_text("utf-8") + _OFF, encoding="utf-8")
            options += ["--site", Path(folder) / "site"]
        try:
            done = _run([used := Path(folder) / "used", ROOT / "scripts" / f"{name}.py", *options])
        except subprocess.TimeoutExpired:
            return "slutar aldrig", (f"går i mer än {PATIENCE} s",)
        said = (done.stdout if name == "check" else done.stderr).strip().splitlines() or [""]
        faults = [*_faults(attack, name, done), *_cost(*used.read_text("utf-8").split())]
        return said[0][:160], tuple(faults)


def _run(words: list[Path | str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _MEASURED, str(words[0]), sys.executable, *map(str, words[1:])],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=PATIENCE,
        check=False,
        preexec_fn=_limited,
    )


def _limited() -> None:
    """Let a process that eats the machine die of it before the machine does."""
    resource.setrlimit(resource.RLIMIT_DATA, (3 * MOST_BYTES, 3 * MOST_BYTES))


def _cost(seconds: str, memory: str) -> list[str]:
    faults = [f"{float(seconds):.0f} s"] if float(seconds) > MOST_SECONDS else []
    return faults + ([f"{int(memory) / 1e9:.1f} GB"] if int(memory) > MOST_BYTES else [])


def _faults(attack: Attack, name: str, done: subprocess.CompletedProcess[str]) -> list[str]:
    said = done.stdout + done.stderr
    faults = ["ett spår av programmet"] if "Traceback" in said else []
    faults += ["dödad"] if done.returncode > 127 else []
    if name == "check" and not attack.inert:
        faults += ["inte sagt"] if attack.says not in said or not done.returncode else []
    return faults
