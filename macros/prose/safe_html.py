"""From a page's Markdown to its HTML, through a wall that needs no checker.

Where a macro is called a sign is put that no text can hold. The Markdown is turned into HTML
with the extensions of mkdocs.yml; that HTML goes through the allow-list of a maintained
sanitiser (nh3); and only then do the macros' own results take the place of the signs.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final
from urllib.parse import urlsplit

import markdown
import nh3
from markdown.extensions.toc import slugify
from mkdocs.config.defaults import MkDocsConfig
from selectolax.lexbor import LexborHTMLParser, LexborNode

from agenda.load.decode import hidden_characters
from macros.prose.calls import Call
from macros.text.escape import Html, inert

_TAGS: Final = {
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "pre", "hr", "div"),
    *("ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td"),
    *("a", "abbr", "br", "code", "del", "em", "img", "strong", "sub", "sup"),
}
_ATTRIBUTES: Final = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "code": {"class"},
    "div": {"class"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
_ALIGNED: Final = {"style": {f"text-align: {side};" for side in ("left", "right", "center")}}
_VALUES: Final = {
    "id": re.compile(r"_[a-z0-9_-]*"),  # as heading_id makes them: no id of the frame is like it
    "class": re.compile(r"toc|language-[A-Za-z0-9_+-]+"),
    "start": re.compile(r"[0-9]{1,6}"),
}
_SCHEMES: Final = {"https", "mailto"}
_WITHIN: Final = {"href": "en adress", "src": "en adress"}
_TEXT_ONLY: Final = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "em", "strong", "a", "del", "abbr")
_WHITE: Final = re.compile(r"[\s\x00-\x1f]")
NO_SIGN: Final = re.compile("[^\ue000\ue001]*")
"""A text that no result of a macro stands in."""


class MacroResults:
    """What the calls of one page gave, each under a sign that stands for it in the Markdown.

    A sign holds a sum of the page's own text, so no text can hold a sign of its own page.
    """

    def __init__(self, text: str) -> None:
        self.mark = sha256(text.encode()).hexdigest()[:16]
        self.given: list[Html] = []
        self.left_out: set[int] = set()
        """Those that stood in a part that nobody reads, as nothing came of it."""
        self.sign = re.compile(f"\ue000{self.mark}x([0-9]+)\ue001")
        self.alone = re.compile(rf"<p>\s*((?:{self.sign.pattern.replace('(', '(?:')}\s*)+)</p>")

    def keep(self, given: str) -> str:
        """Keep what a macro gave; give its sign. What is no finished HTML by its type is text."""
        self.given.append(given if isinstance(given, Html) else inert(given))
        return f"\ue000{self.mark}x{len(self.given) - 1}\ue001"

    def numbers(self, text: str) -> list[int]:
        """Give which results stand in a text."""
        return [int(number) for number in self.sign.findall(text)]

    def leave_out(self, text: str) -> None:
        """Take note that a text goes, and the results in it: nobody need find them."""
        self.left_out.update(self.numbers(text))

    def is_block(self, number: int) -> bool:
        """Say whether a result is more than words: it can't stand inside a sentence."""
        return "<" in self.given[number] or not self.given[number].strip()

    def words(self, text: str) -> str:
        """Give a text with the words of the results in it: what a heading's place is named by."""
        return self.sign.sub(lambda found: html.unescape(self.given[int(found[1])]), text)


@dataclass(frozen=True)
class Misplaced:
    """A result that would stand where it can't: which call it is, and why."""

    number: int
    message: str
    advice: str


def filled(text: str, calls: Iterable[Call], give: Callable[[Call], str]) -> str:
    """Put what ``give`` gives in the place of each call."""
    parts, position = [], 0
    for call in calls:
        parts += [text[position : call.start], give(call)]
        position = call.end
    return "".join([*parts, text[position:]])


def heading_settings(config: MkDocsConfig, results: MacroResults) -> MkDocsConfig:
    """Give the settings with headings named after what macros gave in them."""
    found = copy(config)
    toc = (config["mdx_configs"] or {}).get("toc", {})
    name = toc.get("slugify", slugify)
    named = {**toc, "slugify": lambda text, separator: name(results.words(text), separator)}
    found["mdx_configs"] = {**(config["mdx_configs"] or {}), "toc": named}
    return found


def as_html(text: str, config: MkDocsConfig, results: MacroResults) -> str:
    """Turn Markdown into HTML the way MkDocs does, but for what links lead to."""
    found = heading_settings(config, results)
    extensions: list[Any] = found["markdown_extensions"]
    return markdown.Markdown(extensions=extensions, extension_configs=found["mdx_configs"]).convert(
        text
    )


