"""When the work runs: a line for each initiative while they are few, else a count for each year.

A period may lack its beginning or its end. What is known is drawn as a bar, what is not is
drawn as a thin line, and nothing is guessed. There is no "today": a work that goes on is known
to do so until its record was last changed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from agenda.model import FocusArea, Initiative, Period
from agenda.model.dates import earliest, latest
from agenda.model.levels import LevelName
from macros.context.agenda_context import AgendaContext
from macros.views.follow_up.progress import is_proposed, split
from macros.views.parts.bar_plots import Bar, BarPlot, bar_plot, share
from macros.views.parts.base import AreaLook, area_look, period_text

MOST_ROWS: Final = 40
"""More initiatives than this are counted for each year instead of drawn."""

MOST_YEARS: Final = 60
_LABELS: Final = 5


@dataclass(frozen=True)
class Piece:
    """A stretch of a line: where it begins and how wide it is, as shares of the plot."""

    start: str
    width: str


@dataclass(frozen=True)
class Span:
    """The drawing of a period: a bar for what is known, thin lines for what is open."""

    known: Piece | None
    open: tuple[Piece, ...]


@dataclass(frozen=True)
class TimelineRow:
    id: str
    title: str
    period: str
    span: Span
    not_decided: bool


@dataclass(frozen=True)
class TimelineGroup:
    look: AreaLook
    rows: tuple[TimelineRow, ...]


@dataclass(frozen=True)
class Timeline:
    """The periods that are known: drawn one by one, or counted by year when they are many."""

    finding: str
    alternative: str
    years: tuple[tuple[str, int], ...]
    groups: tuple[TimelineGroup, ...]
    counted: BarPlot | None


@dataclass(frozen=True)
class _Axis:
    """Whole years, from the first that is named to the last."""

    first: int
    last: int

    def at(self, day: str) -> float:
        """Give how far along the axis a day lies, from 0 to 1."""
        begin, end = date(self.first, 1, 1).toordinal(), date(self.last, 12, 31).toordinal() + 1
        return (date.fromisoformat(day).toordinal() - begin) / (end - begin)

    def piece(self, start: float, end: float) -> Piece:
        return Piece(share(start, 1), share(max(end - start, 0), 1))


def timeline(context: AgendaContext) -> Timeline:
    """Give a line for each initiative with dates; beyond ``MOST_ROWS`` a count for each year."""
    dated = tuple(i for i in context.agenda.initiatives if period_text(i.period))
    of, _ = split(context.agenda.initiatives)
    count, proposals = split(dated)
    axis = _axis(dated)
    work = context.levels["initiative"]
    finding = _finding(work, (count, of, proposals), axis)
    if axis is None:
        return Timeline(finding, "", (), (), None)
    if len(dated) > MOST_ROWS:
        return Timeline(finding, "", (), (), _by_year(work, finding, dated, axis))
    alternative = (
        f"Tidslinje från {axis.first} till {axis.last} med en rad för varje {work.singular}. "
        "Perioderna står i tabellen."
    )
    groups = (_group(context, area, dated, axis) for area in context.focus_areas)
    return Timeline(finding, alternative, _ticks(axis), tuple(g for g in groups if g.rows), None)


def _finding(work: LevelName, counts: tuple[int, int, int], axis: _Axis | None) -> str:
    count, of, proposals = counts
    if axis is None and of == 1:
        return f"{work.only} säger inte vilka år arbetet pågår."
    if axis is None:
        none = f"{work.some_of(0, of)} säger vilka år arbetet pågår."
        return none if of else f"Inga {work.plural} finns ännu."
    years = f"från {axis.first} till {axis.last}" if axis.last > axis.first else f"{axis.first}"
    besides = f" Det gör också {proposals} förslag." if proposals else ""
    return f"{count} av {of} {work.plural} säger när arbetet pågår, {years}.{besides}"


def _dates(period: Period | None) -> tuple[str, ...]:
    return tuple(day for day in (period.start, period.end) if day) if period else ()


def _axis(initiatives: Iterable[Initiative]) -> _Axis | None:
    years = [int(day[:4]) for i in initiatives for day in _dates(i.period)]
    return _Axis(min(years), max(years)) if years else None


def _ticks(axis: _Axis) -> tuple[tuple[str, int], ...]:
    """Give a few years and where each begins."""
    step = max(1, -(-(axis.last - axis.first + 1) // _LABELS))
    years = range(axis.first, axis.last + 1, step)
    return tuple((share(axis.at(f"{year:04}-01-01"), 1), year) for year in years)


def _group(
    context: AgendaContext, area: FocusArea, dated: tuple[Initiative, ...], axis: _Axis
) -> TimelineGroup:
    """Give the lines of an area: an initiative stands under its first priority's."""
    here = [i for i in dated if context.area_of(i) == area]
    here.sort(key=lambda i: (earliest((*_dates(i.period), "9999")[0]), i.id))
    return TimelineGroup(area_look(area), tuple(_row(context, i, axis) for i in here))


def _row(context: AgendaContext, initiative: Initiative, axis: _Axis) -> TimelineRow:
    period = initiative.period or Period()
    words = period_text(period) or ""
    span = _span(initiative, period, axis)
    return TimelineRow(
        initiative.id, context.title(initiative), words, span, is_proposed(initiative)
    )


def _known(initiative: Initiative, period: Period) -> tuple[str, str] | None:
    """Give the first and last day of the stretch that the agenda itself vouches for."""
    start, end = period.start or period.end, period.end or period.start
    if start is None or end is None:
        return None
    last = latest(end)
    if period.ongoing and initiative.updated_on:
        last = max(last, earliest(initiative.updated_on))
    return earliest(start), last


def _span(initiative: Initiative, period: Period, axis: _Axis) -> Span:
    known = _known(initiative, period)
    if known is None:
        return Span(None, (axis.piece(0, 1),))
    start, end = (min(max(axis.at(day), 0), 1) for day in known)
    before = () if period.start else (axis.piece(0, start),)
    after = () if period.end else (axis.piece(end, 1),)
    return Span(axis.piece(start, end), before + after)


def _by_year(work: LevelName, finding: str, dated: tuple[Initiative, ...], axis: _Axis) -> BarPlot:
    """Count the work that is known to run in each year, at most so many of the last years."""
    known = [(i, _known(i, i.period or Period())) for i in dated]
    bars = []
    for year in range(max(axis.first, axis.last - MOST_YEARS + 1), axis.last + 1):
        held = tuple(i for i, k in known if k and int(k[0][:4]) <= year <= int(k[1][:4]))
        bars.append(Bar(str(year), *split(held), query=f"ar={year}"))
    note = (
        f"{work.heading_indefinite} räknas vid varje år som agendan säger att "
        f"{'det' if work.neuter else 'den'} pågår. "
        "Saknas start eller slut räknas bara det som är känt."
    )
    return bar_plot("antal-ar", finding, "År", bars, note=note, sums=False)
