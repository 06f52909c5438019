"""Reading the built site back: every link, anchor and id of every page."""

import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from agenda.addresses import NOWHERE

_ATTRIBUTES: Final = {"a": "href", "link": "href", "use": "href", "img": "src", "script": "src"}
_READ: Final = ",".join(("[id]", *(f"{tag}[{name}]" for tag, name in _ATTRIBUTES.items())))
_LOCAL: Final = "https://local.invalid/"
_PLAIN: Final = re.compile(
    r"(?P<up>(?:\.\./)*)(?P<down>(?:[a-z0-9][\w.-]*/)*(?:[a-z0-9][\w.-]*)?)(?:#(?P<anchor>[\w-]+))?"
)
"""A link as templates write most of them: so many folders up, an address there, an anchor."""


_ABROAD: Final = re.compile(r"(?:https?://(?!local\.)[a-z0-9.-]+|mailto:[^/]*)(?:[/?#][!-~]*)?\Z")
"""A link to another site as most of them are written."""


def faults_in_site(site: Path, site_url: str | None, *, alone: bool = True) -> list[str]:
    """Give every dead link, dead anchor and doubled id of a built site, in page order.

    Links are resolved as a browser would, with ``site_url`` (if any) as the site's own
    address; links to other sites are not followed. One of several versions (not ``alone``)
    may lead to the others, which are not here to be read.
    """
    names = frozenset(_names(site))
    pages = {name: _Page.read(site / name) for name in names if name.endswith(".html")}
    prefix = urlsplit(site_url or "").path.rstrip("/") + "/"
    built = _Built(site, names, pages, prefix, alone)
    return [f"{name}: {fault}" for name in sorted(pages, key=Path) for fault in built.faults(name)]


def _names(site: Path) -> Iterator[str]:
    """Give every file of a site by its address from the root."""
    for folder, _, files in os.walk(site):
        above = Path(folder).relative_to(site).as_posix()
        yield from (file if above == "." else f"{above}/{file}" for file in files)


@dataclass(frozen=True)
class _Page:
    """The ids of a page, how often each stands there, and what the page links to."""

    ids: Mapping[str, int]
    links: tuple[str, ...]

    @classmethod
    def read(cls, path: Path) -> "_Page":
        ids, links = Counter[str](), set[str]()
        for node in LexborHTMLParser(path.read_text(encoding="utf-8")).css(_READ):
            attributes, name = node.attributes, _ATTRIBUTES.get(node.tag or "")
            if "id" in attributes:
                ids[attributes["id"] or ""] += 1
            if name in attributes:
                links.add(attributes[name] or "")
        return cls(ids, tuple(sorted(links)))


@dataclass(frozen=True)
class _Built:
    """A built site: all its files and pages, by address, and where it lies on its host."""

    site: Path
    names: frozenset[str]
    pages: Mapping[str, _Page]
    prefix: str
    alone: bool
    sound: set[tuple[str, str]] = field(default_factory=set)
    """Links that lead up to what is there, by the folder above: its pages have most in common."""

    def faults(self, name: str) -> Iterator[str]:
        page = self.pages[name]
        doubled = sorted(one for one, times in page.ids.items() if times > 1)
        yield from (f"id ”{one}” finns flera gånger" for one in doubled)
        folder = name.split("/")[:-1]
        above = "/".join(folder[:-1])
        for link in page.links:
            beside = (above, link) if folder and link.startswith("../") else None
            if beside in self.sound:
                continue
            plain = _PLAIN.fullmatch(link)
            if not (plain and self._is_sound(name, folder, plain)):
                yield from self._followed(name, link)
            elif beside:
                self.sound.add(beside)

    def _is_sound(self, name: str, folder: list[str], link: re.Match[str]) -> bool:
        """Say whether a plain link leads to what is there, without the rules for any address."""
        up, down, anchor = len(link["up"]) // 3, link["down"], link["anchor"]
        if up > len(folder):
            return False
        target = "/".join([*folder[: len(folder) - up], down]) if up or down else name
        if target.endswith("/") or not target:
            target += "index.html"
        return target in self.names and (not anchor or self._has_anchor(target, anchor))

    def _followed(self, name: str, link: str) -> Iterator[str]:
        """Follow any link as a browser would, and say what is wrong with it."""
        if _ABROAD.match(link):
            return
        if link == NOWHERE:
            yield "en länk är tom: adressen som skulle stå där är ingen godkänd adress"
        if link.startswith("//"):
            yield f"länken ”{link}” leder till en annan webbplats utan att säga det"
        parts = urlsplit(urljoin(urljoin(_LOCAL, self.prefix + name), link))
        if urlsplit(_LOCAL).netloc != parts.netloc:
            return
        if not self.alone and not parts.path.startswith(self.prefix):
            return
        found = self._file(unquote(parts.path))
        if found is None:
            yield f"länken ”{link}” leder ingenstans"
        elif parts.fragment and not self._has_anchor(found, unquote(parts.fragment)):
            yield f"länken ”{link}” leder till en plats som inte finns på sidan"

    def _has_anchor(self, name: str, anchor: str) -> bool:
        """Say whether a page has an anchor; in what is no page, anything goes."""
        return name not in self.pages or anchor in self.pages[name].ids

    def _file(self, path: str) -> str | None:
        if not path.startswith(self.prefix):
            return None
        found = self.site / path[len(self.prefix) :]
        if path.endswith("/"):
            found = found / "index.html"
        return found.relative_to(self.site).as_posix() if found.is_file() else None
