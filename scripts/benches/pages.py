"""The pages of a built site, taken apart: what each says, and what stands around it.

Peers get the finished HTML of each page's main part and our own frame, so that all write the same
pages, and none has Markdown, macros or data to read.
"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Final, NamedTuple

_TITLE: Final = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_MAIN: Final = re.compile(r"<main\b[^>]*>(.*)</main>", re.DOTALL)


class Body(NamedTuple):
    """A page: its address without slashes at the ends, its title, its main part as HTML."""

    address: str
    title: str
    html: str

    @property
    def depth(self) -> int:
        return len(self.address.split("/")) if self.address else 0


def bodies(site: Path) -> Iterator[Body]:
    """Give every page that has an address of its own, in order."""
    for path in sorted(site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        main = _MAIN.search(html)
        if main:
            address = path.parent.relative_to(site).as_posix().removeprefix(".")
            yield Body(address, unescape(_title(html)), main[1])


def frame(site: Path, title: str, content: str) -> str:
    """Give what stands around a page two folders down, with a peer's own words for the two parts.

    All peers' pages get the frame of one of them: its bytes are ours, its links may lead astray.
    """
    path = next(path for path in sorted(site.glob("*/*/index.html")) if _MAIN.search(_read(path)))
    html = _read(path)
    found = _MAIN.search(html)
    assert found
    around = html[: found.start(1)] + content + html[found.end(1) :]
    return _TITLE.sub(lambda _: f"<title>{title}</title>", around, count=1)


def weight(site: Path, without: str = "") -> int:
    """Give the bytes of all files, but those in a folder of that name at the top."""
    return sum(
        path.stat().st_size
        for path in site.rglob("*")
        if path.is_file() and path.relative_to(site).parts[0] != without
    )


def _title(html: str) -> str:
    found = _TITLE.search(html)
    return found[1] if found else ""


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8")
