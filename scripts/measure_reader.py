"""Measure what a reader meets on a built site: repeated words, long names, how the prose reads.

With ``--screen`` a browser looks at one page of every kind, on a phone and at 400 per cent.
"""

import argparse
import sys
from pathlib import Path
from typing import Final

from cli import perform, startup

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the tests are installed nowhere: see scripts/bench_pages.py

with startup():
    from playwright.sync_api import sync_playwright

    from agenda import load_agenda
    from benches.reader import Met, met
    from benches.screen import one_of_each_kind, screens
    from cli.paths import full_path
    from tests.browser.server import served
    from tests.support.tools import chromium


def main() -> int:
    """Print the figures; with ``--screen`` a line for each page and screen too."""
    parser = argparse.ArgumentParser(description="Mäter vad en läsare möter på en byggd webbplats.")
    parser.add_argument("site", metavar="MAPP", type=full_path, help="mappen med webbplatsen")
    parser.add_argument(
        "--data",
        metavar="MAPP",
        type=full_path,
        default=ROOT / "data",
        help="mappen med agendans data, för källornas namn (förval: data)",
    )
    parser.add_argument("--screen", action="store_true", help="se också på sidorna i en webbläsare")
    asked = parser.parse_args()
    names = tuple(source.title for source in load_agenda(asked.data).sources)
    found = met(asked.site, names)
    if not found.pages:
        print(f"I {asked.site} finns ingen byggd webbplats att mäta.", file=sys.stderr)
        return 1
    print("\n".join(told(found)))
    if asked.screen:
        look(asked.site)
    return 0


def told(found: Met) -> list[str]:
    """Give a line for each figure."""
    lines = [f"Sidor: {found.pages}"]
    lines += [f"”{words}”: {count} gånger" for words, count in found.repeated.items()]
    lines.append(f"En källas långa namn på en sida: högst {found.most_names} gånger")
    lines += [f"- {count} på /{page}: {name}" for count, page, name in found.names[:5]]
    lines.append(f"Egen prosa: LIX {found.prose.lix}")
    mean = f"{found.mean_sentence:.1f}".replace(".", ",")
    return [*lines, f"Ord i meningen: {mean} i medel"]


def look(site: Path) -> None:
    """Print where each page begins on each screen."""
    with served(site) as root, sync_playwright() as engines:
        browser = engines.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        for one in screens(browser, root, one_of_each_kind(site)):
            width, height = one.size
            print(
                f"{width}×{height} /{one.address}: rubrik {_at(one.heading)}, "
                f"agendans ord {_at(one.words)}, rader i ramen {one.rows}"
            )
        browser.close()


def _at(place: int | None) -> str:
    return "finns inte" if place is None else str(place)


if __name__ == "__main__":
    perform(main)
