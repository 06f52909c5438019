"""Whether Markdown shows what was written: signs of items, closing ``#``, backslashes, cells.

Markdown itself is asked. A mark that no text can hold is set beside each spot where a sign may
go, and what stands beside the mark when the page is HTML says whether it went. So code, and all
that only looks like such a spot, is never told of.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from selectolax.lexbor import LexborHTMLParser, LexborNode

from agenda.load.display import quoted
from agenda.problems import Problem
from macros.prose.limits import LONGEST_LINE
from macros.prose.markup_positions import Kind, Spot, spots
from macros.prose.page_source import Prose
from macros.prose.safe_html import MacroResults, as_html, filled

_MARK: Final = re.compile("\ue002([0-9]+)\ue003")
_MARKS: Final = re.compile(f"(?:{_MARK.pattern})*")
_MARKER: Final = re.compile(r"[-+*]|[0-9]+\.")
_START: Final = re.compile(r"[0-9]{1,6}")
_Fault = tuple[str, str]


@dataclass(frozen=True)
class _Item:
    """An item of a list: which list, of which kind, and which number the item is shown with."""

    list: int
    tag: str
    number: int


@dataclass(frozen=True)
class _Seen:
    """Where a mark came to stand: between which words, and in which items, the inmost first."""

    before: str
    after: str
    items: tuple[_Item, ...]


def unshown(page: Prose, config: MkDocsConfig) -> Iterator[Problem]:
    """Give each place on a page where Markdown shows something else than what stands there."""
    text = filled(page.text, page.calls, lambda call: "x" * (call.end - call.start))
    found = spots(text, page.body_start)
    if not found:
        return
    raw = as_html(_marked(text, page.body_start, found), config, MacroResults(""))
    seen, kept, lists = dict(_seen(raw)), {int(one[1]) for one in _MARK.finditer(raw)}, _Lists()
    for at, spot in enumerate(found):
        if at not in kept:
            fault = _gone(spot)
        elif at not in seen:
            fault = None  # in an address or a title, where the sign stands as it is
        else:
            fault = lists.fault(spot, seen[at]) or _eaten(spot, seen[at])
        if fault:
            yield Problem(page.place(spot.start), *fault)


def _marked(text: str, start: int, found: Sequence[Spot]) -> str:
    parts, position = [], start
    for at, spot in enumerate(found):
        parts += [text[position : spot.mark], f"\ue002{at}\ue003"]
        position = spot.mark
    return "".join([*parts, text[position:]])


def _seen(raw: str) -> Iterator[tuple[int, _Seen]]:
    """Give all marks that stand in a text, each with what is around it."""
    body = LexborHTMLParser(raw).body
    items = dict(_items(body)) if body else {}
    for node in body.traverse(include_text=True) if body else ():
        text = node.text_content or "" if node.tag == "-text" else ""
        around = [*_above(node)] if _MARK.search(text) else []
        for found in _MARK.finditer(text):
            before = text[max(0, found.start() - LONGEST_LINE) : found.start()]
            after = _MARKS.sub("", text[found.end() : found.end() + LONGEST_LINE], count=1)
            inside = tuple(items[one.mem_id] for one in around if one.mem_id in items)
            yield int(found[1]), _Seen(before, after, inside)


def _items(body: LexborNode) -> Iterator[tuple[int, _Item]]:
    """Give each item of a list by its node, with the number that a browser gives it."""
    passed: Counter[int] = Counter()
    for node in body.css("li"):
        parent = node.parent
        if parent is not None:
            first = _START.fullmatch(parent.attributes.get("start") or "")
            number = (int(first.group()) if first else 1) + passed[parent.mem_id]
            yield node.mem_id, _Item(parent.mem_id, parent.tag or "", number)
            passed[parent.mem_id] += 1


def _above(node: LexborNode) -> Iterator[LexborNode]:
    while node.parent is not None:
        node = node.parent
        yield node


class _Lists:
    """Tells whether items are shown with the signs that they were given, list by list.

    A list where each item is given 1 counts by itself, as who writes it knows.
    """

    def __init__(self) -> None:
        self._written: dict[tuple[int, int], str] = {}

    def fault(self, spot: Spot, seen: _Seen) -> _Fault | None:
        markers = _MARKER.findall(spot.written) if spot.kind is Kind.item else []
        if not markers or seen.before.rstrip().endswith(markers[-1]):
            return None
        wrong = [
            (marker, item)
            for marker, item in zip(reversed(markers), seen.items, strict=False)
            if not self._is_right(marker, item)
        ]
        return _other_sign(*wrong[0]) if wrong else None

    def _is_right(self, marker: str, item: _Item) -> bool:
        self._written[item.list, item.number] = marker
        if not marker[0].isdigit():
            return item.tag == "ul"
        alike = marker == "1." == self._written.get((item.list, item.number - 1))
        return item.tag == "ol" and (alike or marker == f"{item.number}.")


def _other_sign(marker: str, item: _Item) -> _Fault:
    shown = f"nummer {item.number}" if item.tag == "ol" else "en punkt"
    message = f"Raden börjar med ”{marker}” men visas som {shown} i en lista."
    if not marker[0].isdigit():
        return message, "Numrera raden, dra in den fyra steg, eller skriv text mellan listorna."
    escaped = rf"{marker[:-1]}\."
    return message, f"Skriv {escaped} om talet ska synas, eller numrera 1, 2, 3 utan avbrott."


def _eaten(spot: Spot, seen: _Seen) -> _Fault | None:
    if spot.kind in (Kind.item, Kind.cell) or seen.after.startswith(spot.written):
        return None
    if spot.kind is Kind.closing:
        message = f"Det sista i rubriken ({spot.written}) visas inte."
        return message, r"Ta bort det, eller skriv \ före varje # som ska synas."
    message = f"”{spot.written}” visas inte som det står."
    return message, "Skriv en sökväg som kod, mellan tecknen ` och `."


def _gone(spot: Spot) -> _Fault | None:
    if spot.kind is not Kind.cell:
        return None
    message = f"Raden har fler celler än tabellens första rad: {quoted(spot.written)} visas inte."
    return message, "Ge tabellen en kolumn till, eller ta bort cellen."
