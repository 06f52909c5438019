"""Bar plots: rows of numbers, how long each bar is, and the same thing said in words.

Proposals are a part of their own in every bar: merging is not deciding.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from macros.views.parts.base import AreaLook

TOLD: Final = 8
"""As many bars are told one by one in the text alternative; more are left to the table."""

_LONG: Final = 24


@dataclass(frozen=True)
class Bar:
    """One row: a name, how many, and how many more that are only proposed.

    ``quiet`` marks what is not known; ``to`` is the id of the page about the row, and ``query``
    picks out in the list of initiatives those that it counts.
    """

    name: str
    count: int
    proposals: int
    look: AreaLook | None = None
    to: str | None = None
    quiet: bool = False
    meaning: str = ""
    query: str = ""


@dataclass(frozen=True)
class Row:
    """A bar with its measures, as shares of the plot's width."""

    bar: Bar
    count_width: str
    proposals_width: str


@dataclass(frozen=True)
class BarPlot:
    """A finding in words, the bars that show it, and what the columns of the table are."""

    anchor: str
    finding: str
    alternative: str
    head: str
    rows: tuple[Row, ...]
    note: str
    totals: tuple[int, int] | None

    @property
    def long(self) -> bool:
        """Say whether the names need room, which they then take from the bars."""
        return any(len(row.bar.name) > _LONG for row in self.rows)

    @property
    def quiet(self) -> bool:
        """Say whether the whole plot is of what is not known."""
        return all(row.bar.quiet for row in self.rows)

    @property
    def proposals(self) -> bool:
        """Say whether any bar has proposals, so that the two kinds must be told apart."""
        return any(row.bar.proposals for row in self.rows)


def share(part: float, whole: float) -> str:
    """Give a part of a whole as a measure that SVG reads: ``33.33%``."""
    return f"{round(100 * part / whole, 2):g}%" if whole else "0%"


def bar_plot(
    anchor: str, finding: str, head: str, bars: Iterable[Bar], *, note: str = "", sums: bool = True
) -> BarPlot:
    """Measure the bars against the longest. ``sums`` where no one is counted in two of them."""
    found = tuple(bars)
    longest = max((bar.count + bar.proposals for bar in found), default=0)
    rows = (Row(bar, share(bar.count, longest), share(bar.proposals, longest)) for bar in found)
    totals = sum(bar.count for bar in found), sum(bar.proposals for bar in found)
    return BarPlot(
        f"_{anchor}_", finding, _told(found), head, tuple(rows), note, totals if sums else None
    )


def _told(bars: tuple[Bar, ...]) -> str:
    """Say what the bars show to somebody who does not see them."""
    if len(bars) > TOLD:
        return f"Stapeldiagram med {len(bars)} staplar. Talen står i tabellen."
    parts = (
        f"{bar.name} {bar.count}"
        + (f" och dessutom {bar.proposals} förslag" if bar.proposals else "")
        for bar in bars
    )
    return f"Stapeldiagram: {', '.join(parts)}."
