"""Fuzzing for so many minutes or examples, keeping what failed so that it can be tried again."""

import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Final

from tests.support.attacks.judge import Ordinary
from tests.support.attacks.table import known_site
from tests.support.fuzz.compare import Example, Tally, example, tried
from tests.support.fuzz.folder import base_files, write
from tests.support.fuzz.proposals import changed
from tests.support.site import ROOT

KEPT: Final = ROOT / "test-results" / "fuzz"


def fuzz(
    seed: int,
    *,
    minutes: float | None = None,
    examples: int | None = None,
    tell: Callable[[str], None] = print,
    known: Ordinary | None = None,
) -> Tally:
    """Try examples of the seeds from ``seed`` on, until the time or the number is out."""
    known = known or known_site()
    tally, ends = Tally(), time.monotonic() + 60 * (minutes or 0)
    for number in _seeds(seed, examples):
        if minutes is not None and time.monotonic() > ends:
            break
        before = len(tally.faults)
        one = example(number)
        tried(one, known, tally)
        for _, fault in tally.faults[before:]:
            tell(f"{number}: {one.generator}, {', '.join(one.mutators) or 'hel'}: {fault}")
        if len(tally.faults) > before:
            tell(f"  en gång till: scripts/fuzz.py --seed {number} --examples 1; {keep(one)}")
    return tally


def _seeds(first: int, examples: int | None) -> Iterator[int]:
    return iter(range(first, first + examples)) if examples is not None else count(first)


def keep(one: Example, folder: Path = KEPT) -> Path:
    """Save the files that the example changed, and give where."""
    base = base_files()
    own = {name: one.files[name] for name in changed(base, one.files)}
    return write(own, folder / str(one.seed))
