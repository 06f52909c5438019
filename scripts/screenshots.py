"""Take pictures of a built site: one page of each kind, narrow and wide, light and dark."""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from cli import full_path, perform, startup

with startup():
    from playwright.sync_api import Browser, Route, sync_playwright

    from agenda.atomic_write import write_files
    from macros.engine.write_guard import insist, refused_output

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "pictures"
"""The one folder of the checkout that takes pictures: those in README."""
CHROMIUM = ROOT / ".venv" / "chromium"
ADDRESS = "http://localhost/"
WIDTHS = {320: 640, 1280: 720}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


class Shot(NamedTuple):
    """A page as it looks in one width and one scheme."""

    page: Path
    width: int
    scheme: Literal["light", "dark"]
    target: Path
    whole: bool = True


def chief_pages(site: Path) -> dict[str, Path]:
    """Give one page of each kind by its name: every list, and the first page below it."""
    pages = {"start": site / "index.html", "404": site / "404.html"}
    for page in sorted(site.glob("*/index.html")):
        pages[page.parent.name] = page
        for below in sorted(page.parent.glob("*/index.html"))[:1]:
            pages[f"{page.parent.name}-sida"] = below
    return pages


def all_shots(site: Path, folder: Path) -> Iterator[Shot]:
    for name, page in chief_pages(site).items():
        for width in WIDTHS:
            for scheme in SCHEMES:
                yield Shot(page, width, scheme, folder / f"{name}-{width}-{scheme}.png")


def readme_shots(site: Path, folder: Path) -> Iterator[Shot]:
    """Give the pictures in README: what fits a screen, so that they stay small."""
    pages = chief_pages(site)
    yield Shot(pages["start"], 1280, "light", folder / "start.png", whole=False)
    yield Shot(pages["prioriteringar-sida"], 320, "dark", folder / "prioritering.png", whole=False)


def take(browser: Browser, site: Path, shot: Shot) -> None:
    """Open the page as if it were served, because a page from disk may fetch nothing."""

    def answer(route: Route) -> None:
        path = site / urlsplit(route.request.url).path.lstrip("/")
        route.fulfill(path=path) if path.is_file() else route.fulfill(status=404)

    context = browser.new_context(
        viewport={"width": shot.width, "height": WIDTHS[shot.width]},
        color_scheme=shot.scheme,
        reduced_motion="reduce",
    )
    context.route("**/*", answer)
    page = context.new_page()
    page.goto(f"{ADDRESS}{shot.page.relative_to(site).as_posix()}")
    page.screenshot(path=shot.target, full_page=shot.whole)
    context.close()


def main() -> int:
    """Write the pictures and return 0."""
    parser = argparse.ArgumentParser(description="Tar bilder av en byggd webbplats.")
    parser.add_argument("folder", type=full_path, metavar="MAPP", help="mapp att lägga bilderna i")
    parser.add_argument(
        "--site", type=full_path, default=ROOT / "site", help="den byggda webbplatsen"
    )
    parser.add_argument("--readme", action="store_true", help="bara de två bilder som README visar")
    options = parser.parse_args()
    if options.folder != PICTURES:
        insist(refused_output(options.folder, ROOT))
    if not (options.site / "index.html").is_file():
        print(f"Ingen byggd webbplats i {options.site}: kör make build först.", file=sys.stderr)
        return 1
    path = os.environ.get("CHROMIUM") or CHROMIUM.read_text(encoding="utf-8").strip()
    shots = readme_shots if options.readme else all_shots
    with TemporaryDirectory(prefix="bilder-") as folder, sync_playwright() as tools:
        # --no-sandbox: in a container, root has no other way; only our own pages are opened.
        browser = tools.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for shot in shots(options.site, Path(folder)):
            take(browser, options.site, shot)
        browser.close()
        pictures = {path.name: path.read_bytes() for path in Path(folder).iterdir()}
    write_files(options.folder, pictures)
    return 0


if __name__ == "__main__":
    perform(main)