def clean(raw: str) -> str:
    """Let through what Markdown makes, and nothing that runs, leads away or takes over a page."""
    found = nh3.clean(
        raw,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        tag_attribute_values={"td": _ALIGNED, "th": _ALIGNED},
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    return found


def _attribute(tag: str, name: str, value: str) -> str | None:
    known = _VALUES.get(name)
    if known is not None:
        return value if known.fullmatch(value) else None
    if name in ("href", "src"):
        return value if is_safe_address(value, picture=name == "src") else None
    return value


def is_safe_address(value: str, *, picture: bool = False) -> bool:
    """Say whether an address is within the site, or plainly another one's over https."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    before = value.partition("/")[0]
    if not parts.scheme and (":" in before or _WHITE.search(value)):
        return False
    if "\\" in value or (parts.netloc and not parts.scheme) or "@" in parts.netloc:
        return False
    return not parts.scheme or (parts.scheme in _SCHEMES and not picture)


def removed(raw: str, cleaned: str) -> str | None:
    """Give the first tag that the wall took away or altered, if any."""
    before, after = list(_elements(raw)), list(_elements(cleaned))
    for number, (tag, attributes) in enumerate(before):
        if number >= len(after) or after[number] != (tag, attributes):
            return tag
    return None


def _elements(source: str) -> Iterator[tuple[str, dict[str, str | None]]]:
    body = LexborHTMLParser(source).body
    for node in body.traverse() if body else ():
        yield node.tag or "", dict(node.attributes)


def unseen(cleaned: str, results: MacroResults) -> tuple[str, str] | None:
    """Say which sign of a text, or of a title, nobody could see, or would turn it round, if any."""
    fault = next(hidden_characters(results.sign.sub("", cleaned)), None)
    return fault[1:] if fault else None


def misplaced(cleaned: str, results: MacroResults) -> Iterator[Misplaced]:
    """Give each call whose result would stand in an address, in code, or be lost."""
    places: dict[int, tuple[str, str] | None] = {}
    body = LexborHTMLParser(cleaned).body
    for node in body.traverse(include_text=True) if body else ():
        for name, value in node.attributes.items() if node.tag != "-text" else ():
            for found in results.sign.finditer(value or ""):
                where = _WITHIN.get(name, "en titel eller en bildtext")
                message = f"Ett makro kan inte stå i {where}."
                places[int(found[1])] = message, "Skriv ut orden i stället."
        if node.tag == "-text":
            for found in results.sign.finditer(node.text_content or ""):
                fault = _fault(node, int(found[1]), results)
                places[int(found[1])] = places.get(int(found[1])) or fault
    for number in sorted({*range(len(results.given))} - results.left_out):
        lost = "Det som makrot ger skulle inte synas här.", "Ställ anropet på en egen rad."
        fault = places.get(number, lost)
        if fault:
            yield Misplaced(number, *fault)


def _fault(node: LexborNode, number: int, results: MacroResults) -> tuple[str, str] | None:
    """Say why a result can't stand in this text, if so."""
    parent = node.parent
    tag = parent.tag if parent else "body"
    if parent and ({tag} | {one.tag for one in _above(parent)}) & {"code", "pre"}:
        return "Ett makro kan inte stå i kod.", "Ta bort indraget eller kodtecknen omkring det."
    if not results.is_block(number) or tag not in _TEXT_ONLY:
        return None
    if tag == "p" and parent and _is_alone(parent, results):
        return None
    advice = "Ställ anropet på en egen rad, med en tom rad före och efter."
    return "Makrot ger mer än ord, och kan inte stå mitt i en text.", advice


def _above(node: LexborNode) -> Iterator[LexborNode]:
    while node.parent is not None:
        node = node.parent
        yield node


def _is_alone(paragraph: LexborNode, results: MacroResults) -> bool:
    """Say whether a paragraph holds results that are more than words, and nothing beside them."""
    text = paragraph.text()
    numbers = [int(found[1]) for found in results.sign.finditer(text)]
    beside = results.sign.sub("", text).strip() or paragraph.css("*")[1:]
    return not beside and all(map(results.is_block, numbers))


def assembled(cleaned: str, results: MacroResults) -> Html:
    """Put what the macros gave into cleaned HTML, in which every sign stands in a text."""

    def paragraph(found: re.Match[str]) -> str:
        numbers = [int(number) for number in results.sign.findall(found[1])]
        return found[1] if all(map(results.is_block, numbers)) else found.group()

    whole = results.alone.sub(paragraph, cleaned)
    parts = results.sign.split(whole)
    return Html("".join(results.given[int(one)] if at % 2 else one for at, one in enumerate(parts)))
