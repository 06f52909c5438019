"""What a reader meets on a built site, counted: repeated words, long names, how the prose reads.

Only what stands in a page's own text is counted, folded parts and all, and never the attributes.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from agenda.readability import Measure, measure

REPEATED: Final = ("ingen uppgift", "källan")
"""Words that nobody wants to meet everywhere."""

LONG_NAME: Final = 30
"""Letters from which the name of a source is long."""

TELLS_CHANGES: Final = "andringar/"
"""What compares versions tells names as they were changed."""

_NOT_PROSE: Final = (
    ".quotation, blockquote, q, .source-mark, .sources, .page-foot, nav, .kicker, .card-foot,"
    " .card-kind, .term-box, .kind, table, dl"
)
_WHOLE: Final = re.compile(r"[.!?”]$")


@dataclass(frozen=True)
class Met:
    """What a whole site says to its readers."""

    pages: int
    repeated: dict[str, int]
    names: tuple[tuple[int, str, str], ...]
    """How often a source's long name stands on a page, the page and the name: most first."""
    prose: Measure

    @property
    def most_names(self) -> int:
        return self.names[0][0] if self.names else 0

    @property
    def mean_sentence(self) -> float:
        return self.prose.words / self.prose.sentences if self.prose.sentences else 0.0


def met(site: Path, sources: tuple[str, ...]) -> Met:
    """Read every page of a site; ``sources`` are the names of what the agenda rests on."""
    repeated: Counter[str] = Counter(dict.fromkeys(REPEATED, 0))
    names: list[tuple[int, str, str]] = []
    prose: dict[str, None] = {}
    pages = sorted(site.rglob("*.html"))
    for path in pages:
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
        text = _text(tree)
        for words in REPEATED:
            repeated[words] += text.lower().count(words)
        if not address.startswith(TELLS_CHANGES):
            named = ((text.count(name), address, name) for name in sources)
            names += [one for one in named if one[0] and len(one[2]) >= LONG_NAME]
        prose |= dict.fromkeys(_prose(tree))
    measured = sum((measure(text) for text in prose), Measure())
    return Met(len(pages), dict(repeated), tuple(sorted(names, reverse=True)), measured)


def _text(tree: LexborHTMLParser) -> str:
    for node in tree.css("script, style, template"):
        node.decompose()
    return " ".join(tree.body.text(separator=" ").split()) if tree.body else ""


def _prose(tree: LexborHTMLParser) -> Iterator[str]:
    """Give the paragraphs of whole sentences that are the site's own words."""
    for node in tree.css(_NOT_PROSE):
        node.decompose()
    for paragraph in tree.css("article p"):
        text = _words(paragraph)
        if _WHOLE.search(text):
            yield text


def _words(node: LexborNode) -> str:
    return " ".join(node.text().split())
