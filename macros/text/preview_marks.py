"""Marks in finished HTML: after each link to what a proposal changes, and where it stands itself.

Set on the finished page, so that every list has them, whichever template wrote it.
"""

from collections.abc import Iterator, Mapping
from posixpath import join, normpath
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEADS = "dt, h2, h3, h4, strong, summary"
"""Where the name of an entry stands in the element that carries its id."""


def marked(html: str, page_url: str, marks: Mapping[str, str]) -> str:
    """Add a mark, as HTML, beside each link to an address and inside what an address names.

    ``marks`` holds HTML by address from the root: ``initiativ/x/`` or ``ordlista/#x``. Links
    within drawings stay as they are: a drawing holds no text of that kind.
    """
    tree = LexborHTMLParser(html)
    if tree.body is None:
        return html
    places = [*_links(tree, page_url, marks), *_entries(tree, page_url, marks)]
    for place, is_link, mark in places:
        _set(place, LexborHTMLParser(mark), is_link=is_link)
    return (tree.body.inner_html or html) if places else html


def _links(
    tree: LexborHTMLParser, page_url: str, marks: Mapping[str, str]
) -> Iterator[tuple[LexborNode, bool, str]]:
    drawn = {node.mem_id for node in tree.css("svg a")}
    for link in tree.css("a[href]"):
        address = _address(link.attributes.get("href") or "", page_url)
        if address and address in marks and link.mem_id not in drawn:
            yield link, True, marks[address]


def _entries(
    tree: LexborHTMLParser, page_url: str, marks: Mapping[str, str]
) -> Iterator[tuple[LexborNode, bool, str]]:
    """Give what stands on this very page under an id of its own."""
    for address, mark in marks.items():
        page, _, anchor = address.partition("#")
        node = tree.css_first(f'[id="{anchor}"]') if anchor and page == page_url else None
        if node is not None:
            yield node.css_first(_HEADS) or node, False, mark


def _address(href: str, page_url: str) -> str | None:
    """Give where a link leads, from the root of the site; None for another site."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not (parts.path or parts.fragment):
        return None
    path = normpath(join("/", page_url, parts.path)).lstrip("/") if parts.path else page_url
    slash = "/" if path and (not parts.path or parts.path.endswith("/")) else ""
    anchor = f"#{parts.fragment}" if parts.fragment else ""
    return f"{path.rstrip('/')}{slash}{anchor}"


def _set(place: LexborNode, mark: LexborHTMLParser, *, is_link: bool) -> None:
    node = mark.body.first_child if mark.body else None
    if node is None:
        return
    if is_link:
        place.insert_after(node)
        place.insert_after(" ")
    else:
        place.insert_child(" ")
        place.insert_child(node)
