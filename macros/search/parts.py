"""What a page says, in parts: a stretch of it under each heading and in each record.

Read from the HTML that a reader gets, so that nothing is found that is not there to be read, and
a new kind of page needs nothing here.
"""

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

Content = str | LexborHTMLParser
"""A page's HTML, or what has been read of it already."""
_HEADINGS: Final = ("h1", "h2", "h3", "h4")
_BLOCKS: Final = frozenset(
    ("p", "li", "dt", "dd", "div", "section", "blockquote", "ul", "ol", "dl", "tr", "td", "th")
)
_SKIPPED_TAGS: Final = frozenset(
    ("svg", "script", "style", "nav", "form", "template", "figcaption")
)
_SKIPPED: Final = frozenset(
    ("page-foot", "term-box", "editorial-mark", "note-mark", "kicker", "card-kind", "card-foot")
)
_MENTIONS: Final = frozenset(
    ("cards", "targets", "connections", "beside", "facts", "basis", "places")
)
_CARD: Final = ("card", "card-title")
"""Of a card only the name counts here: the rest stands on the page that it leads to."""
_MISSING: Final = "missing"
"""What says that something is not known is no content, and neither is the label above it."""
_SILENT: Final = _SKIPPED | {_MISSING}
_REPEATED: Final = 1 << 12
_LEADS: Final = frozenset(("lead",))
_LONGEST: Final = 2400
"""Signs of a part that are kept. A list of five thousand names helps nobody who searches."""


@dataclass
class Part:
    """A stretch of a page under one anchor. ``texts`` are pairs of how much it says, and text."""

    anchor: str
    heading: str = ""
    texts: list[tuple[str, str]] = field(default_factory=list)
    read: int = 0
    """Signs that were read into it, while it was."""
    common: bool = False
    """Whether many pages have the same heading, so that it tells nothing apart."""

    @property
    def text(self) -> str:
        """Give all that the part says, cut where a list goes on and on: mentions come last."""
        told = sorted(self.texts, key=lambda pair: pair[0] == "mention")
        return " ".join(text for _, text in told)

    @property
    def size(self) -> int:
        """Give how long its texts are together, in signs."""
        return sum(len(text) for _, text in self.texts)

    @property
    def only_mentions(self) -> bool:
        """Tell whether the part only points at what is said somewhere else."""
        return bool(self.texts) and all(says == "mention" for says, _ in self.texts)


def read_parts(html: Content, records: frozenset[str]) -> list[Part]:
    """Cut a page's content at every heading with an id and every record, in order.

    What stands inside the element of one of ``records`` is kept together under its id.
    """
    body = (LexborHTMLParser(html) if isinstance(html, str) else html).body
    reader = _Reader(records)
    if body is not None:
        reader.read(body, "text")
    reader.close_block()
    return reader.parts


class _Reader:
    """Walks the tree once. A heading opens a part, and so does the element of a record."""

    def __init__(self, records: frozenset[str]) -> None:
        self._records = records
        self.parts = [Part("")]
        self._now = self._home = self.parts[0]
        self._words: list[str] = []
        self._says = "text"

    def read(self, node: LexborNode, says: str) -> None:
        for child in node.iter(include_text=True):
            tag = child.tag
            if tag == "-text":
                self._say(child.text_content or "", says)
            elif tag in _HEADINGS:
                self._heading(child)
            elif tag not in _SKIPPED_TAGS:
                self._element(child, tag or "", says)

    def _element(self, node: LexborNode, tag: str, says: str) -> None:
        attributes = node.attributes
        names = _names(attributes.get("class"))
        if not names.isdisjoint(_SILENT) or (tag == "dt" and _leads_to_nothing(node)):
            return
        if "data-search-exclude" in attributes:
            self._quotes(node)
            return
        if says == "card" and tag == "p" and _CARD[1] not in names:
            return
        says = _says(tag, names, says)
        anchor = attributes.get("id") or ""
        if anchor in self._records:
            self._record(node, anchor, says)
        elif tag in _BLOCKS:
            self.close_block()
            self.read(node, says)
            self.close_block()
        else:
            self.read(node, says)

    def _record(self, node: LexborNode, anchor: str, says: str) -> None:
        """Read the element of a record into a part of its own, and go back to where it stood."""
        self.close_block()
        around = self._now, self._home
        self._open(Part(anchor))
        self._home = self._now
        self.read(node, says)
        self.close_block()
        self._now, self._home = around

    def _heading(self, node: LexborNode) -> None:
        self.close_block()
        text = " ".join(node.text().split())
        anchor = node.attributes.get("id") or ""
        if not self._now.heading and not self._now.texts:
            self._now.heading = text
            self._now.anchor = self._now.anchor or anchor
        elif anchor:
            self._open(Part(anchor, text))
        else:
            leads_away = node.css_first("a[href]") is not None
            self._take(self._now, "mention" if leads_away else "heading", text)

    def _open(self, part: Part) -> None:
        self._now = part
        self.parts.append(part)

    def _quotes(self, node: LexborNode) -> None:
        """Keep a source's own words: they are why somebody who has read it comes here."""
        for quote in node.css("q"):
            self._take(self._home, "quote", " ".join(quote.text().split()))

    def _take(self, part: Part, says: str, text: str) -> None:
        part.texts.append((says, text))
        part.read += len(text)

    def _say(self, text: str, says: str) -> None:
        """Take the words of a text. An address has none, or its *lan* would hide *län*."""
        if text.lstrip().startswith("https://"):
            return
        says = "mention" if says == "card" else says
        if says != self._says:
            self.close_block()
            self._says = says
        self._words.append(text)

    def close_block(self) -> None:
        """End a paragraph, a cell or a line of a list."""
        if not self._words:
            return
        text = " ".join("".join(self._words).split())
        self._words = []
        if text and self._now.read < _LONGEST:
            self._take(self._now, self._says, text)


@lru_cache(_REPEATED)
def _names(classes: str | None) -> frozenset[str]:
    """Give the classes of an element; a site has few."""
    return frozenset((classes or "").split())


def _leads_to_nothing(label: LexborNode) -> bool:
    """Tell whether what follows a label only says that something is not known."""
    after = label.next
    while after is not None and after.tag == "-text":
        after = after.next
    return after is not None and _MISSING in _names(after.attributes.get("class"))


@lru_cache(_REPEATED)
def _says(tag: str, names: frozenset[str], says: str) -> str:
    if _CARD[0] in names:
        return "card"
    if says == "card" or names & _MENTIONS:
        return says if says == "card" else "mention"
    if names & _LEADS or tag == "blockquote":
        return "lead"
    if tag == "dt" and says == "text":
        return "heading"
    return says
