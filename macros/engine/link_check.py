"""Reading the built site back: every link, anchor and id of every page."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from agenda.addresses import NOWHERE

_ATTRIBUTES = (
    ("a[href]", "href"),
    ("link[href]", "href"),
    ("img[src]", "src"),
    ("script[src]", "src"),
    ("use[href]", "href"),
)
_LOCAL = "https://local.invalid/"


def faults_in_site(site: Path, site_url: str | None, *, alone: bool = True) -> list[str]:
    """Give every dead link, dead anchor and doubled id of a built site, in page order.

    Links are resolved as a browser would, with ``site_url`` (if any) as the site's own
    address; links to other sites are not followed. One of several versions (not ``alone``)
    may lead to the others, which are not here to be read.
    """
    pages = {path: _Page(path) for path in sorted(site.rglob("*.html"))}
    prefix = urlsplit(site_url or "").path.rstrip("/") + "/"
    return [
        f"{path.relative_to(site)}: {fault}"
        for path, page in pages.items()
        for fault in page.faults(site, pages, prefix, alone=alone)
    ]


class _Page:
    """The ids of a page and what it links to."""

    def __init__(self, path: Path) -> None:
        self.path = path
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        ids = [node.attributes.get("id") or "" for node in tree.css("[id]")]
        self.ids = frozenset(ids)
        self.doubled = sorted({one for one in ids if ids.count(one) > 1})
        self.links = sorted(
            {
                node.attributes.get(attribute) or ""
                for selector, attribute in _ATTRIBUTES
                for node in tree.css(selector)
            }
        )

    def faults(
        self, site: Path, pages: dict[Path, "_Page"], prefix: str, *, alone: bool
    ) -> Iterator[str]:
        yield from (f"id ”{one}” finns flera gånger" for one in self.doubled)
        here = urljoin(_LOCAL, prefix + self.path.relative_to(site).as_posix())
        for link in self.links:
            if link == NOWHERE:
                yield "en länk är tom: adressen som skulle stå där är ingen godkänd adress"
            if link.startswith("//"):
                yield f"länken ”{link}” leder till en annan webbplats utan att säga det"
            parts = urlsplit(urljoin(here, link))
            if urlsplit(_LOCAL).netloc != parts.netloc:
                continue
            if not alone and not parts.path.startswith(prefix):
                continue
            found = _file(site, unquote(parts.path), prefix)
            if found is None:
                yield f"länken ”{link}” leder ingenstans"
            elif parts.fragment and not _has_anchor(pages.get(found), unquote(parts.fragment)):
                yield f"länken ”{link}” leder till en plats som inte finns på sidan"


def _has_anchor(page: _Page | None, anchor: str) -> bool:
    """Say whether a page has an anchor; in what is no page, anything goes."""
    return page is None or anchor in page.ids


def _file(site: Path, path: str, prefix: str) -> Path | None:
    if not path.startswith(prefix):
        return None
    found = site / path[len(prefix) :]
    if path.endswith("/"):
        found = found / "index.html"
    return found if found.is_file() else None
