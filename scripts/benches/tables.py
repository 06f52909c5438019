"""What was measured, as tables in Markdown for the developers' page."""

from collections.abc import Mapping, Sequence
from typing import Final

from benches.builds import (
    CHECK,
    CHECK_AGAIN,
    EXPORTS,
    FLOOR,
    OURS,
    PDF,
    WHOLE,
    Size,
    grown_over,
    growth,
)
from benches.edit_list import EDITS
from benches.edits import Seen, middles
from benches.figures import spread
from benches.peers import PEERS

ORDER: Final = (
    OURS,
    *(peer.name for peer in PEERS),
    FLOOR,
    EXPORTS,
    WHOLE,
    PDF,
    CHECK,
    CHECK_AGAIN,
)
_NONE: Final = "–"
_MEGABYTE: Final = 1_000_000
_HEADS: Final = ("", "CPU s", "This site to it", "Seconds", "Memory, MB", "Output, MB")
_BELOW_ONE: Final = 10


def build_tables(sizes: Sequence[Size]) -> str:
    """Give a table a size, and how the time of each builder grows."""
    parts = [f"### {_called(one)}\n\n{_table(_HEADS, _rows(one))}{_missing(one)}" for one in sizes]
    grown = [(name, growth(sizes, name)) for name in ORDER]
    rows = [[name, f"{found:.2f}"] for name, found in grown if found is not None]
    if rows:
        over = [f"{one.initiatives:,}" for one in grown_over(sizes)]
        heading = f"### How CPU seconds grow, from {over[0]} to {over[-1]} initiatives"
        parts.append(f"{heading}\n\n{_table(('', 'Exponent'), rows)}")
    return "\n\n".join(parts)


def edit_table(found: Mapping[int, Mapping[str, Sequence[Seen]]]) -> str:
    """Give seconds from the save to the page that shows it: a row an edit, a column an agenda."""
    heads = ["Edit", *(f"{size:,} initiatives" if size else "This agenda" for size in found)]
    rows = []
    for edit in EDITS:
        rows.append([edit.name, *(_told(seen[edit.name]) for seen in found.values())])
    return _table(heads, rows)


def _told(seen: Sequence[Seen]) -> str:
    pages, signals = middles(seen)
    if len(pages) < len(seen):
        return "never seen"
    signal = f"; told {spread(signals).told(2)}" if signals else ""
    return f"{spread(pages).told(2)}{signal}"


def _called(size: Size) -> str:
    name = f"{size.initiatives:,} initiatives" if size.initiatives else "This agenda"
    return f"{name}, {size.pages:,} pages"


def _rows(size: Size) -> list[list[str]]:
    rows = []
    for name in (one for one in ORDER if one in size.taken):
        taken, ratio = size.taken[name], size.ratio(name)
        seconds = spread(taken.seconds or (0,))
        processor = spread(taken.processor)
        cells = [
            processor.told(2 if processor.middle < _BELOW_ONE else 1),
            ratio.told(2) if ratio else _NONE,
            f"{seconds.middle:.1f}" if seconds.most else _NONE,
            f"{taken.memory:,.0f}" if taken.memory else _NONE,
            f"{taken.size / _MEGABYTE:,.1f}" if taken.size else _NONE,
        ]
        rows.append([name, *cells])
    return rows + [[name, "missing", *[_NONE] * 4] for name in size.missing]


def _missing(size: Size) -> str:
    return "".join(f"\n\n{name}: {said}" for name, said in size.missing.items())


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    ruled = ["---", *["--:"] * (len(heads) - 1)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, ruled, *rows))
