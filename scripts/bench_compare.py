"""Measure how long it takes to compare two agendas of 1,000 initiatives, once they are loaded."""

import argparse
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time

from cli import perform, startup

with startup():
    from agenda import load_agenda
    from agenda.compare import compare
    from agenda.model import Agenda
    from agenda.sample import create_sample
    from macros.views.changes.renderers import ChangeFormat, tell

INITIATIVES = 1000
RUNS = 5


def main() -> int:
    """Print a line for each pair of agendas, and one for telling it."""
    description = f"Mäter jämförelsen av två agendor med {INITIATIVES} initiativ."
    argparse.ArgumentParser(description=description).parse_args()
    base, other = sample(seed=1), sample(seed=2)
    pairs = {
        "samma agenda": base,
        "ett ändrat initiativ": with_changed(base, 1),
        "varje initiativ ändrat": with_changed(base, INITIATIVES),
        "två helt olika agendor": other,
    }
    for name, head in pairs.items():
        found = compare(base, head)
        changes, seconds = len(found.changes), taken(partial(compare, base, head))
        print(f"Jämförelse, {name}: {changes} ändringar, {swedish(seconds)} processorsekunder")
    said = taken(partial(tell, found, base, other, ChangeFormat.markdown))
    print(f"Allt i ord, Markdown: {swedish(said)} processorsekunder")
    return 0


def sample(seed: int) -> Agenda:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in create_sample(INITIATIVES, seed).items():
            path = Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return load_agenda(Path(folder))


def with_changed(agenda: Agenda, count: int) -> Agenda:
    """Give the agenda with new words in the summaries of some initiatives."""
    changed = (
        one.model_copy(update={"summary": f"Nu {one.summary.lower()} Mer kommer."})
        for one in agenda.initiatives[:count]
    )
    return agenda.model_copy(update={"initiatives": (*changed, *agenda.initiatives[count:])})


def taken(work: Callable[[], object]) -> float:
    """Give the median of some runs, in seconds of processor time."""
    found = []
    for _ in range(RUNS):
        start = process_time()
        work()
        found.append(process_time() - start)
    return median(found)


def swedish(seconds: float) -> str:
    return f"{seconds:.2f}".replace(".", ",")


if __name__ == "__main__":
    perform(main)
