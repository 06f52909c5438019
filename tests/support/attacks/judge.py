"""What a built site gives away: anything alive in it that the same site without attacks has not.

The judge knows no attack. It has read the site of the base agenda, and takes for a sign of
success every element, attribute, script, address and kind of file that is not there too.
"""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

ADDRESSES: Final = frozenset(
    {"href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href", "cite"}
    | {"background", "ping", "manifest", "content"}
)
_FETCHED: Final = frozenset({"src", "srcset", "poster", "data", "background", "ping", "manifest"})
_FETCHING: Final = frozenset({"use", "image"})
_RELATED: Final = frozenset({"canonical", "alternate", "license", "prev", "next"})
"""Links of the head that a browser does not follow by itself."""
_MARKDOWN: Final = {
    "p": (), "em": (), "strong": (), "code": ("class",), "pre": (), "blockquote": (), "hr": (),
    "br": (), "ul": (), "ol": ("start",), "li": (), "a": ("href", "title"),
    "img": ("src", "alt", "title", "width", "height", "loading"),
    **{f"h{level}": ("id",) for level in range(1, 7)},
}  # fmt: skip
"""What Markdown may make of a text, beside what our own templates write."""
_SAFE: Final = frozenset({"https", "mailto", ""})
_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg", ".webp"})
_TEXTS: Final = frozenset({".html", ".xml", ".json", ".csv", ".txt", ".rdf", ".jsonld", ".yaml"})
_FORMULA: Final = tuple("=+-@\t\r")
_NUMBER: Final = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):")


@dataclass(frozen=True)
class Ordinary:
    """What the site has without any attack."""

    markup: frozenset[tuple[str, str]]
    scripts: frozenset[str]
    addresses: frozenset[str]
    kinds: frozenset[str]


def ordinary(site: Path) -> Ordinary:
    """Read a site that nobody has attacked."""
    markup = {(tag, name) for tag, names in _MARKDOWN.items() for name in ("", *names)}
    scripts, addresses = set(), set()
    for path in site.rglob("*.html"):
        for node in _nodes(path.read_text(encoding="utf-8")):
            markup |= {(node.tag or "", name) for name in ("", *node.attributes)}
            addresses |= {node.attributes.get(name) or "" for name in ADDRESSES}
            if node.tag == "script":
                scripts.add(_script(node))
    kinds = _PICTURES | frozenset(path.suffix.lower() for path in site.rglob("*") if path.is_file())
    return Ordinary(frozenset(markup), frozenset(scripts), frozenset(addresses), kinds)


def evidence(site: Path, known: Ordinary) -> Iterator[tuple[str, str]]:
    """Give each sign that an attack got through: the file that it is in, and what it is."""
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if not path.is_file():
            continue
        if path.suffix.lower() not in known.kinds:
            yield name, f"en fil av slaget ”{path.suffix}”"
        elif path.suffix == ".html":
            for sign in dict.fromkeys(in_html(path.read_text("utf-8", "replace"), known)):
                yield name, sign
        else:
            for sign in in_data(path):
                yield name, sign


def in_html(html: str, known: Ordinary) -> Iterator[str]:
    """Give what is alive in a page and has no business there."""
    ids: list[str] = []
    for node in _nodes(html):
        tag = node.tag or ""
        if (tag, "") not in known.markup:
            yield f"elementet <{tag}>"
        if tag == "script" and not _is_ours(node, known):
            yield f"ett skript: {_script(node)[:60]}"
        ids += [node.attributes["id"] or ""] if "id" in node.attributes else []
        for name, value in node.attributes.items():
            yield from _attribute(node, name, value or "", known)
    yield from (f"id ”{one}” flera gånger" for one in sorted({i for i in ids if ids.count(i) > 1}))


def _attribute(node: LexborNode, name: str, value: str, known: Ordinary) -> Iterator[str]:
    tag = node.tag or ""
    strange = (tag, name) not in known.markup and not name.startswith("aria-")
    if strange and (tag, "") in known.markup:
        yield f"attributet {name} på <{tag}>"
    if name == "http-equiv" and value.strip().lower() in ("refresh", "set-cookie"):
        yield "en sida som leder vidare av sig själv"
    if name in ADDRESSES and (tag, name) != ("meta", "content") and value not in known.addresses:
        for part in value.split(",") if name == "srcset" else (value,):
            fault = _address(node, name, part)
            if fault:
                yield f"{fault}: {value[:60]}"


def _address(node: LexborNode, name: str, written: str) -> str | None:
    """Read an address as a browser does: control signs are dropped, ``\\`` is ``/``."""
    address = re.sub(r"[\t\n\r]", "", written.strip("".join(map(chr, range(33)))))
    address = address.replace("\\", "/")
    scheme = _SCHEME.match(address.lower())
    if scheme and scheme[1] not in _SAFE:
        return f"en adress med {scheme[1]}:"
    parts = urlsplit(address)
    if parts.netloc and not scheme:
        return "en adress till ett annat ställe utan https:"
    if "@" in parts.netloc:
        return "en adress med ett namn före värden"
    fetched = name in _FETCHED or node.tag in _FETCHING
    fetched |= node.tag == "link" and (node.attributes.get("rel") or "") not in _RELATED
    return "något hämtas från ett annat ställe" if fetched and parts.netloc else None


def in_data(path: Path) -> Iterator[str]:
    """Give what is wrong with a file for machines: it is not whole, or a cell would be run."""
    raw = path.read_bytes()
    try:
        if path.suffix in (".xml", ".rdf"):
            if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw:
                yield "en DOCTYPE"
            ET.fromstring(raw)
        elif path.suffix in (".json", ".jsonld"):
            json.loads(raw)
        elif path.suffix == ".csv":
            rows = csv.reader(io.StringIO(raw.decode("utf-8-sig")))
            yield from (f"en formel: {cell[:40]}" for row in rows for cell in row if _acts(cell))
    except (ET.ParseError, ValueError, csv.Error) as error:
        yield f"går inte att läsa: {error}"


def _acts(cell: str) -> bool:
    return cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell)


def texts(site: Path) -> dict[str, str]:
    """Give every file that holds text, by its name."""
    return {
        path.relative_to(site).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.suffix in _TEXTS
    }


def shown_on(site: Path) -> str:
    """Give all that a reader of the site can read, white space folded."""
    found = (LexborHTMLParser(path.read_text("utf-8")).body for path in site.rglob("*.html"))
    return " ".join(" ".join(body.text().split()) for body in found if body)


def _nodes(html: str) -> list[LexborNode]:
    return LexborHTMLParser(html).css("*")


def _script(node: LexborNode) -> str:
    source = node.attributes.get("src")
    return f"src {source.rsplit('/', 1)[-1]}" if source else node.text().strip()


def _is_ours(node: LexborNode, known: Ordinary) -> bool:
    if node.attributes.get("type") == "application/ld+json":
        try:
            json.loads(node.text())
        except ValueError:
            return False
        return not set(node.text()) & set("<>&")
    return _script(node) in known.scripts
