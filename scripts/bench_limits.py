"""Measure what the limits let through: the worst pages of prose, and checks of large agendas.

Each limit of ``macros/prose/limits.py`` and ``publishing/limits.py`` rests on a figure from here.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from cli import perform, startup

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the tests are installed nowhere: see scripts/bench_pages.py

with startup():
    from mkdocs.config.base import load_config
    from mkdocs.config.defaults import MkDocsConfig

    from agenda.sample import create_sample
    from benches.process import python
    from macros.prose.limits import MOST_BYTES, Sizes
    from macros.prose.safe_html import MacroResults, as_html
    from publishing.limits import CHECK
    from tests.support.files import write_files

SIGNS = (
    *("[", "(", "![", "[a](", "<a ", "<!--", "*", "**a ", "_", "`", "~~~\n", "```\n", "&", "|"),
    *("> ", "- ", "1. ", "# a\n", "a\n=\n", "    a\n", "\\", "{{", "[a]: b\n", "| a |\n", "a "),
)
LENGTHS = (5_000, MOST_BYTES)
AGENDAS = (1_000, 4_000)


def main() -> int:
    """Print the pages that took longest, then a line for each check."""
    argparse.ArgumentParser(description="Mäter vad gränserna släpper igenom.").parse_args()
    config = load_config(str(ROOT / "mkdocs.yml"))
    found = sorted((process(text, config), name) for name, text in passing())
    tried = len(SIGNS) * len(LENGTHS)
    print(f"Sidor av ett enda tecken: {tried} prövade, {len(found)} släpps igenom. Långsammast:")
    for seconds, name in found[:-4:-1]:
        print(f"- {name}: {swedish(seconds, 2)} processorsekunder")
    print(f"Granskarens gräns: {CHECK.seconds} processorsekunder, {CHECK.megabytes} MB.")
    for number in AGENDAS:
        print(checked(number), flush=True)
    return 0


def passing() -> Iterator[tuple[str, str]]:
    """Give the pages that are not too large or too tangled, filled with lines of one sign."""
    for sign in SIGNS:
        for length in LENGTHS:
            for width in (1, 70, length):
                line = (sign * width)[:length] + "\n"
                text = (line * (length // len(line) + 1))[:length]
                if Sizes().fits(text, "docs/x.md", []):
                    yield f"{length} byte av {sign!r}, {width} på var rad", text
                    break


def process(text: str, config: MkDocsConfig) -> float:
    started = process_time()
    as_html(text, config, MacroResults(text))
    return process_time() - started


def checked(number: int) -> str:
    """Check an invented agenda with no limit, and give what that took as a line."""
    with tempfile.TemporaryDirectory() as folder:
        data = write_files(create_sample(number), Path(folder))
        run = python("scripts/check.py", "--data", data)
    return (
        f"Granska {number} påhittade initiativ: {swedish(run.processor, 0)} processorsekunder, "
        f"{swedish(run.memory, 0)} MB"
    )


def swedish(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace(".", ",")


if __name__ == "__main__":
    perform(main)
