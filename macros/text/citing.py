"""Where something stands, told in few words: a source is named once, and then by its lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_MOST_PLACES: Final = 2
"""More places than this are counted on the mark, and told when it is opened."""


@dataclass(frozen=True)
class SourceLine:
    """Where something stands: the source, the lines, and the words if they are quoted."""

    source: str
    title: str
    short: str
    where: str
    quote: str | None


@dataclass(frozen=True)
class CitedSource:
    """A source with every place in it that is cited, and those whose words are quoted."""

    id: str
    title: str
    short: str
    where: str
    bare: str
    """Those of the places that nothing is quoted from."""
    quotes: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Cited:
    """What the mark says, and what it opens."""

    mark: str
    sources: tuple[CitedSource, ...]


def cited(lines: Iterable[SourceLine]) -> Cited:
    """Gather citations by source, in the order they were made.

    >>> cited([SourceLine("a", "Agendan", "agendan", "rad 5–6", None)]).mark
    'Källa, rad 5–6'
    """
    found = tuple(dict.fromkeys(lines))
    ids = tuple(dict.fromkeys(line.source for line in found))
    sources = tuple(_source([line for line in found if line.source == one]) for one in ids)
    return Cited(_mark(sources, found), sources)


def _source(lines: list[SourceLine]) -> CitedSource:
    first = lines[0]
    places = tuple(dict.fromkeys(line.where for line in lines if line.where))
    quotes = tuple((line.where, line.quote) for line in lines if line.quote)
    bare = tuple(one for one in places if one not in {where for where, _ in quotes})
    return CitedSource(
        first.source, first.title, first.short, _joined(places), _joined(bare), quotes
    )


def _joined(places: tuple[str, ...]) -> str:
    """Join places, with the word for lines only before the first: ``rad 5–6, 8 och 12``."""
    first, *more = (*places, "")
    rest = [one.removeprefix("rad ") if first.startswith("rad ") else one for one in more if one]
    *before, last = (first, *rest)
    return f"{', '.join(before)} och {last}" if before else last


def _mark(sources: tuple[CitedSource, ...], lines: tuple[SourceLine, ...]) -> str:
    if len(sources) > 1:
        return f"{len(sources)} källor"
    places = len({line.where for line in lines if line.where})
    if places > _MOST_PLACES:
        return f"Källa, {places} ställen"
    return f"Källa, {sources[0].where}" if places else "Källa"
