"""Which pages a test opens: every one, or one of each kind."""

from pathlib import Path

MISSING = "finns-inte/"


def all_pages(site: Path) -> list[str]:
    """Give the address of every page but the one for what is missing."""
    pages = (path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return sorted("" if page == "." else f"{page}/" for page in pages)


def one_of_each_kind(site: Path) -> list[str]:
    """Give the start page, each list, the longest page below each list, and a missing page."""
    kinds = ["", MISSING]
    for listing in sorted(path.parent for path in site.glob("*/index.html")):
        kinds.append(f"{listing.name}/")
        below = sorted(listing.glob("*/index.html"), key=lambda path: path.stat().st_size)
        kinds += [f"{path.parent.relative_to(site).as_posix()}/" for path in below[-1:]]
    return kinds


def page_with(site: Path, markup: str) -> str:
    """Give the address of the first page, by name, that holds this markup."""
    for address in all_pages(site):
        if markup in (site / address / "index.html").read_text(encoding="utf-8"):
            return address
    raise LookupError(markup)
