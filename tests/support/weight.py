"""What a first visit to a page fetches, and what that weighs on its way to the reader."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit

import brotli
from selectolax.lexbor import LexborHTMLParser

BEST: Final = 11
_FETCHED: Final = {
    "link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=modulepreload]": "href",
    "script[src], img[src], iframe[src], source[src]": "src",
}


def asked_for(html: str, address: str) -> set[str]:
    """Give the paths, from the root of the site, that the markup makes a browser fetch."""
    tree = LexborHTMLParser(html)
    links = (
        node.attributes.get(name) or ""
        for selector, name in _FETCHED.items()
        for node in tree.css(selector)
    )
    return {
        urlsplit(urljoin(f"/{address}", link)).path.lstrip("/")
        for link in links
        if not link.startswith("data:")
    }


def first_visit(site: Path, address: str = "") -> Mapping[str, int]:
    """Give each file that a first visit fetches, the page among them, with its size packed."""
    page = f"{address}index.html"
    html = (site / page).read_text(encoding="utf-8")
    return packed(site, {page, *asked_for(html, address)})


def packed(site: Path, names: Iterable[str]) -> Mapping[str, int]:
    """Give the size of each file as brotli's best, which is what a good host sends."""
    return {name: _packed((site / name).read_bytes()) for name in sorted(names)}


@lru_cache(maxsize=64)
def _packed(raw: bytes) -> int:
    """Pages share most of what they fetch."""
    return len(brotli.compress(raw, quality=BEST))
