"""What Markdown would take away is told of: of a page that is passed every number is shown.

The cases are in tests/cases/prose; here Markdown is given any mixture of them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from macros.prose.lost_markup import unshown
from macros.prose.page_source import Prose, read_prose
from macros.prose.safe_html import MacroResults, as_html
from tests.support.prose import HEAD, settings

LINES = (
    "1. a", "2. b", "3. c", "1986. d", "- e", "- 7. f", "> 8. g", "> 1. h", "    1. i", "    - j",
    "text 9", "1987\\. k", "10) l", "`11. m`", "```", "## 12. n", "1. 2. o", "| 13 | 14 |",
    "|---|", "| 15 |", "", "", "",
)  # fmt: skip
NUMBER = re.compile(r"[0-9]+")


CONFIG = settings(Path())


def page(body: str) -> Prose:
    return read_prose(f"{HEAD}{body}", "docs/x.md", (), [])


def shown(node: LexborNode) -> Iterator[str]:
    """Give all that a reader sees of a piece of HTML, the numbers of lists too."""
    if node.tag == "-text":
        yield node.text_content or ""
    items = 0
    for child in node.iter(include_text=True):
        if child.tag == "li":
            items += 1
            yield f" {items}. " if node.tag == "ol" else " - "
        yield from shown(child)


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_every_number_of_a_page_that_is_passed_is_shown(lines: list[str]) -> None:
    body = "\n".join(lines)
    if not [*unshown(page(body), CONFIG)]:
        html = LexborHTMLParser(as_html(body, CONFIG, MacroResults(""))).body
        seen = NUMBER.findall("".join(shown(html))) if html else []
        written = NUMBER.findall(body)
        assert len(seen) == len(written)
        assert all(one in (other, "1") for one, other in zip(written, seen, strict=True))
