"""What there is to find: pages, and records that share a page, each with its parts."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.search.parts import Content, Part, read_parts


@dataclass
class Entry:
    """What one line of results leads to. ``area`` is the id of its focus area, or empty."""

    address: str
    title: str
    kind: str
    area: str = ""
    code: str = ""
    names: tuple[str, ...] = ()
    aside: bool = False
    """Whether it tells of the site and not of the agenda: sought by its titles, not its texts."""
    called: float = 1.0
    """How much its title counts: less where it is made of its text, or names everything."""
    parts: list[Part] = field(default_factory=list)


def entries_of(
    page: Entry, html: Content, anchors: frozenset[str], records: dict[str, Entry]
) -> Iterator[Entry]:
    """Give the page with its own parts, then each record on it that is an entry of its own.

    A part is opened at each of ``anchors``; ``records`` are the entries of their own that may
    stand on the page, by anchor, without parts.
    """
    parts = [part for part in read_parts(html, anchors) if part.texts or part.heading]
    page.parts = _gathered([part for part in parts if part.anchor not in records])
    if page.parts:
        yield page
    for part in parts:
        if part.anchor in records:
            entry = records[part.anchor]
            entry.parts.append(part)
            yield entry


def _gathered(parts: list[Part]) -> list[Part]:
    """Put what only points elsewhere under the page itself: it is no answer of its own."""
    kept = parts[:1]
    for part in parts[1:]:
        if part.only_mentions:
            kept[0].texts += part.texts
        else:
            kept.append(part)
    return kept
